import type { LocalizedText } from '#kernel';
import { cardOf } from './card.ts';
import { injectId } from './inject-id.ts';
import type { Channel, Scenario } from './scenario.ts';
import { indexOf } from './scenario-index.ts';
import type { ExerciseState, InjectState, MilestoneState } from './state.ts';

/** What came out otherwise in the second of two plays of one scenario. */
export interface TimelineDifferences {
  /** In the order in which they came, or would have come. */
  readonly injects: readonly InjectDifference[];
  readonly milestones: readonly MilestoneDifference[];
  readonly scores: readonly ScoreDifference[];
}

interface Difference<Value> {
  readonly team: string;
  readonly title: LocalizedText;
  readonly first: Value;
  readonly second: Value;
}

export interface MilestoneDifference extends Difference<MilestoneState> {
  readonly milestone: string;
}

export interface ScoreDifference extends Difference<number> {
  readonly objective: string;
}

export interface InjectDifference extends Difference<InjectOutcome> {
  readonly inject: string;
  readonly channel: Channel;
}

/** How far an inject came; times are milliseconds of exercise time. */
export interface InjectOutcome {
  /** Null where it did not reach the team. */
  readonly releasedMs: number | null;
  readonly respondedMs: number | null;
  readonly deadlineMissed: boolean;
  /** Key of the option chosen, where a decision was taken. */
  readonly option: string | null;
}

export function compareTimelines(scenario: Scenario, first: ExerciseState, second: ExerciseState): TimelineDifferences {
  const teams = scenario.teams.map(({ key }) => key);
  return {
    injects: teams.flatMap((team) => injectsOf(scenario, team, first, second)).toSorted((one, other) => cameMs(one) - cameMs(other)),
    milestones: teams.flatMap((team) =>
      scenario.milestones.flatMap(({ key, title }) => {
        const one = first.teams[team]?.milestones[key] ?? never;
        const other = second.teams[team]?.milestones[key] ?? never;
        return one.active === other.active && one.activatedMs === other.activatedMs ? [] : [{ team, milestone: key, title, first: one, second: other }];
      }),
    ),
    scores: teams.flatMap((team) =>
      scenario.objectives.flatMap(({ key, title }) => {
        const one = first.teams[team]?.scores[key] ?? 0;
        const other = second.teams[team]?.scores[key] ?? 0;
        return one === other ? [] : [{ team, objective: key, title, first: one, second: other }];
      }),
    ),
  };
}

const never: MilestoneState = { active: false, activatedMs: null };

function injectsOf(scenario: Scenario, team: string, first: ExerciseState, second: ExerciseState): readonly InjectDifference[] {
  const keys = new Set([first, second].flatMap(({ teams }) => Object.keys(teams[team]?.injects ?? {})));
  return [...keys].flatMap((key) => {
    const inject = injectId(team, key);
    const one = outcomeOf(first.teams[team]?.injects[key]);
    const other = outcomeOf(second.teams[team]?.injects[key]);
    const card = cardOf(scenario, first, inject) ?? cardOf(scenario, second, inject);
    if (!card || isSame(one, other)) return [];
    return [{ team, inject, title: indexOf(scenario).injects.get(key)?.title ?? card.content.subject, channel: card.channel, first: one, second: other }];
  });
}

const outcomeOf = (inject: InjectState | undefined): InjectOutcome => ({
  releasedMs: inject?.releasedMs ?? null,
  respondedMs: inject?.decision?.exerciseMs ?? inject?.answer?.exerciseMs ?? null,
  deadlineMissed: inject?.deadlineMissed ?? false,
  option: inject?.decision?.option ?? null,
});

const isSame = (one: InjectOutcome, other: InjectOutcome): boolean =>
  one.releasedMs === other.releasedMs && one.respondedMs === other.respondedMs && one.deadlineMissed === other.deadlineMissed && one.option === other.option;

const cameMs = ({ first, second }: InjectDifference): number => Math.min(first.releasedMs ?? Infinity, second.releasedMs ?? Infinity);
