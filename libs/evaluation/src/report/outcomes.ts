import type { InjectDebrief } from '#exercise-engine';

export interface Outcomes {
  readonly asked: number;
  readonly inTime: number;
  readonly late: number;
  readonly missed: number;
}

/** Of the injects that ask for something and were played. */
export function outcomesOf(injects: readonly InjectDebrief[]): Outcomes {
  const asking = injects.filter(({ outcome, deadlineMs }) => outcome === 'PLAYED' && deadlineMs !== null);
  const done = asking.filter(({ answeredMs, decidedMs }) => (answeredMs ?? decidedMs) !== null);
  const late = done.filter(({ deadlineMissed }) => deadlineMissed);
  return { asked: asking.length, inTime: done.length - late.length, late: late.length, missed: asking.length - done.length };
}
