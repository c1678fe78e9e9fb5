import { holds } from './condition.ts';
import type { ExerciseEvent, LogEntry } from './event.ts';
import { evolve } from './evolve.ts';
import type { Expectation } from './expectation.ts';
import { type Fact, factsOfCondition, factsOfEvent } from './facts.ts';
import { initialState } from './initial-state.ts';
import { injectId } from './inject-id.ts';
import type { Scenario } from './scenario.ts';
import { recipientsOf } from './scenario-index.ts';
import { injectOf, type ExerciseState } from './state.ts';
import type { After, Condition } from './trigger.ts';
import { unseen } from './unseen.ts';

export interface JudgedExpectation {
  readonly team: string;
  readonly expectation: string;
  readonly objective: string;
  readonly judgement: 'met' | 'met-late' | 'partly-met' | 'not-met';
  /** Exercise time of what it was judged by; null when nothing happened. */
  readonly atMs: number | null;
  /** Numbers of the log, rising: of many, the first and the last few. */
  readonly evidence: readonly number[];
}

type Judgement = Pick<JudgedExpectation, 'judgement' | 'atMs' | 'evidence'>;
type ByLog = Extract<Expectation, { readonly met: Condition }>;

/**
 * How far each team did what was expected, by team and then as the scenario lists it. What is not settled is left out:
 * while there is time left, also when play ended before it was over; when what it counts from never happened to the team; when no observer noted anything.
 */
export function judgeExpectations(scenario: Scenario, entries: readonly LogEntry[]): readonly JudgedExpectation[] {
  const judge = new ExpectationJudge(scenario);
  judge.hear(entries);
  return judge.tell();
}

/** Hears a log bit by bit, and tells at any time what `judgeExpectations` would tell of all that it heard. */
export class ExpectationJudge {
  readonly #scenario: Scenario;
  readonly #course: Course;
  /** The last batch: more may come to it. */
  #open: readonly LogEntry[] = [];

  constructor(scenario: Scenario) {
    const watched = watchedIn(scenario);
    this.#scenario = scenario;
    this.#course = { state: initialState(scenario), phases: new Set(), nowMs: 0, watched, watchers: watchersOf(watched), touched: new Set(watched.keys()), acts: [] };
  }

