import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localize } from '#kernel';
import { forTeam } from './for-team.ts';
import { stateHash } from './hash.ts';
import { replay } from './replay.ts';
import { emptyRoom, foldRoom } from './room.ts';
import type { RoomEntry } from './room-entry.ts';
import { roomTimelineOf } from './room-of-team.ts';
import { anyMove, attempt } from './testing/arbitrary-move.ts';
import { arbitraryScenario } from './testing/arbitrary-scenario.ts';
import { LiveExercise } from './testing/index.ts';
import { exerciseTimeline, roomTimeline } from './timeline.ts';

/** Long enough that states in between are kept. */
const played = fc.tuple(arbitraryScenario({ linked: true }), fc.array(anyMove, { minLength: 100, maxLength: 500 })).map(([scenario, moves]) => {
  const live = LiveExercise.started(scenario);
  for (const move of moves) attempt(live, move);
  return live;
});
const moments = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 });

describe('a timeline', () => {
  it('shows at any moment, in any order, what a fold from the beginning shows', () => {
    fc.assert(
      fc.property(played, moments, ({ scenario, log }, shares) => {
        const timeline = exerciseTimeline(scenario, log);
        for (const share of shares) {
          const count = Math.round(share * log.length);
          expect(stateHash(timeline.at(count))).toBe(stateHash(replay(scenario, log.slice(0, count))));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('finds what had happened by an exercise time, that moment included', () => {
    fc.assert(
      fc.property(played, fc.double({ min: -1, max: 9_000, noNaN: true }), ({ scenario, log }, exerciseMs) => {
        expect(exerciseTimeline(scenario, log).countAt(exerciseMs)).toBe(log.filter((entry) => entry.exerciseMs <= exerciseMs).length);
      }),
      { numRuns: 100 },
    );
  });

  it('shows the staff each room as its team followed it', () => {
    fc.assert(
      fc.property(played, fc.constantFrom('metz', 'trier'), moments, ({ log }, team, shares) => {
        const timeline = roomTimelineOf(team, 'fr', log);
        const stream = log
          .filter(({ audience }) => audience === 'all' || audience === `team:${team}`)
          .map((entry, at): RoomEntry & { seq: number } => {
            const { seq, wallMs, exerciseMs, by, event } = forTeam(entry);
            return { seq, position: at + 1, at: wallMs, exerciseMs, by, event: localize(event, 'fr') };
          });
        const own = roomTimeline(stream);
        for (const share of shares) {
          const seq = Math.round(share * log.length);
          const followed = stream.filter((entry) => entry.seq <= seq);
          expect(timeline.at(seq)).toEqual(followed.reduce(foldRoom, emptyRoom()));
          expect(own.at(followed.length)).toEqual(timeline.at(seq));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of an empty log shows the beginning', () => {
    const { scenario } = new LiveExercise(fc.sample(arbitraryScenario({ linked: false }), 1)[0]!);
    const timeline = exerciseTimeline(scenario, []);
    expect([timeline.at(-3), timeline.at(0), timeline.at(7)]).toEqual(Array(3).fill(replay(scenario, [])));
    expect(timeline.countAt(60_000)).toBe(0);
  });
});
