import { describe, expect, it } from '@jest/globals';
import { blankDecision, choose, missingIn } from './decision-draft.ts';

describe('The draft of a decision', () => {
  it('names everything that is missing', () => {
    expect(missingIn(blankDecision)).toEqual({ option: 'missingOption', rationale: 'missingWhy', decidedBy: 'missingWho' });
    expect(missingIn({ considered: [], option: 'isolate', rationale: ' ', decidedBy: 'The mayor' })).toEqual({ rationale: 'missingWhy' });
  });

  it('counts the chosen option as considered, once', () => {
    const chosen = choose(choose({ ...blankDecision, considered: ['wait'] }, 'isolate'), 'isolate');
    expect(chosen).toMatchObject({ option: 'isolate', considered: ['wait', 'isolate'] });
  });
});
