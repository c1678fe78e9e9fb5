import { describe, expect, it } from '@jest/globals';
import { type Asking, askState, openAsks, urgencyOf } from './open-asks.ts';

const asking: Asking = {
  ask: { kind: 'answer', prompt: 'What do you tell the mayor?', withinMs: 400_000, options: [] },
  answer: null,
  decision: null,
  call: null,
  releasedMs: 100_000,
  deadlineMs: 500_000,
  position: 1,
};
const answered = { ...asking, answer: { exerciseMs: 200_000, by: null, text: 'Nothing yet.' } };

describe('What is asked of a team', () => {
  it('lists only what is still open, the nearest deadline first', () => {
    const later = { ...asking, deadlineMs: 900_000, position: 2 };
    const sooner = { ...asking, deadlineMs: 300_000, position: 3 };
    const never = { ...asking, deadlineMs: null, position: 4 };
    const nothing = { ...asking, ask: null };
    expect(openAsks([never, later, nothing, answered, sooner, asking])).toEqual([sooner, asking, later, never]);
  });

  it('waits with what a caller asks until somebody has picked up or called back', () => {
    const ringing = { ...asking, call: { status: 'ringing', by: null } } as const;
    const missed = { ...asking, call: { status: 'missed', by: null } } as const;
    const talked = { ...asking, call: { status: 'picked-up', by: null } } as const;
    expect(openAsks([ringing, missed, talked])).toEqual([talked]);
  });

  it('keeps the order of arrival among equal deadlines', () => {
    const second = { ...asking, position: 7 };
    expect(openAsks([second, asking])).toEqual([asking, second]);
  });

  it('is done once it is answered or decided', () => {
    expect(askState(asking)).toBe('open');
    expect(askState(answered)).toBe('done');
    expect(askState({ ...asking, ask: null })).toBe('none');
  });

  it('presses in the last quarter of its time and is overdue from its deadline on', () => {
    expect(urgencyOf(asking, 399_999)).toBe('calm');
    expect(urgencyOf(asking, 400_000)).toBe('soon');
    expect(urgencyOf(asking, 500_000)).toBe('overdue');
    expect(urgencyOf({ ...asking, deadlineMs: null }, 9_000_000)).toBe('calm');
  });
});
