import { Badge } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../graphql/use-command.ts';
import { writeLog } from '../documents.ts';
import { useScene } from '../scene.ts';
import { Composer } from './composer.tsx';
import { logbookEntries } from '../../../play/logbook-entries.ts';
import { Thread } from './thread.tsx';

/** The team's logbook: its own notes, and its decisions and replies as they happened. */
export function Logbook(): ReactElement {
  const { t } = useTranslation('room');
  const { exercise, room } = useScene();
  const [write, { fetching }] = useCommand(writeLog);
  const entries = logbookEntries(room).map(({ kind, about, ...entry }) => ({
    ...entry,
    mark: kind !== 'note' && (
      <Badge size="sm" variant="light" color={kind === 'decision' ? 'bronze' : 'ink'} tt="none">
        {t(`asks.${kind}`)}
      </Badge>
    ),
    text: kind === 'note' ? entry.text : `${about}\n${entry.text}`,
  }));
  return (
    <>
      <Thread label={t('desk.logbook')} empty={t('logbook.empty')} entries={entries} />
      <Composer
        about="logbook"
        label={t('logbook.write')}
        placeholder={t('logbook.placeholder')}
        sendLabel={t('logbook.send')}
        fetching={fetching}
        onSend={async (text) => (await write({ exerciseId: exercise.id, text })) !== null}
      />
    </>
  );
}
