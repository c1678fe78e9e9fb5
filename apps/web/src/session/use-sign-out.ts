import { useMutation } from 'urql';
import { graphql } from '../graphql/graphql.ts';

const signOut = graphql(`mutation signOut { signOut }`);
const signOutEverywhere = graphql(`mutation signOutEverywhere { signOutEverywhere }`);

/** Leaves by loading the page anew, so that nothing of the session stays in memory. */
const leave = (): void => location.assign('/sign-in');

export function useSignOut(): { readonly here: () => Promise<void>; readonly everywhere: () => Promise<void> } {
  const [, out] = useMutation(signOut);
  const [, outEverywhere] = useMutation(signOutEverywhere);
  return {
    here: async () => {
      const { error } = await out({});
      if (!error) leave();
    },
    everywhere: async () => {
      const { error } = await outEverywhere({});
      if (!error) leave();
    },
  };
}
