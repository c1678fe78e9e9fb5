import type { Inject, Scenario } from './scenario.ts';
import type { Condition } from './trigger.ts';

/** Expected exercise times in milliseconds by inject key; injects that nobody can time in advance are absent. */
export type ExpectedTimes = ReadonlyMap<string, number>;

/** When each inject is to be expected if everything happens at once: what waits for an answer counts from the question. */
export function expectedTimes({ injects, phases }: Pick<Scenario, 'injects' | 'phases'>): ExpectedTimes {
  const byKey = new Map(injects.map((inject) => [inject.key, inject]));
  const phaseStarts = new Map(phases.map(({ key, startsAtMs }) => [key, startsAtMs]));
  const times = new Map<string, number>();

  const timeOf = (key: string, asking: ReadonlySet<string>): number | undefined => {
    const inject = byKey.get(key);
    if (!inject || asking.has(key)) return undefined;
    const known = times.get(key);
    if (known !== undefined) return known;
    const within = new Set(asking).add(key);
    const time = timeOfTrigger(inject.trigger, (other) => timeOf(other, within), phaseStarts);
    if (time !== undefined) times.set(key, time);
    return time;
  };
  for (const { key } of injects) timeOf(key, new Set());
  return times;
}

function timeOfTrigger(trigger: Inject['trigger'], timeOf: (key: string) => number | undefined, phaseStarts: ReadonlyMap<string, number>): number | undefined {
  if ('at' in trigger) return trigger.at;
  if ('unless' in trigger) return trigger.byMs;
  if ('when' in trigger) return later(latest(injectsIn(trigger.when).map(timeOf)), trigger.delayMs ?? 0);
  if (!('after' in trigger)) return undefined;
  const { inject, phase, delayMs } = trigger.after;
  return later(inject !== undefined ? timeOf(inject) : phase !== undefined ? phaseStarts.get(phase) : undefined, delayMs);
}

const later = (time: number | undefined, delayMs: number): number | undefined => (time === undefined ? undefined : time + delayMs);

function latest(times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

function injectsIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(injectsIn);
  if ('any' in condition) return condition.any.flatMap(injectsIn);
  if ('team' in condition) return injectsIn(condition.holds);
  if ('answered' in condition) return [condition.answered];
  if ('decided' in condition) return [condition.decided];
  return [];
}
