import { describe, expect, it } from '@jest/globals';
import { emptyRoom, foldRoom, type Room, type RoomEvent } from '#exercise-engine';
import { inboxOf, unreadBy } from './inbox-items.ts';

const from = { name: 'Claire Weber', role: 'Head of the registry office', organisation: 'City' };
const released = (inject: string, channel: 'email' | 'press' | 'phone', source?: string): RoomEvent => ({
  type: 'inject-released',
  team: 'metz',
  inject,
  dueMs: 0,
  deadlineMs: null,
  card: { channel, from, content: { subject: `About ${inject}`, body: '', ...(source ? { source } : {}) }, ask: null },
});
const received: RoomEvent = { type: 'information-received', team: 'metz', from: 'trier', text: 'Block this address.' };

const play = (...events: readonly RoomEvent[]): Room =>
  events.reduce((room, event, index) => foldRoom(room, { position: index + 1, at: 0, exerciseMs: index * 1_000, by: null, event }), emptyRoom());

const room = play(released('metz/a', 'email'), received, released('metz/b', 'press', 'The Daily Bell'));
const items = inboxOf(room, (key) => key.toUpperCase());

describe('The inbox', () => {
  it('mixes what arrived with what other teams shared, newest first', () => {
    expect(items.map(({ id }) => id)).toEqual(['metz/b', 'information/2', 'metz/a']);
    expect(items[1]).toMatchObject({ channel: 'information', sender: 'TRIER', subject: 'Block this address.' });
  });

  it('names people by their name and newspapers by their title', () => {
    expect(items.map(({ sender }) => sender)).toEqual(['The Daily Bell', 'TRIER', 'Claire Weber']);
  });

  it('tells of a call what it is about only once somebody has picked up', () => {
    const ringing = play(released('metz/call', 'phone'));
    const taken = foldRoom(ringing, { position: 2, at: 0, exerciseMs: 1, by: null, event: { type: 'call-picked-up', team: 'metz', inject: 'metz/call' } });
    expect(inboxOf(ringing, String)[0]?.subject).toBe('Head of the registry office, City');
    expect(inboxOf(taken, String)[0]?.subject).toBe('About metz/call');
  });

  it('counts by channel what this person has not opened', () => {
    expect(unreadBy(items, new Set())).toEqual({ email: 1, press: 1, information: 1 });
    expect(unreadBy(items, new Set(['metz/a', 'information/2']))).toEqual({ press: 1 });
  });
});
