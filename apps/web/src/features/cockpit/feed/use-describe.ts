import { useTranslation } from 'react-i18next';
import type { ExerciseEvent } from '#exercise-engine';
import type { LocalizedText, Tlp } from '#kernel';
import { formatDuration } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { useCockpit } from '../cockpit-context.tsx';
import { useInjectTitle } from '../inject-title.ts';
import { useTeamName } from '../team-name.ts';

const labelled = ({ tlp, text }: { readonly tlp?: Tlp; readonly text: string }): string => [tlp, text].filter(Boolean).join(' · ');

/** Gives an event in words, without who did it and in which team, which stand beside it. */
export function useDescribe(): (event: ExerciseEvent) => string {
  const { t } = useTranslation('cockpit');
  const text = useLocalText();
  const { scenario } = useCockpit();
  const title = useInjectTitle();
  const teamName = useTeamName();
  const named = (items: readonly { readonly key: string; readonly title: LocalizedText }[], key: string): string => text(items.find((item) => item.key === key)?.title ?? { en: key });

  const details = (event: ExerciseEvent): Readonly<Record<string, string | number>> => {
    switch (event.type) {
      case 'speed-changed':
        return { rate: event.clock.rate };
      case 'time-jumped':
        return { time: formatDuration(event.clock.exerciseMs) };
      case 'phase-entered':
        return { phase: text(event.title) };
      case 'decision-made':
        return { choice: text(event.label) };
      case 'answer-given':
      case 'log-written':
      case 'message-sent':
      case 'observation-noted':
        return { text: event.text };
      case 'information-sent':
        return { text: labelled(event), teams: event.to.map(teamName).join(', ') };
      case 'information-received':
        return { text: labelled(event), from: teamName(event.from) };
      case 'milestone-changed':
        return { milestone: named(scenario.milestones, event.milestone), context: event.active ? 'on' : 'off' };
      case 'variable-set':
        return { variable: event.variable, value: String(event.value) };
      case 'score-changed':
        return { objective: named(scenario.objectives, event.objective), points: event.points };
      case 'inject-skipped':
        return { reason: t(`skipped.${event.reason}`) };
      case 'exercise-paused':
        return { context: event.reason };
      case 'task-finished':
        return { context: event.outcome, note: event.note };
      case 'authorities-offered':
        return { count: event.authorities.length };
      case 'regimes-adopted':
        return { authorities: event.regimes.map(({ authority }) => text(authority.name)).join(', ') };
      case 'statutory-clock-started':
        return { kind: t(`app:incidentKind.${event.kind}`), stages: event.stages.map(({ title: stage, dueMs }) => `${text(stage)} ${formatDuration(dueMs)}`).join(', ') };
      case 'authority-notified':
        return { context: event.regime === null ? 'wrong' : 'right', authority: text(event.authority.name), kind: t(`app:incidentKind.${event.kind}`), text: event.text };
      case 'statutory-deadline-missed':
        return { kind: t(`app:incidentKind.${event.kind}`) };
      case 'member-seated':
      case 'member-removed':
        return { name: event.member.name, role: t(`app:role.${event.member.role.toUpperCase()}`) };
      default:
        return {};
    }
  };
  return (event) => t(`feed.${event.type}`, { ...details(event), inject: 'inject' in event && event.inject ? title(event.inject) : '' });
}
