import { describe, expect, it } from '@jest/globals';
import type { InjectOutcome } from '#exercise-engine';
import { changesOf } from './changes.ts';

const came: InjectOutcome = { releasedMs: 1_000, respondedMs: null, deadlineMissed: false, option: null };
const whats = (first: Partial<InjectOutcome>, second: Partial<InjectOutcome>): readonly string[] => changesOf({ ...came, ...first }, { ...came, ...second }).map(({ what }) => what);

describe('what became of an inject otherwise', () => {
  it('is only that it did not come, where it came in one play alone', () => {
    expect(whats({ respondedMs: 2_000, option: 'go' }, { releasedMs: null })).toEqual(['onlyPlayed']);
    expect(whats({ releasedMs: null }, { deadlineMissed: true })).toEqual(['onlySimulated']);
  });

  it('is another time, another choice, another response', () => {
    expect(whats({}, { releasedMs: 3_000 })).toEqual(['otherTime']);
    expect(whats({ option: 'go', respondedMs: 5 }, { option: 'stay', respondedMs: 5 })).toEqual(['otherOption']);
    expect(whats({ respondedMs: 5 }, { respondedMs: 9 })).toEqual(['otherResponse']);
  });

  it('is a response that falls away or is new, and a deadline missed or met', () => {
    expect(whats({ respondedMs: 5 }, { deadlineMissed: true })).toEqual(['notAnswered', 'missed']);
    expect(whats({ deadlineMissed: true }, { respondedMs: 5 })).toEqual(['answered', 'met']);
  });
});
