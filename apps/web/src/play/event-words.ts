import { useTranslation } from 'react-i18next';
import type { RoomEvent } from '#exercise-engine';
import type { Tlp } from '#kernel';
import { formatDuration } from '../ui/format.ts';

/** What the keys of an event are called, in the reader's language. */
export interface Names {
  readonly team: (key: string) => string;
  readonly inject: (id: string) => string;
  readonly milestone: (key: string) => string;
  readonly objective: (key: string) => string;
}

const labelled = ({ tlp, text }: { readonly tlp?: Tlp; readonly text: string }): string => [tlp, text].filter(Boolean).join(' · ');

/** Gives an event in words, without who did it and in which team, which stand beside it. */
export function useEventWords(names: Names): (event: RoomEvent) => string {
  const { t } = useTranslation('events');
  const details = (event: RoomEvent): Readonly<Record<string, string | number>> => {
    switch (event.type) {
      case 'speed-changed':
        return { rate: event.clock.rate };
      case 'time-jumped':
        return { time: formatDuration(event.clock.exerciseMs) };
      case 'phase-entered':
        return { phase: event.title };
      case 'decision-made':
        return { choice: event.label };
      case 'answer-given':
      case 'log-written':
      case 'message-sent':
      case 'observation-noted':
        return { text: event.text };
      case 'information-sent':
        return { text: labelled(event), teams: event.to.map(names.team).join(', ') };
      case 'information-received':
        return { text: labelled(event), from: names.team(event.from) };
      case 'milestone-changed':
        return { milestone: names.milestone(event.milestone), context: event.active ? 'on' : 'off' };
      case 'variable-set':
        return { variable: event.variable, value: String(event.value) };
      case 'score-changed':
        return { objective: names.objective(event.objective), points: event.points };
      case 'inject-skipped':
        return { reason: t(`skipped.${event.reason}`) };
      case 'exercise-paused':
        return { context: event.reason };
      case 'task-finished':
        return { context: event.outcome, note: event.note };
      case 'authorities-offered':
        return { count: event.authorities.length };
      case 'regimes-adopted':
        return { authorities: event.regimes.map(({ authority }) => authority.name).join(', ') };
      case 'statutory-clock-started':
        return { kind: t(`app:incidentKind.${event.kind}`), stages: event.stages.map(({ title, dueMs }) => `${title} ${formatDuration(dueMs)}`).join(', ') };
      case 'authority-notified':
        return { context: event.regime === null ? 'wrong' : 'right', authority: event.authority.name, kind: t(`app:incidentKind.${event.kind}`), text: event.text };
      case 'statutory-deadline-missed':
        return { kind: t(`app:incidentKind.${event.kind}`) };
      case 'member-seated':
      case 'member-removed':
        return { name: event.member.name, role: t(`app:role.${event.member.role.toUpperCase()}`) };
      default:
        return {};
    }
  };
  return (event) => t(`event.${event.type}`, { ...details(event), inject: 'inject' in event && event.inject ? names.inject(event.inject) : '' });
}
