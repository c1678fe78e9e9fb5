/** 300 injects in bursts of 16, one for each team, over a minute. Milliseconds from the start. */
export interface Plan {
  readonly teams: readonly string[];
  readonly bursts: readonly { readonly atMs: number; readonly injects: number }[];
  readonly lengthMs: number;
}

const firstAtMs = 1_000;

export function planOf(teamCount: number, injects: number, lengthMs: number): Plan {
  const count = Math.ceil(injects / teamCount);
  const spacingMs = Math.floor((lengthMs - firstAtMs) / count);
  return {
    teams: Array.from({ length: teamCount }, (_, index) => `team-${index + 1}`),
    bursts: Array.from({ length: count }, (_, index) => ({ atMs: firstAtMs + index * spacingMs, injects: Math.min(teamCount, injects - index * teamCount) })),
    lengthMs,
  };
}

/** For the scenario: each burst is one inject that reaches several teams. */
export const injectsOf = ({ teams, bursts }: Plan): readonly object[] =>
  bursts.map(({ atMs, injects }, index) => ({
    key: `inject-${index + 1}`,
    title: { en: `Inject ${index + 1}` },
    channel: 'email',
    from: 'desk',
    to: injects === teams.length ? 'all' : teams.slice(0, injects),
    trigger: { at: atMs },
    content: { subject: { en: 'Counters closed' }, body: { en: 'No counter can open a file. '.repeat(15) } },
  }));

/** Wall times at which the injects of the plan are due, one for each inject. */
export const dueTimes = ({ bursts }: Plan, startMs: number): readonly number[] => bursts.flatMap(({ atMs, injects }) => Array.from({ length: injects }, () => startMs + atMs));
