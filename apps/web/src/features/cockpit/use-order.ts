import { notifications } from '@mantine/notifications';
import type { TypedDocumentNode } from '@urql/core';
import { type Run, useCommand } from '../../graphql/use-command.ts';

const saidForMs = 3_000;

/** A command of the staff that says `done` once the server has taken it. Resolves to whether it did. */
export function useOrder<Data, Variables extends { readonly idempotencyKey: string }>(
  document: TypedDocumentNode<Data, Variables>,
): [(variables: Parameters<Run<Data, Variables>>[0], done: string) => Promise<boolean>, boolean] {
  const [run, { fetching }] = useCommand(document);
  const order = async (variables: Parameters<Run<Data, Variables>>[0], done: string): Promise<boolean> => {
    const taken = (await run(variables)) !== null;
    if (taken) notifications.show({ message: done, color: 'teal', autoClose: saidForMs });
    return taken;
  };
  return [order, fetching];
}
