import { describe, expect, it } from '@jest/globals';
import { type Channel, emptyRoom, foldRoom, type Room, type RoomEvent } from '#exercise-engine';
import { headline, latestByChannel } from './latest.ts';

const from = { name: 'Claire Weber', role: 'Journalist', organisation: 'The Daily Bell' };
const released = (inject: string, channel: Channel): RoomEvent => ({
  type: 'inject-released',
  team: 'metz',
  inject,
  dueMs: 0,
  deadlineMs: null,
  card: { channel, from, content: { subject: `About ${inject}`, body: '' }, ask: null },
});
const play = (...events: readonly RoomEvent[]): Room =>
  events.reduce((room, event, index) => foldRoom(room, { position: index + 1, at: 0, exerciseMs: index * 1_000, by: null, event }), emptyRoom());

describe('The situation on the wall', () => {
  it('shows the latest of each channel, newest first', () => {
    const { injects } = play(released('metz/a', 'email'), released('metz/b', 'press'), released('metz/c', 'email'));
    expect(latestByChannel(injects).map(({ inject }) => inject)).toEqual(['metz/c', 'metz/b']);
  });

  it('tells of a call only who calls, until somebody has picked up', () => {
    const ringing = play(released('metz/call', 'phone'));
    const taken = foldRoom(ringing, { position: 2, at: 0, exerciseMs: 1, by: null, event: { type: 'call-picked-up', team: 'metz', inject: 'metz/call' } });
    expect(ringing.injects.map(headline)).toEqual(['Journalist, The Daily Bell']);
    expect(taken.injects.map(headline)).toEqual(['About metz/call']);
  });
});
