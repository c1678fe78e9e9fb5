import { describe, expect, it } from '@jest/globals';
import { onceForLog } from './once-for-log.ts';
import { replay } from './replay.ts';
import { aScenario, LiveExercise } from './testing/index.ts';

describe('A fold that is worked out once for a log', () => {
  const live = LiveExercise.started(aScenario());
  const state = onceForLog(replay);

  it('is the same for everybody who asks', () => {
    expect(state(live.scenario, live.log)).toBe(state(live.scenario, live.log));
    expect(state(live.scenario, live.log)).toEqual(live.state);
  });

  it('is worked out again when the log has grown, and for another scenario', () => {
    const before = state(live.scenario, live.log);
    live.direct({ type: 'end' });
    expect(state(live.scenario, live.log)).toEqual(live.state);
    expect(state({ ...live.scenario }, live.log)).not.toBe(state(live.scenario, live.log));
    expect(before.status).toBe('running');
  });
});
