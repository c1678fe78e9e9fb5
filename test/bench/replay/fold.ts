import { evolve, exerciseTimeline, initialState, type LogEntry, replay, roomTimelineOf, type Scenario, stateHash } from '#exercise-engine';
import { serve } from '../harness/serve.ts';
import { type LongPlay, longPlay } from './long-play.ts';

/** The process that plays, folds and seeks, with nothing else in it. */
const plays = new Map<number, LongPlay>();

function playOf(events: number): LongPlay {
  const known = plays.get(events) ?? longPlay(events);
  plays.set(events, known);
  return known;
}

function timed<Value>(work: () => Value): { readonly ms: number; readonly value: Value } {
  const began = performance.now();
  const value = work();
  return { ms: performance.now() - began, value };
}

/** What a screen that takes one entry at a time does: every state may be kept. */
function copying({ scenario, entries }: LongPlay): ReturnType<typeof replay> {
  let state = initialState(scenario);
  for (const entry of entries) state = evolve(scenario, state, entry);
  return state;
}

const placesOf = (length: number, count: number): readonly number[] => Array.from({ length: count }, (_, at) => Math.floor((((at * 7_919) % 1_009) / 1_009) * length));

serve({
  play: ({ events }: { events: number }) => {
    const { entries, state } = playOf(events);
    return { count: entries.length, hash: stateHash(state) };
  },
  fold: ({ events, how }: { events: number; how: 'fold' | 'copying' }) => {
    const play = playOf(events);
    const { ms, value } = timed(() => (how === 'fold' ? replay(play.scenario, play.entries) : copying(play)));
    return { ms, hash: stateHash(value) };
  },
  seek: ({ events, count, how }: { events: number; count: number; how: 'kept' | 'beginning' }) => {
    const { scenario, entries } = playOf(events);
    const timeline = exerciseTimeline(scenario, entries);
    return placesOf(entries.length, count).map((place) => timed(() => (how === 'kept' ? timeline.at(place) : replay(scenario, entries.slice(0, place)))).ms);
  },
  content: ({ events }: { events: number }): { scenario: Scenario; entries: readonly LogEntry[] } => {
    const { scenario, entries } = playOf(events);
    return { scenario, entries };
  },
  /** How much had reached a team by each exercise time. */
  reached: ({ events, team, at }: { events: number; team: string; at: readonly number[] }) => {
    const { entries } = playOf(events);
    const room = roomTimelineOf(team, 'en', entries);
    return at.map((ms) => {
      const { injects, received } = room.at(room.countAt(ms));
      return injects.length + received.length;
    });
  },
});
