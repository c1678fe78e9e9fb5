import { injectId, statutoryClocks, type ExerciseState, type InjectState } from '#exercise-engine';
import type { Cockpit } from '../cockpit-state.ts';

export const concerns = ['ringing', 'held', 'duty-missed', 'wrong-authority', 'message', 'missed-call', 'deadline-missed', 'silent'] as const;
export type Concern = (typeof concerns)[number];

/** Something that a member of the staff should look at. `id` stays the same while it is the same matter. */
export interface Attention {
  readonly id: string;
  readonly concern: Concern;
  readonly team: string;
  readonly inject: string | null;
  /** Exercise time since when. */
  readonly sinceMs: number;
}

export const defaultSilenceMs = 5 * 60_000;

/** All that needs attention now: the most pressing kind first, within it what has waited longest. */
export function attentionOf(cockpit: Cockpit, nowMs: number, silenceMs: number): readonly Attention[] {
  const { exercise } = cockpit;
  if (exercise.status !== 'running' && exercise.status !== 'paused') return [];
  const found = Object.keys(exercise.teams).flatMap((team) => [
    ...injectConcerns(exercise, team, nowMs),
    ...dutyConcerns(exercise, team),
    ...messageConcern(cockpit, team),
    ...silenceConcern(exercise, team, nowMs, silenceMs),
  ]);
  return found.sort((a, b) => concerns.indexOf(a.concern) - concerns.indexOf(b.concern) || a.sinceMs - b.sinceMs);
}

function injectConcerns(exercise: ExerciseState, team: string, nowMs: number): readonly Attention[] {
  return Object.entries(exercise.teams[team]?.injects ?? {}).flatMap(([key, state]) => {
    const inject = injectId(team, key);
    return concernsOf(state, nowMs).map(([concern, sinceMs]) => ({ id: `${concern}:${inject}`, concern, team, inject, sinceMs: sinceMs ?? nowMs }));
  });
}

/** An inject may press in two ways at once, such as a missed call whose deadline has passed too. */
function concernsOf(state: InjectState, nowMs: number): readonly (readonly [Concern, number | null])[] {
  const { status, dueMs, releasedMs, deadlineMs, call } = state;
  if (status === 'held') return dueMs !== null && dueMs <= nowMs ? [['held', dueMs]] : [];
  if (status !== 'released') return [];
  const isUnanswered = !state.answer && !state.decision;
  const found: (readonly [Concern, number | null])[] = [];
  if (call?.status === 'ringing') found.push(['ringing', releasedMs]);
  if (call?.status === 'missed' && isUnanswered) found.push(['missed-call', releasedMs]);
  if (state.deadlineMissed && isUnanswered) found.push(['deadline-missed', deadlineMs]);
  return found;
}

/** What nobody was told of in time, and what only somebody was told who is not in charge. */
function dutyConcerns(exercise: ExerciseState, team: string): readonly Attention[] {
  const told = exercise.teams[team]?.statutory?.notifications ?? [];
  return statutoryClocks(exercise).flatMap(({ team: owner, kind, authority, stage, dueMs, outcome }): readonly Attention[] => {
    if (owner !== team || (outcome !== 'missing' && outcome !== 'wrong-authority')) return [];
    const wrong = told.findLast((one) => one.regime === null && one.kind === kind && one.stage === stage.key);
    const concern = outcome === 'missing' ? 'duty-missed' : 'wrong-authority';
    return [{ id: `${concern}:${team}:${kind}:${authority.key}:${stage.key}`, concern, team, inject: null, sinceMs: wrong?.exerciseMs ?? dueMs }];
  });
}

function messageConcern(cockpit: Cockpit, team: string): readonly Attention[] {
  const thread = cockpit.threads[team] ?? [];
  const answeredAt = thread.findLastIndex(({ fromTeam }) => !fromTeam);
  const oldest = thread[answeredAt + 1];
  return oldest ? [{ id: `message:${team}:${oldest.seq}`, concern: 'message', team, inject: null, sinceMs: oldest.exerciseMs }] : [];
}

/** A team is silent while it owes a sign: something reached it and was neither opened nor, where something is asked, answered. One without participants cannot be. */
function silenceConcern(exercise: ExerciseState, team: string, nowMs: number, silenceMs: number): readonly Attention[] {
  const played = Object.values(exercise.members).some((seat) => seat.team === team && seat.member.role === 'participant');
  const owedSinceMs = Math.min(...Object.values(exercise.teams[team]?.injects ?? {}).flatMap((inject) => (owesSign(inject) ? [inject.releasedMs ?? nowMs] : [])));
  const sinceMs = Math.max(exercise.teams[team]?.lastActivity?.exerciseMs ?? 0, owedSinceMs);
  const silent = played && nowMs - sinceMs >= silenceMs;
  return silent ? [{ id: `silent:${team}:${sinceMs}`, concern: 'silent', team, inject: null, sinceMs }] : [];
}

/** What asks for something has a deadline. */
const owesSign = ({ status, openedMs, deadlineMs, answer, decision }: InjectState): boolean =>
  status === 'released' && !answer && !decision && (openedMs === null || deadlineMs !== null);
