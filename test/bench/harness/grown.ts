import { shipped } from './scenario-page.ts';

type Grown = ReturnType<typeof shipped>;

/** The shipped scenario with its injects so many times over, each lot leading to its own and beginning `laterMs` after the one before. */
export function grown(count: number, laterMs = 0): Grown {
  const scenario = shipped();
  const keys = new Set(scenario.injects.map(({ key }) => key));
  const lots = Math.ceil(count / scenario.injects.length);
  const lotOf = (lot: number) => (name: string, value: unknown): unknown => {
    if (['key', 'inject', 'answered', 'decided', 'category'].includes(name) && typeof value === 'string') return lot > 0 && (name === 'category' || keys.has(value)) ? `${value}-${lot}` : value;
    return ['at', 'byMs'].includes(name) && typeof value === 'number' ? value + lot * laterMs : value;
  };
  const injects = Array.from({ length: lots }, (_, lot) => JSON.parse(JSON.stringify(scenario.injects, lotOf(lot))) as Grown['injects']);
  return { ...scenario, durationMs: scenario.durationMs + (lots - 1) * laterMs, injects: injects.flat().slice(0, count) };
}
