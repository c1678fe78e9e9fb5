import { wordsLookedFor } from './looked-for.ts';
import type { Inject, Scenario } from '../scenario.ts';
import type { Manner, Reaction } from './manner.ts';
import { seeded } from './seeded.ts';

export const temperaments = ['prompt', 'slow', 'silent', 'hasty', 'random'] as const;
export type Temperament = (typeof temperaments)[number];

/** How many teams in how many are of a temperament. */
export type Mix = Readonly<Record<Temperament, number>>;

interface Habits {
  /** Seconds until an inject is opened. */
  readonly opens: readonly [number, number];
  /** Shares of the time given after which a question is met; beyond 1 is late. */
  readonly meets: readonly [number, number];
  /** How often it opens, meets, and tells others. */
  readonly opening: number;
  readonly meeting: number;
  readonly sharing: number;
  /** How often it takes the first option that it reads. */
  readonly firstOption: number;
}

const habits: Readonly<Record<Temperament, Habits>> = {
  prompt: { opens: [10, 60], meets: [0.2, 0.6], opening: 1, meeting: 1, sharing: 0.15, firstOption: 0 },
  slow: { opens: [60, 240], meets: [0.7, 1.3], opening: 1, meeting: 0.9, sharing: 0.05, firstOption: 0 },
  silent: { opens: [60, 600], meets: [1, 1], opening: 0.4, meeting: 0, sharing: 0, firstOption: 0 },
  hasty: { opens: [3, 15], meets: [0.03, 0.15], opening: 1, meeting: 0.95, sharing: 0.1, firstOption: 0.6 },
  random: { opens: [1, 600], meets: [0.02, 1.5], opening: 0.8, meeting: 0.6, sharing: 0.3, firstOption: 0 },
};

/** How often the director releases what he may release or not. */
const releasing = 0.7;

/** Teams of temperaments drawn by the mix, the same for the same seed. */
export function bots(scenario: Scenario, mix: Mix, seed: number): Manner {
  const random = seeded(seed);
  const between = ([from, to]: readonly [number, number]): number => from + random() * (to - from);
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const of = new Map(scenario.teams.map(({ key }) => [key, drawn(mix, random())]));
  return {
    react: (team, inject): Reaction => {
      const { opens, meets, opening, meeting, sharing, firstOption } = habits[of.get(team) ?? 'random'];
      const openMs = random() < opening ? between(opens) * 1_000 : null;
      const meetMs = inject.ask && random() < meeting ? inject.ask.withinMs * between(meets) : null;
      const options = inject.ask?.kind === 'decision' ? inject.ask.options : [];
      const option = random() < firstOption ? options[0] : pick(options);
      const word = pick(['', ...wordsLookedFor(scenario, inject.key)]);
      const other = random() < sharing ? pick(scenario.teams.filter(({ key }) => key !== team)) : undefined;
      return { openMs, meetMs, option: option?.key ?? null, text: `Done ${word ?? ''}`.trim(), shareWith: other ? [other.key] : [] };
    },
    releaseMs: (_team: string, _inject: Inject) => (random() < releasing ? random() * scenario.durationMs : null),
  };
}

function drawn(mix: Mix, at: number): Temperament {
  const whole = temperaments.reduce((sum, name) => sum + mix[name], 0);
  let left = at * whole;
  for (const name of temperaments) {
    left -= mix[name];
    if (left < 0) return name;
  }
  return 'random';
}