  hear(entries: readonly LogEntry[]): void {
    const heard = [...this.#open, ...entries];
    const from = startOfLastBatch(heard);
    follow(this.#scenario, this.#course, heard.slice(0, from));
    this.#open = heard.slice(from);
  }

  tell(): readonly JudgedExpectation[] {
    const course = copyOf(this.#course);
    follow(this.#scenario, course, this.#open);
    return course.watched.flatMap((item) => {
      const { team, expectation } = item;
      const judged = item.log ? byLog(this.#scenario, course, item, item.log) : byNotes(item);
      return judged ? [{ team, expectation: expectation.key, objective: expectation.objective, ...judged }] : [];
    });
  }
}

/** Where play stands, changed in place. */
interface Course {
  state: ExerciseState;
  /** Keys of those that were entered. */
  readonly phases: Set<string>;
  nowMs: number;
  readonly watched: readonly Watched[];
  /** Places in `watched`, as those that are touched. */
  readonly watchers: ReadonlyMap<Fact, readonly number[]>;
  touched: Set<number>;
  acts: number[];
}

const copyOf = (course: Course): Course => ({
  ...course,
  phases: new Set(course.phases),
  watched: course.watched.map((item) => ({ ...item, notes: [...item.notes], touched: [...item.touched] })),
  touched: new Set(course.touched),
  acts: [...course.acts],
});

/** When a condition held first, and how much had touched it until then. */
interface Moment {
  readonly atMs: number;
  readonly touches: number;
}

interface Watched {
  readonly team: string;
  readonly expectation: Expectation;
  readonly log: ByLog | null;
  readonly notes: LogEntry[];
  /** Numbers of what bears on the condition, so far, rising. */
  readonly touched: number[];
  met: Moment | null;
  partly: Moment | null;
}

const watchedIn = (scenario: Scenario): readonly Watched[] =>
  scenario.teams.flatMap(({ key: team }) =>
    (scenario.expectations ?? [])
      .filter((expectation) => recipientsOf(scenario, expectation).includes(team))
      .map((expectation) => ({ team, expectation, log: 'met' in expectation ? expectation : null, notes: [], touched: [], met: null, partly: null })),
  );

/** Folds entries onto the course; a condition is asked when a batch has touched it and is complete, as the engine asks its own. */
function follow(scenario: Scenario, course: Course, entries: readonly LogEntry[]): void {
  const { watched, watchers, phases } = course;
  course.state = unseen(() => {
    let { state } = course;
    entries.forEach((entry, at) => {
      state = evolve(scenario, state, entry);
      course.nowMs = entry.exerciseMs;
      if (isAct(entry)) course.acts.push(entry.seq);
      if (entry.event.type === 'phase-entered') phases.add(entry.event.phase);
      for (const place of factsOfEvent(entry.event).flatMap((fact) => watchers.get(fact) ?? [])) {
        touch(watched[place], [...course.acts, entry.seq]);
        course.touched.add(place);
      }
      note(watched, entry);
      if (isSameBatch(entry, entries[at + 1])) return;
      for (const place of course.touched) notice(watched[place], state, entry.exerciseMs);
      course.touched = new Set();
      course.acts = [];
    });
    return state;
  });
}

function startOfLastBatch(entries: readonly LogEntry[]): number {
  const before = entries.findLastIndex((entry, at) => at < entries.length - 1 && !isSameBatch(entry, entries[at + 1]));
  return before + 1;
}

function touch(item: Watched | undefined, seqs: readonly number[]): void {
  for (const seq of seqs) if (item && seq > (item.touched.at(-1) ?? 0)) item.touched.push(seq);
}

function watchersOf(watched: readonly Watched[]): Course['watchers'] {
  const pairs = watched.flatMap((item, place) => (item.log ? conditionsOf(item.log).flatMap((condition) => factsOfCondition(condition, item.team)).map((fact) => ({ fact, place })) : []));
  return new Map([...Map.groupBy(pairs, ({ fact }) => fact)].map(([fact, found]) => [fact, [...new Set(found.map(({ place }) => place))]]));
}

const conditionsOf = ({ met, partly }: ByLog): readonly Condition[] => (partly ? [met, partly] : [met]);

const acts: ReadonlySet<ExerciseEvent['type']> = new Set(['answer-given', 'decision-made', 'information-sent']);

/** What a team did, of which milestones and variables of the same batch are consequences. */
const isAct = ({ event }: LogEntry): boolean => acts.has(event.type);

const isSameBatch = (entry: LogEntry, next: LogEntry | undefined): boolean => next?.wallMs === entry.wallMs && next.by?.id === entry.by?.id;

function note(watched: readonly Watched[], entry: LogEntry): void {
  const { event } = entry;
  if (event.type !== 'observation-noted' || event.expectation === undefined) return;
  watched.find(({ team, expectation }) => team === event.team && expectation.key === event.expectation)?.notes.push(entry);
}

function notice(item: Watched | undefined, state: ExerciseState, atMs: number): void {
  if (!item?.log || item.met) return;
  const { met, partly } = item.log;
  const moment: Moment = { atMs, touches: item.touched.length };
  if (holds(met, state, item.team, atMs)) item.met = moment;
  else if (partly && !item.partly && holds(partly, state, item.team, atMs)) item.partly = moment;
}

function byLog(scenario: Scenario, course: Course, { team, notes, touched, met, partly }: Watched, { by }: ByLog): Judgement | null {
  const dueMs = by ? dueOf(scenario, course, team, by) : Infinity;
  const judged = (judgement: Judgement['judgement'], moment: Moment | null): Judgement => ({
    judgement,
    atMs: moment?.atMs ?? null,
    evidence: inOrder([...ends(moment ? touched.slice(0, moment.touches) : touched), ...ends(seqsOf(notes))]),
  });
  if (met) return judged(dueMs !== null && met.atMs > dueMs ? 'met-late' : 'met', met);
  if (dueMs === null) return null;
  const isOver = course.nowMs > dueMs;
  const hasEnded = course.state.status === 'ended';
  if (partly && (isOver || hasEnded)) return judged('partly-met', partly);
  return isOver || (hasEnded && !by) ? judged('not-met', null) : null;
}

/** Exercise time after which it is late; null when what it counts from has not happened. */
function dueOf(scenario: Scenario, course: Course, team: string, by: NonNullable<ByLog['by']>): number | null {
  if ('at' in by) return by.at;
  const startedMs = startOf(scenario, course, team, by.after);
  return startedMs === null ? null : startedMs + by.after.delayMs;
}

function startOf(scenario: Scenario, { state, phases }: Course, team: string, { inject: key, happened, milestone, phase }: After): number | null {
  if (milestone !== undefined) return state.teams[team]?.milestones[milestone]?.activatedMs ?? null;
  if (phase !== undefined) return phases.has(phase) ? (scenario.phases.find(({ key }) => key === phase)?.startsAtMs ?? null) : null;
  const inject = key === undefined ? undefined : injectOf(state, injectId(team, key));
  if (!inject) return null;
  if (happened === 'answered') return inject.answer?.exerciseMs ?? inject.decision?.exerciseMs ?? null;
  return happened === 'opened' ? inject.openedMs : inject.releasedMs;
}

/** A strength meets it, a point to improve does not; neutral or divided notes meet it in part. */
function byNotes({ notes }: Watched): Judgement | null {
  const polarities = new Set(notes.flatMap(({ event }) => (event.type === 'observation-noted' ? [event.polarity] : [])));
  const [first] = notes;
  if (!first) return null;
  const agreed = polarities.size === 1 ? [...polarities][0] : 'neutral';
  const judgement = agreed === 'strength' ? 'met' : agreed === 'improvement' ? 'not-met' : 'partly-met';
  return { judgement, atMs: first.exerciseMs, evidence: ends(seqsOf(notes)) };
}

const seqsOf = (entries: readonly LogEntry[]): readonly number[] => entries.map(({ seq }) => seq);

/** Entries at each end of the evidence that are worth pointing at. */
const few = 5;
const ends = (seqs: readonly number[]): readonly number[] => (seqs.length <= 2 * few ? seqs : [...seqs.slice(0, few), ...seqs.slice(-few)]);

const inOrder = (seqs: readonly number[]): readonly number[] => [...new Set(seqs)].toSorted((a, b) => a - b);
