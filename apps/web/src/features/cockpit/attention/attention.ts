import { injectId, type ExerciseState } from '#exercise-engine';
import type { Cockpit } from '../cockpit-state.ts';

export const concerns = ['ringing', 'held', 'message', 'missed-call', 'deadline-missed', 'silent'] as const;
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
    ...messageConcern(cockpit, team),
    ...silenceConcern(exercise, team, nowMs, silenceMs),
  ]);
  return found.sort((a, b) => concerns.indexOf(a.concern) - concerns.indexOf(b.concern) || a.sinceMs - b.sinceMs);
}

function injectConcerns(exercise: ExerciseState, team: string, nowMs: number): readonly Attention[] {
  const found: Attention[] = [];
  for (const [key, state] of Object.entries(exercise.teams[team]?.injects ?? {})) {
    const inject = injectId(team, key);
    const raise = (concern: Concern, sinceMs: number): void => void found.push({ id: `${concern}:${inject}`, concern, team, inject, sinceMs });
    const waitsForRelease = state.status === 'held' && (state.dueMs ?? Infinity) <= nowMs;
    const unanswered = !state.answer && !state.decision;
    if (waitsForRelease) raise('held', state.dueMs ?? nowMs);
    if (state.call?.status === 'ringing') raise('ringing', state.releasedMs ?? nowMs);
    if (state.call?.status === 'missed' && unanswered) raise('missed-call', state.releasedMs ?? nowMs);
    if (state.deadlineMissed && unanswered) raise('deadline-missed', state.deadlineMs ?? nowMs);
  }
  return found;
}

function messageConcern(cockpit: Cockpit, team: string): readonly Attention[] {
  const thread = cockpit.threads[team] ?? [];
  const answeredAt = thread.findLastIndex(({ fromTeam }) => !fromTeam);
  const oldest = thread[answeredAt + 1];
  return oldest ? [{ id: `message:${team}:${oldest.seq}`, concern: 'message', team, inject: null, sinceMs: oldest.exerciseMs }] : [];
}

/** A team without participants cannot be silent. */
function silenceConcern(exercise: ExerciseState, team: string, nowMs: number, silenceMs: number): readonly Attention[] {
  const played = Object.values(exercise.members).some((seat) => seat.team === team && seat.member.role === 'participant');
  const sinceMs = exercise.teams[team]?.lastActivity?.exerciseMs ?? 0;
  const silent = played && nowMs - sinceMs >= silenceMs;
  return silent ? [{ id: `silent:${team}:${sinceMs}`, concern: 'silent', team, inject: null, sinceMs }] : [];
}
