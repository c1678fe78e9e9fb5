import { notifications } from '@mantine/notifications';
import type { TypedDocumentNode } from '@urql/core';
import { type AnyVariables, useMutation } from 'urql';
import { useErrorText } from '../ui/error-text.ts';
import { refusalOf } from './refusal.ts';

/** A mutation sent once. Resolves to null when it was refused; the refusal has then been shown. */
export function useAction<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): [(variables: Variables) => Promise<Data | null>, { readonly fetching: boolean }] {
  const [{ fetching }, mutate] = useMutation(document);
  const errorText = useErrorText();
  const run = async (variables: Variables): Promise<Data | null> => {
    const { data, error } = await mutate(variables);
    if (!error) return data ?? null;
    notifications.show({ color: 'red', message: errorText(refusalOf(error)) });
    return null;
  };
  return [run, { fetching }];
}
