import type { ReactElement } from 'react';
import { IconArrowDownLeft, IconArrowUpRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocalText } from '../../../ui/local-text.tsx';
import { useScene } from '../scene.ts';
import { ShareForm } from './share-form.tsx';
import { Thread } from './thread.tsx';

/** What the team shared with others and got from them, and a form to share more. */
export function Share(): ReactElement {
  const { t } = useTranslation('room');
  const { exercise, room } = useScene();
  const localText = useLocalText();
  const nameOf = (key: string): string => localText(exercise.teams.find((team) => team.key === key)?.name ?? { en: key });
  const sent = room.sent.map(({ to, ...note }) => ({
    ...note,
    speaker: t('share.sentTo', { teams: to.map(nameOf).join(', ') }),
    mark: <IconArrowUpRight size={16} aria-hidden />,
  }));
  const received = room.received.map(({ from, ...note }) => ({
    ...note,
    by: null,
    speaker: t('share.received', { team: nameOf(from) }),
    mark: <IconArrowDownLeft size={16} aria-hidden />,
  }));
  const entries = [...sent, ...received].toSorted((one, other) => one.position - other.position);
  return (
    <>
      <Thread label={t('desk.share')} empty={t('share.empty')} entries={entries} />
      <ShareForm />
    </>
  );
}
