import type { ExerciseEvent, LogEntry } from './event.ts';
import type { Scenario } from './scenario.ts';

/** From what called for it to when it was first done, in milliseconds of exercise time. `sinceMs` is null where nothing called for it, `tookMs` where it was not done. */
export interface ResponseTime {
  readonly sinceMs: number | null;
  readonly tookMs: number | null;
}

export const responses = ['detect', 'decide', 'inform', 'notify'] as const;
export type Response = (typeof responses)[number];

export type ResponseTimes = Readonly<Record<Response, ResponseTime>>;

/** What starts and what stops the watch of one team. */
interface Watch {
  readonly starts: (event: ExerciseEvent) => boolean;
  readonly stops: (event: ExerciseEvent, alerts: ReadonlySet<string>) => boolean;
}

const isAlert = (event: ExerciseEvent): boolean => event.type === 'inject-released' && event.card.channel === 'soc-alert';

const watches: Readonly<Record<Response, Watch>> = {
  /** An alert came; one of the alerts was opened. */
  detect: { starts: isAlert, stops: (event, alerts) => event.type === 'inject-opened' && alerts.has(event.inject) },
  /** A decision was asked for; one was taken. */
  decide: { starts: (event) => event.type === 'inject-released' && event.card.ask?.kind === 'decision', stops: (event) => event.type === 'decision-made' },
  /** Something arrived at all; another team or an authority was told something. */
  inform: { starts: (event) => event.type === 'inject-released', stops: (event) => event.type === 'information-sent' || event.type === 'authority-notified' },
  /** The team became aware of something notifiable; an authority that has to be told was told. */
  notify: { starts: (event) => event.type === 'statutory-clock-started', stops: (event) => event.type === 'authority-notified' && event.regime !== null },
};

/** How quickly each team reacted for the first time, by its key. */
export function responseTimes(scenario: Scenario, entries: readonly LogEntry[]): Readonly<Record<string, ResponseTimes>> {
  return Object.fromEntries(scenario.teams.map(({ key }) => [key, timesOf(entries.filter(({ event }) => 'team' in event && event.team === key))]));
}

function timesOf(own: readonly LogEntry[]): ResponseTimes {
  const alerts = new Set(own.flatMap(({ event }) => (event.type === 'inject-released' && isAlert(event) ? [event.inject] : [])));
  const time = ({ starts, stops }: Watch): ResponseTime => {
    const from = own.find(({ event }) => starts(event));
    const to = from && own.find(({ event, seq }) => seq > from.seq && stops(event, alerts));
    return { sinceMs: from?.exerciseMs ?? null, tookMs: from && to ? to.exerciseMs - from.exerciseMs : null };
  };
  return { detect: time(watches.detect), decide: time(watches.decide), inform: time(watches.inform), notify: time(watches.notify) };
}
