import type { LocalizedText } from '#kernel';
import { cardOf } from './card.ts';
import type { DecisionMade, LogEntry } from './event.ts';
import { evolve } from './evolve.ts';
import { initialState } from './initial-state.ts';
import { injectId, partsOf } from './inject-id.ts';
import type { Channel, Scenario } from './scenario.ts';
import { indexOf } from './scenario-index.ts';
import { type ExerciseState, injectOf, type InjectState } from './state.ts';
import { unseen } from './unseen.ts';

/** A decision with what its team knew at that second. Times are milliseconds of exercise time. */
export interface DecisionMoment {
  readonly seq: number;
  readonly atMs: number;
  readonly team: string;
  readonly inject: string;
  readonly title: LocalizedText;
  readonly prompt: LocalizedText;
  readonly deliveredMs: number;
  readonly deadlineMs: number | null;
  readonly options: readonly { readonly key: string; readonly label: LocalizedText; readonly considered: boolean; readonly chosen: boolean }[];
  readonly rationale: string;
  /** In the team's words. */
  readonly decidedBy: string;
  /** How many injects lay before the team. */
  readonly receivedCount: number;
  /** The newest of them, the newest first. */
  readonly received: readonly { readonly inject: string; readonly title: LocalizedText; readonly channel: Channel; readonly deliveredMs: number; readonly openedMs: number | null }[];
  /** What else it was asked and had not answered, the most urgent first. */
  readonly openAsks: readonly { readonly inject: string; readonly title: LocalizedText; readonly deadlineMs: number | null }[];
  /** How often other teams had told it something. */
  readonly toldCount: number;
  /** What they told it last, the newest first. */
  readonly told: readonly Told[];
  readonly milestones: readonly { readonly key: string; readonly title: LocalizedText; readonly atMs: number }[];
}

export interface Told {
  readonly from: string;
  readonly atMs: number;
  readonly text: string;
}

/** What is listed of what a team had received, and of what it had been told; a team that decides looks at the newest. */
const newest = 12;

/** Every decision of the log, in its order. */
export const decisionMoments = (scenario: Scenario, entries: readonly LogEntry[]): readonly DecisionMoment[] => unseen(() => momentsIn(scenario, entries));

function momentsIn(scenario: Scenario, entries: readonly LogEntry[]): readonly DecisionMoment[] {
  const moments: DecisionMoment[] = [];
  const told = new Map(scenario.teams.map(({ key }): [string, Told[]] => [key, []]));
  let state = initialState(scenario);
  for (const entry of entries) {
    const { event, exerciseMs } = entry;
    if (event.type === 'information-received') told.get(event.team)?.push({ from: event.from, atMs: exerciseMs, text: event.text });
    if (event.type === 'decision-made') moments.push(momentOf(scenario, state, entry, event, told.get(event.team) ?? []));
    state = evolve(scenario, state, entry);
  }
  return moments;
}

function momentOf(scenario: Scenario, before: ExerciseState, { seq, exerciseMs }: LogEntry, event: DecisionMade, told: readonly Told[]): DecisionMoment {
  const { team, inject, option, considered, rationale, decidedBy } = event;
  const ask = cardOf(scenario, before, inject)?.ask;
  const asked = injectOf(before, inject);
  const here = Object.entries(before.teams[team]?.injects ?? {}).flatMap(([key, one]) => (one.releasedMs === null ? [] : [{ ...one, id: injectId(team, key), releasedMs: one.releasedMs }]));
  return {
    seq,
    atMs: exerciseMs,
    team,
    inject,
    title: titleOf(scenario, before, inject),
    prompt: ask?.prompt ?? { en: '' },
    deliveredMs: asked?.releasedMs ?? exerciseMs,
    deadlineMs: asked?.deadlineMs ?? null,
    options: (ask?.options ?? []).map(({ key, label }) => ({ key, label, considered: considered.includes(key), chosen: key === option })),
    rationale,
    decidedBy,
    receivedCount: here.length,
    received: here
      .toSorted((a, b) => b.releasedMs - a.releasedMs)
      .slice(0, newest)
      .flatMap(({ id, releasedMs, openedMs }) => {
        const card = cardOf(scenario, before, id);
        return card ? [{ inject: id, title: titleOf(scenario, before, id), channel: card.channel, deliveredMs: releasedMs, openedMs }] : [];
      }),
    openAsks: here
      .filter((one) => one.id !== inject && isOpen(one) && cardOf(scenario, before, one.id)?.ask)
      .toSorted((a, b) => (a.deadlineMs ?? Infinity) - (b.deadlineMs ?? Infinity))
      .map(({ id, deadlineMs }) => ({ inject: id, title: titleOf(scenario, before, id), deadlineMs })),
    toldCount: told.length,
    told: told.slice(-newest).toReversed(),
    milestones: scenario.milestones.flatMap(({ key, title }) => {
      const milestone = before.teams[team]?.milestones[key];
      return milestone?.active && milestone.activatedMs !== null ? [{ key, title, atMs: milestone.activatedMs }] : [];
    }),
  };
}

const isOpen = ({ answer, decision, deadlineMissed }: InjectState): boolean => answer === null && decision === null && !deadlineMissed;

const titleOf = (scenario: Scenario, state: ExerciseState, id: string): LocalizedText =>
  indexOf(scenario).injects.get(partsOf(id).key)?.title ?? cardOf(scenario, state, id)?.content.subject ?? { en: '' };
