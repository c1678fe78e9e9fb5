import { describe, expect, it } from '@jest/globals';
import { type ExerciseId, newId } from '#kernel';
import { Turns } from './turns.ts';

const anId = (): ExerciseId => newId<ExerciseId>();

/** Work that ends when told to. */
function aWork(): { run: () => Promise<string>; end: () => void; begun: () => boolean } {
  const { promise, resolve } = Promise.withResolvers<string>();
  let begun = false;
  return { run: () => ((begun = true), promise), end: () => resolve('done'), begun: () => begun };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('Turns', () => {
  it('let three work on one exercise at once, and the others in the order in which they came', async () => {
    const [turns, id, works] = [new Turns(), anId(), Array.from({ length: 6 }, aWork)];
    const answers = works.map(({ run }) => turns.take(id, run));
    await settled();
    expect(works.map(({ begun }) => begun())).toEqual([true, true, true, false, false, false]);
    works[1]?.end();
    await settled();
    expect(works.map(({ begun }) => begun())).toEqual([true, true, true, true, false, false]);
    for (const { end } of works) end();
    expect(await Promise.all(answers)).toEqual(Array.from({ length: 6 }, () => 'done'));
  });

  it('do not make one exercise wait for another', async () => {
    const [turns, busy, other] = [new Turns(), anId(), aWork()];
    for (const { run } of Array.from({ length: 5 }, aWork)) void turns.take(busy, run);
    void turns.take(anId(), other.run);
    await settled();
    expect(other.begun()).toBe(true);
  });

  it('are given on by work that fails', async () => {
    const [turns, id] = [new Turns(), anId()];
    const failing = Array.from({ length: 10 }, () => turns.take(id, () => Promise.reject(new Error('no'))).catch(() => 'failed'));
    expect(new Set(await Promise.all(failing))).toEqual(new Set(['failed']));
    expect(await turns.take(id, () => Promise.resolve('done'))).toBe('done');
  });

  it('refuse when two thousand wait already', async () => {
    const [turns, id, works] = [new Turns(), anId(), Array.from({ length: 2_004 }, aWork)];
    const answers = works.map(({ run }) => turns.take(id, run));
    const last = answers.pop();
    await expect(last).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE', reason: 'exercises.too-busy' });
    for (const { end } of works) end();
    expect(await Promise.all(answers)).toHaveLength(2_003);
  });
});
