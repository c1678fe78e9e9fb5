import { describe, expect, it } from '@jest/globals';
import { chainHash, chainStart, stateHash } from './hash.ts';
import { aScenario, LiveExercise } from './testing/index.ts';

describe('the hashes', () => {
  it('change with the state', () => {
    const live = new LiveExercise(aScenario());
    const before = stateHash(live.state);
    live.direct({ type: 'brief' });
    expect(stateHash(live.state)).not.toBe(before);
  });

  it('chain each entry to all before it, and mind nothing that is not of the log', () => {
    const { log } = LiveExercise.started(aScenario());
    const [first, second] = log;
    if (!first || !second) throw new Error('Two entries are needed');
    const hash = chainHash(chainStart, first);
    expect(chainHash(chainStart, { ...first, ...{ hash } })).toBe(hash);
    expect(chainHash(hash, second)).not.toBe(chainHash(chainStart, second));
    expect(chainHash(hash, { ...second, wallMs: second.wallMs + 1 })).not.toBe(chainHash(hash, second));
  });
});
