import { Alert, Button, Group } from '@mantine/core';
import { type ReactElement, type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useViewer } from '../../../session/viewer.ts';
import { askWhole, followDraft, sendEdits } from './draft-world.ts';
import { DraftStore, type Whole } from './draft-store.ts';
import { Keeper, type Kept } from './kept.ts';
import { DraftContext, type OtherAuthor } from './use-draft.ts';

interface DraftProviderProps {
  readonly id: string;
  readonly whole: Whole;
  readonly children: ReactNode;
}

/** Opens a draft to be written: follows what others write, and offers what was left unsaved on this device. */
export function DraftProvider({ id, whole, children }: DraftProviderProps): ReactElement | null {
  const client = useClient();
  const { id: viewer } = useViewer();
  const [opened, setOpened] = useState<{ readonly store: DraftStore; readonly keeper: Keeper } | null>(null);
  const [present, setPresent] = useState<readonly OtherAuthor[]>([]);
  useEffect(() => {
    const keeper = new Keeper(`${id} ${viewer}`);
    const store = new DraftStore(whole, { send: (edits, key) => sendEdits(client, id, edits, key), whole: () => askWhole(client, id), keep: keeper.keep });
    setOpened({ store, keeper });
    const stop = followDraft(id, store, setPresent);
    return () => {
      stop();
      store.close();
      keeper.close();
    };
  }, [id, viewer, client]);
  const inHand = useMemo(() => opened && { store: opened.store, others: present.filter((author) => author.id !== viewer) }, [opened, present, viewer]);
  if (!opened || !inHand) return null;
  return (
    <DraftContext value={inHand}>
      <LeftUnsaved {...opened} />
      {children}
    </DraftContext>
  );
}

/** What a page that was closed or crashed left behind is offered again. */
function LeftUnsaved({ store, keeper }: { readonly store: DraftStore; readonly keeper: Keeper }): ReactElement | null {
  const { t } = useTranslation('workshop');
  const [left, setLeft] = useState<readonly Kept[]>([]);
  useEffect(() => void keeper.left().then(setLeft, () => {}), [keeper]);
  if (left.length === 0) return null;
  const decide = (isTaken: boolean): void => {
    for (const kept of left) {
      if (isTaken) store.takeUp(kept);
      keeper.forget(kept);
    }
    setLeft([]);
  };
  return (
    <Alert color="bronze" title={t('left.title')} role="status">
      {t('left.text', { count: left.reduce((count, { edits, conflicts }) => count + edits.length + conflicts.length, 0) })}
      <Group mt="sm">
        <Button size="compact-md" onClick={() => decide(true)}>
          {t('left.take')}
        </Button>
        <Button size="compact-md" variant="default" onClick={() => decide(false)}>
          {t('left.forget')}
        </Button>
      </Group>
    </Alert>
  );
}
