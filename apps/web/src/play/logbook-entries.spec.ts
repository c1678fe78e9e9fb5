import { describe, expect, it } from '@jest/globals';
import { emptyRoom, foldRoom, type Room, type RoomEvent } from '#exercise-engine';
import { logbookEntries } from './logbook-entries.ts';

const anna = { id: 'anna', name: 'Anna', role: 'participant' } as const;
const from = { name: 'Claire Weber', role: 'Head of the registry office', organisation: 'City' };
const release = (inject: string): RoomEvent => ({
  type: 'inject-released',
  team: 'metz',
  inject,
  dueMs: 0,
  deadlineMs: null,
  card: { channel: 'email', from, content: { subject: `About ${inject}`, body: '' }, ask: null },
});

const play = (...events: readonly RoomEvent[]): Room =>
  events.reduce((room, event, index) => foldRoom(room, { position: index + 1, at: 0, exerciseMs: index * 1_000, by: anna, event }), emptyRoom());

describe('The logbook', () => {
  it('sets notes, replies and decisions in the order in which they happened', () => {
    const room = play(
      release('metz/a'),
      release('metz/b'),
      { type: 'log-written', team: 'metz', text: 'Crisis unit met.' },
      { type: 'decision-made', team: 'metz', inject: 'metz/b', option: 'cut', label: 'Cut the link', considered: [], rationale: 'It spreads.', decidedBy: 'The CISO' },
      { type: 'answer-given', team: 'metz', inject: 'metz/a', text: 'We are on it.' },
    );
    expect(logbookEntries(room).map(({ kind, about, text }) => [kind, about, text])).toEqual([
      ['note', '', 'Crisis unit met.'],
      ['decision', 'Cut the link', 'It spreads.'],
      ['answer', 'About metz/a', 'We are on it.'],
    ]);
  });
});
