import { describe, expect, it } from '@jest/globals';
import type { LogEntry } from './event.ts';
import { onceForLog, onwardForLog } from './once-for-log.ts';
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

describe('A fold that goes on with a log that grows', () => {
  const live = LiveExercise.started(aScenario());
  for (const type of ['pause', 'resume', 'end'] as const) live.direct({ type });
  const { scenario, log } = live;
  const heard: number[][] = [];
  const count = onwardForLog(() => {
    const seqs: number[] = [];
    return { hear: (entries: readonly LogEntry[]) => void (heard.push(entries.map(({ seq }) => seq)), seqs.push(...entries.map(({ seq }) => seq))), tell: () => [...seqs] };
  });
  const all = log.map(({ seq }) => seq);

  it('hears what was added, once', () => {
    expect(count(scenario, log.slice(0, 2))).toEqual([1, 2]);
    expect(count(scenario, [...log])).toEqual(all);
    expect(count(scenario, [...log])).toEqual(all);
    expect(heard).toEqual([[1, 2], all.slice(2)]);
  });

  it('begins anew for a shorter log, another one, and another scenario', () => {
    expect(count(scenario, log.slice(0, 1))).toEqual([1]);
    expect(count(scenario, log.map((entry) => ({ ...entry })))).toEqual(all);
    expect(count({ ...scenario }, log)).toEqual(all);
    expect(count(scenario, [])).toEqual([]);
  });
});
