import { injectId, type AskCard, type Channel, type Inject, type InjectContent, type InjectState, type Scenario } from '#exercise-engine';
import type { LocalizedText } from '#kernel';

/** One inject for one team, as the staff see it. */
export interface StaffInject {
  readonly id: string;
  readonly team: string;
  readonly key: string;
  readonly state: InjectState;
  /** Null for a blank one that a director improvised. */
  readonly plan: Inject | null;
  readonly title: LocalizedText;
  readonly channel: Channel;
  /** With the director's edits. */
  readonly content: InjectContent;
  readonly ask: AskCard | null;
}

/** The plans of a scenario by key. */
export const plansOf = (scenario: Scenario): ReadonlyMap<string, Inject> => new Map(scenario.injects.map((inject) => [inject.key, inject]));

export function staffInject(plans: ReadonlyMap<string, Inject>, team: string, key: string, state: InjectState): StaffInject | null {
  const id = injectId(team, key);
  const plan = plans.get(key) ?? null;
  const original = plan?.content ?? state.card?.content;
  const channel = plan?.channel ?? state.card?.channel;
  if (!original || !channel) return null;
  const content = state.content ?? original;
  return { id, team, key, state, plan, title: plan?.title ?? content.subject, channel, content, ask: state.card?.ask ?? askOf(plan) };
}

const askOf = (plan: Inject | null): StaffInject['ask'] =>
  plan?.ask ? { kind: plan.ask.kind, prompt: plan.ask.prompt, withinMs: plan.ask.withinMs, options: plan.ask.kind === 'decision' ? plan.ask.options : [] } : null;

/** Where an inject stands, in the words of the cockpit. `waiting`: its moment depends on what the teams do. */
export type Standing = 'shelf' | 'waiting' | 'coming' | 'overdue' | 'held' | 'released' | 'by-hand' | 'skipped';

export function standingOf({ status, dueMs, releasedBy }: InjectState, nowMs: number): Standing {
  if (status === 'released') return releasedBy ? 'by-hand' : 'released';
  if (status !== 'pending') return status;
  if (dueMs === null) return 'waiting';
  return dueMs <= nowMs ? 'overdue' : 'coming';
}

/** What a team has done about a released inject. */
export type Reaction = 'decided' | 'answered' | 'late' | 'missed' | 'open' | 'opened' | 'shown' | 'none';

export function reactionOf({ state, ask }: StaffInject): Reaction {
  if (state.decision || state.answer) return state.deadlineMissed ? 'late' : state.decision ? 'decided' : 'answered';
  if (state.deadlineMissed) return 'missed';
  if (ask && state.status === 'released') return 'open';
  if (state.openedMs !== null) return 'opened';
  return state.shownMs === null ? 'none' : 'shown';
}

export const mayBeChanged = ({ status }: InjectState): boolean => status === 'pending' || status === 'held' || status === 'shelf';

/** Taken out by a director, or held by one: what the scenario itself holds would only be held again. */
export const mayBeReplanned = ({ plan, state }: StaffInject): boolean => state.skipped === 'director' || state.skipped === 'jump' || (state.status === 'held' && !plan?.needsRelease);
