import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { applyEdits, type Edit, type Scenario } from '#exercise-engine';
import { anInject, aScenario } from '#exercise-engine/testing';
import { type Refusal, unreachable } from '../../../graphql/refusal.ts';
import { DraftStore } from './draft-store.ts';
import type { Unsaved } from './sync.ts';

const scenario = aScenario({ injects: [anInject('a', { title: { en: 'Call' } })] });
const named = (from: string, to: string): Edit => ({ path: ['injects', 'a', 'title', 'en'], from, to });
const refusal = (code: string): Refusal => ({ code, reason: null, details: {} });

/** A server that answers as told, then by doing what it is asked. */
function open(...answers: readonly Refusal[]) {
  const server = { scenario: scenario as Scenario, revision: 0 };
  const asked: { readonly edits: readonly Edit[]; readonly key: string }[] = [];
  const kept: Unsaved[] = [];
  const store = new DraftStore(
    { scenario, revision: 0 },
    {
      send: async (edits, key) => {
        const answer = answers[asked.push({ edits, key }) - 1];
        if (answer) return answer;
        const done = applyEdits(server.scenario, edits);
        if ('conflicts' in done) return refusal('CONFLICT');
        Object.assign(server, { scenario: done.scenario, revision: server.revision + 1 });
        return { revision: server.revision };
      },
      whole: async () => ({ ...server }),
      keep: (unsaved) => kept.push(unsaved),
    },
  );
  return { server, asked, kept, store, settle: () => jest.advanceTimersByTimeAsync(60_000) };
}

describe('the store of a draft', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('sends once the author pauses, and has it kept on this device until it is acknowledged', async () => {
    const { server, asked, kept, store, settle } = open();
    store.edit([named('Call', 'Ri')]);
    store.edit([named('Ri', 'Ring')]);
    expect(store.snapshot()).toMatchObject({ saving: 'saving', draft: { shown: { injects: [{ title: { en: 'Ring' } }] } } });
    expect(kept.at(-1)?.edits).toEqual([named('Call', 'Ring')]);
    await settle();

    expect(asked.map(({ edits }) => edits)).toEqual([[named('Call', 'Ring')]]);
    expect(store.snapshot().saving).toBe('saved');
    expect(kept.at(-1)).toEqual({ edits: [], conflicts: [] });
    expect(store.snapshot().draft.shown).toEqual(server.scenario);
  });

  it('asks again under the same key while the server cannot be reached', async () => {
    const { asked, store } = open(unreachable, unreachable);
    store.edit([named('Call', 'Ring')]);
    await jest.advanceTimersByTimeAsync(500);
    expect(store.snapshot().saving).toBe('offline');
    await jest.advanceTimersByTimeAsync(60_000);

    expect(new Set(asked.map(({ key }) => key)).size).toBe(1);
    expect(asked.length).toBe(3);
    expect(store.snapshot().saving).toBe('saved');
  });

  it('shows a conflict, and saves what its author decides', async () => {
    const { server, store, settle } = open();
    const done = applyEdits(server.scenario, [named('Call', 'Theirs')]);
    if ('scenario' in done) Object.assign(server, { scenario: done.scenario, revision: 1 });
    store.edit([named('Call', 'Mine')]);
    await settle();
    const [conflict] = store.snapshot().draft.conflicts;
    if (!conflict) throw new Error('No conflict');
    expect(store.snapshot().saving).toBe('conflict');
    store.resolve(conflict, 'mine');
    await settle();

    expect(server.scenario.injects[0]?.title.en).toBe('Mine');
    expect(store.snapshot().saving).toBe('saved');
  });

  it('sets aside the one edit that the server does not take, and saves the others', async () => {
    const { server, store, settle } = open(refusal('BAD_USER_INPUT'), refusal('BAD_USER_INPUT'));
    store.edit([named('Call', 'Far too long'), { path: ['durationMs'], from: scenario.durationMs, to: 60_000 }]);
    await settle();

    expect(store.snapshot().draft.conflicts).toMatchObject([{ why: 'refused', mine: 'Far too long' }]);
    expect(server.scenario.durationMs).toBe(60_000);
  });

  it('sends nothing more once the draft is none any more, and keeps what was written', async () => {
    const { asked, kept, store, settle } = open(refusal('FORBIDDEN'));
    store.edit([named('Call', 'Ring')]);
    await settle();
    store.edit([named('Ring', 'Rings')]);
    await settle();

    expect(asked.length).toBe(1);
    expect(store.snapshot().refusal).toMatchObject({ code: 'FORBIDDEN' });
    expect(kept.at(-1)?.edits).toEqual([named('Call', 'Rings')]);
  });
});
