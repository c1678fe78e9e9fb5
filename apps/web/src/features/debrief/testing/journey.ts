import type { InjectJourney, TeamJourney } from '../debrief-model.ts';

/** Of an inject that reached nobody. */
export const aJourney = (inject: string, change: Partial<InjectJourney> = {}): InjectJourney => ({
  inject,
  title: { en: inject },
  channel: 'email',
  outcome: 'PLAYED',
  dueMs: null,
  releasedMs: null,
  shownMs: null,
  openedMs: null,
  answeredMs: null,
  decidedMs: null,
  deadlineMs: null,
  options: [],
  decision: null,
  words: null,
  deadlineMissed: false,
  scheduleErrorMs: null,
  ...change,
});

export const aTeam = (key: string, ...injects: readonly InjectJourney[]): TeamJourney => ({ key, name: { en: key }, injects, shared: 0, logged: 0, messages: 0 });
