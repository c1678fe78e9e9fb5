import { expectedTimes, type Inject, type Phase, type Scenario } from '#exercise-engine';

export interface TimedInject {
  readonly inject: Inject;
  /** Exercise time in milliseconds at which it is to be expected; null when nobody can say. */
  readonly expectedMs: number | null;
}

export interface InjectGroup {
  /** A phase, what nobody can time in advance, or what lies on the shelf. */
  readonly place: Phase | 'untimed' | 'shelf';
  readonly injects: readonly TimedInject[];
}

/** The injects by the phase in which they are to be expected, in order of time. Groups without injects are left out. */
export function groupInjects(scenario: Pick<Scenario, 'injects' | 'phases'>): readonly InjectGroup[] {
  const times = expectedTimes(scenario);
  const phases = scenario.phases.toSorted((one, other) => one.startsAtMs - other.startsAtMs);
  const placeOf = (inject: Inject): InjectGroup['place'] => {
    if ('contingency' in inject.trigger) return 'shelf';
    const time = times.get(inject.key);
    return (time === undefined ? undefined : phases.findLast(({ startsAtMs }) => startsAtMs <= time)) ?? 'untimed';
  };
  const grouped = Map.groupBy(scenario.injects, placeOf);
  return [...phases, 'untimed' as const, 'shelf' as const]
    .map((place) => ({ place, injects: inOrder(grouped.get(place) ?? [], times) }))
    .filter(({ injects }) => injects.length > 0);
}

const inOrder = (injects: readonly Inject[], times: ReadonlyMap<string, number>): readonly TimedInject[] =>
  injects
    .map((inject) => ({ inject, expectedMs: times.get(inject.key) ?? null }))
    .toSorted((one, other) => (one.expectedMs ?? Infinity) - (other.expectedMs ?? Infinity) || 0);
