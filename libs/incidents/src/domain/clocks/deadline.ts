import type { IncidentKind, PersonId, StatutoryRegime, StatutoryStage } from '#kernel';
import { dayIn, monthsLater } from './calendar.ts';

/** A regime as a city wrote it: with its law, and whether the city has checked it. Days are `YYYY-MM-DD`, in the city; both belong to it. */
export interface CityRegime extends StatutoryRegime {
  readonly source: string;
  readonly sourceUrl: string;
  readonly confirmed: boolean;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Somebody says that a notification was sent, and when. */
export interface Submission {
  readonly regime: string;
  readonly stage: string;
  readonly at: Date;
  readonly reference: string;
  readonly by: PersonId;
  readonly recordedAt: Date;
}

/** What clocks of a note go by. `zone` is that of its city. */
export interface ClockFacts {
  readonly kinds: readonly IncidentKind[];
  readonly awareAt: Date | null;
  readonly endedAt: Date | null;
  readonly zone: string;
  readonly submissions: readonly Submission[];
}

/** One notification that is owed. `dueAt` is null while what it counts from has not happened. */
export interface Deadline {
  readonly regime: CityRegime;
  readonly stage: StatutoryStage;
  readonly startsAt: Date | null;
  readonly dueAt: Date | null;
  /** What has yet to happen: the submission of that stage, or the end of the incident. */
  readonly waitsFor: { readonly stage: string } | 'end' | null;
  readonly submission: Submission | null;
}

/** All that a city owes for a note, by the regimes in force on the day on which it became aware. */
export function deadlinesOf(regimes: readonly CityRegime[], facts: ClockFacts): readonly Deadline[] {
  const { awareAt } = facts;
  if (!awareAt) return [];
  const day = dayIn(awareAt, facts.zone);
  return regimes
    .filter(({ kinds, validFrom, validTo }) => kinds.some((kind) => facts.kinds.includes(kind)) && validFrom <= day && day <= (validTo ?? day))
    .flatMap((regime) => regime.stages.flatMap((stage) => deadlineOf(regime, stage, awareAt, facts) ?? []));
}

/** Null for a stage that is not owed. */
function deadlineOf(regime: CityRegime, stage: StatutoryStage, awareAt: Date, facts: ClockFacts): Deadline | null {
  const submission = submissionOf(facts, regime, stage.key);
  const startsAt = stage.after ? (submissionOf(facts, regime, stage.after)?.at ?? null) : awareAt;
  const goesOn = wentOn(regime, stage, startsAt, facts);
  if (stage.whileOngoing && !goesOn) return null;
  const base = { regime, stage, submission };
  const counting = (from: Date): Deadline => ({ ...base, startsAt: from, dueAt: dueFrom(from, stage, facts.zone), waitsFor: null });
  const waiting = { ...base, startsAt: null, dueAt: null };
  if (!startsAt) return { ...waiting, waitsFor: { stage: stage.after ?? '' } };
  if (stage.whileOngoing || !goesOn) return counting(startsAt);
  return facts.endedAt ? counting(facts.endedAt) : { ...waiting, waitsFor: 'end' };
}

/** Whether a progress report is owed beside the stage, since the incident goes on when both would be due. */
function wentOn(regime: CityRegime, stage: StatutoryStage, startsAt: Date | null, facts: ClockFacts): boolean {
  const progress = regime.stages.find(({ whileOngoing, after }) => whileOngoing && after === stage.after);
  if (!progress) return false;
  if (!facts.endedAt || submissionOf(facts, regime, progress.key)) return true;
  return startsAt !== null && facts.endedAt > dueFrom(startsAt, progress, facts.zone);
}

const submissionOf = ({ submissions }: ClockFacts, regime: CityRegime, stage: string): Submission | null => submissions.find((made) => made.regime === regime.key && made.stage === stage) ?? null;

const dueFrom = (start: Date, { withinMs, months }: StatutoryStage, zone: string): Date => (months ? monthsLater(start, months, zone) : new Date(start.getTime() + withinMs));

export const deadlineStates = ['waiting', 'running', 'due-soon', 'overdue', 'submitted', 'submitted-late'] as const;
export type DeadlineState = (typeof deadlineStates)[number];

/** What stands at a moment. It is due soon once three quarters of its time are over. */
export function stateAt({ startsAt, dueAt, submission }: Deadline, now: Date): DeadlineState {
  if (submission) return dueAt && submission.at > dueAt ? 'submitted-late' : 'submitted';
  if (!startsAt || !dueAt) return 'waiting';
  if (now >= dueAt) return 'overdue';
  return now >= partOf(startsAt, dueAt, 75) ? 'due-soon' : 'running';
}

export const reminderPercents = [75, 90, 100] as const;
export type ReminderPercent = (typeof reminderPercents)[number];

/** When people are reminded of a deadline that nobody has met. */
export const remindersOf = ({ startsAt, dueAt, submission }: Deadline): readonly { readonly percent: ReminderPercent; readonly at: Date }[] =>
  startsAt && dueAt && !submission ? reminderPercents.map((percent) => ({ percent, at: partOf(startsAt, dueAt, percent) })) : [];

const partOf = (start: Date, due: Date, percent: number): Date => new Date(start.getTime() + Math.round(((due.getTime() - start.getTime()) * percent) / 100));
