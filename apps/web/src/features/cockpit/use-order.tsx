import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { TypedDocumentNode } from '@urql/core';
import { useTranslation } from 'react-i18next';
import { type Run, useCommand } from '../../graphql/use-command.ts';

const saidForMs = 3_000;
const undoneForMs = 12_000;

/** A command of the staff that says `done` once the server has taken it, and offers `undo` beside; `unsent` is said while the server cannot be reached. Resolves to whether it was taken. */
export function useOrder<Data, Variables extends { readonly idempotencyKey: string }>(
  document: TypedDocumentNode<Data, Variables>,
  unsent?: string,
): [(variables: Parameters<Run<Data, Variables>>[0], done: string, undo?: () => void) => Promise<boolean>, boolean] {
  const { t } = useTranslation('cockpit');
  const [run, { fetching }] = useCommand(document, unsent);
  const order = async (variables: Parameters<Run<Data, Variables>>[0], done: string, undo?: () => void): Promise<boolean> => {
    const taken = (await run(variables)) !== null;
    if (taken && !undo) notifications.show({ message: done, color: 'teal', autoClose: saidForMs });
    if (taken && undo) offerUndo(done, t('undo'), undo);
    return taken;
  };
  return [order, fetching];
}

function offerUndo(done: string, label: string, undo: () => void): void {
  const press = (): void => {
    notifications.hide(id);
    undo();
  };
  const id = notifications.show({
    color: 'teal',
    autoClose: undoneForMs,
    message: (
      <Group justify="space-between" wrap="nowrap">
        {done}
        <Button size="compact-sm" variant="default" flex="none" onClick={press}>
          {label}
        </Button>
      </Group>
    ),
  });
}
