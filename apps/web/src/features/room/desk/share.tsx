import type { ComponentType, ReactElement } from 'react';
import { IconArrowDownLeft, IconArrowUpRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Tlp } from '#kernel';
import { useLocalText } from '../../../ui/local-text.tsx';
import { TlpLabel } from '../../../ui/tlp-label.tsx';
import { useScene } from '../scene.ts';
import { ShareForm } from './share-form.tsx';
import { Thread } from './thread.tsx';

/** What the team shared with others and got from them, and a form to share more. */
export function Share(): ReactElement {
  const { t } = useTranslation('room');
  const { exercise, room } = useScene();
  const localText = useLocalText();
  const nameOf = (key: string): string => localText(exercise.teams.find((team) => team.key === key)?.name ?? { en: key });
  const sent = room.sent.map(({ to, tlp, ...note }) => ({
    ...note,
    speaker: t('share.sentTo', { teams: to.map(nameOf).join(', ') }),
    mark: <Mark sign={IconArrowUpRight} tlp={tlp} />,
  }));
  const received = room.received.map(({ from, tlp, ...note }) => ({
    ...note,
    by: null,
    speaker: t('share.received', { team: nameOf(from) }),
    mark: <Mark sign={IconArrowDownLeft} tlp={tlp} />,
  }));
  const entries = [...sent, ...received].toSorted((one, other) => one.position - other.position);
  return (
    <>
      <Thread label={t('desk.share')} empty={t('share.empty')} entries={entries} />
      <ShareForm />
    </>
  );
}

function Mark({ sign: Sign, tlp }: { readonly sign: ComponentType<{ size: number; 'aria-hidden': true }>; readonly tlp: Tlp | null }): ReactElement {
  return (
    <>
      <Sign size={16} aria-hidden />
      {tlp && <TlpLabel label={tlp} />}
    </>
  );
}
