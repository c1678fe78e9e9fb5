import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LogEntry } from './event.ts';
import { knowledgeSpread } from './knowledge.ts';
import { anyMove, attempt } from './testing/arbitrary-move.ts';
import { arbitraryScenario } from './testing/arbitrary-scenario.ts';
import { LiveExercise } from './testing/index.ts';

const played = fc.tuple(arbitraryScenario({ linked: true }), fc.array(anyMove, { maxLength: 40 })).map(([scenario, moves]) => {
  const live = LiveExercise.started(scenario);
  for (const move of moves) attempt(live, move);
  return live;
});

/** When each team knew each piece. */
const firsts = ({ scenario }: LiveExercise, log: readonly LogEntry[]): ReadonlyMap<string, number> =>
  new Map(knowledgeSpread(scenario, log).flatMap(({ key, known }) => known.map(({ team, atMs }) => [`${key} ${team}`, atMs])));

describe('whatever anybody does, knowledge', () => {
  it('only grows: a longer log takes nothing away and changes no moment', () => {
    fc.assert(
      fc.property(played, fc.double({ min: 0, max: 1, noNaN: true }), (live, part) => {
        const whole = firsts(live, live.log);
        for (const [what, atMs] of firsts(live, live.log.slice(0, Math.floor(part * live.log.length)))) expect(whole.get(what)).toBe(atMs);
      }),
      { numRuns: 200 },
    );
  });

  it('reaches each team once, in order, and nobody before the team that told it', () => {
    fc.assert(
      fc.property(played, (live) => {
        for (const { known, told } of knowledgeSpread(live.scenario, live.log)) {
          const times = known.map(({ atMs }) => atMs);
          expect(times).toEqual(times.toSorted((a, b) => a - b));
          expect(new Set(known.map(({ team }) => team)).size).toBe(known.length);
          for (const { team, from, atMs } of known) if (from !== null) expect(told).toContainEqual({ from, to: team, atMs });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never comes later because somebody shared more', () => {
    fc.assert(
      fc.property(played, fc.nat(), fc.option(fc.nat()), (live, at, which) => {
        const { log } = live;
        const place = at % log.length;
        const got = log.slice(0, place).flatMap(({ event }) => (event.type === 'inject-released' ? [event] : []));
        const inject = which === null ? undefined : got[which % got.length]?.inject;
        const team = got.find((one) => one.inject === inject)?.team ?? 'metz';
        const share: LogEntry = { ...(log[place] as LogEntry), seq: log.length + 1, event: { type: 'information-sent', team, to: [team === 'metz' ? 'trier' : 'metz'], text: 'Look out', ...(inject && { inject }) } };
        const more = firsts(live, log.toSpliced(place, 0, share));
        const times = (moments: ReadonlyMap<string, number>): ReadonlyMap<string, number> => new Map([...moments].filter(([what]) => !what.startsWith('share:')));
        for (const [what, atMs] of times(firsts(live, log))) expect(more.get(what)).toBeLessThanOrEqual(atMs);
      }),
      { numRuns: 300 },
    );
  });
});
