import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { reactionOf, standingOf, type StaffInject } from '../staff-inject.ts';

/** Gives an inject in one line: when, what, how it stands, what the team made of it. */
export function useInjectDescription(nowMs: number): (inject: StaffInject, atMs: number) => string {
  const { t } = useTranslation('cockpit');
  const text = useLocalText();
  return (inject, atMs) =>
    [
      formatDuration(atMs),
      t(`app:channel.${inject.channel}`),
      text(inject.title),
      t(`standing.${standingOf(inject.state, nowMs)}`),
      inject.ask?.kind === 'decision' ? t('timeline.decision') : null,
      inject.state.status === 'released' && reactionOf(inject) !== 'none' ? t(`reaction.${reactionOf(inject)}`) : null,
    ]
      .filter((part) => part !== null)
      .join(' · ');
}
