import { describe, expect, it } from '@jest/globals';
import { type Edit, type Scenario, valueAt } from '#exercise-engine';
import { anInject, aScenario } from '#exercise-engine/testing';
import { type Draft, openDraft, redo, resolve, undo, write } from './draft.ts';
import { acknowledged, arrived, refused, replaced, setOut, takenUp, turnedBack, unsavedOf } from './sync.ts';

const scenario = aScenario({ injects: ['a', 'b', 'c'].map((key) => anInject(key, { title: { en: `Call ${key}` } })) });
const titleOf = (key: string): readonly string[] => ['injects', key, 'title', 'en'];
const title = (at: Scenario, key: string): unknown => valueAt(at, titleOf(key));
const named = (at: Scenario, key: string, to: string): Edit => ({ path: titleOf(key), from: title(at, key), to });
const removed = (at: Scenario, key: string): Edit => ({ path: ['injects', key], from: valueAt(at, ['injects', key]), to: null });
const rename = (draft: Draft, key: string, to: string, now = 0): Draft => write(draft, [named(draft.shown, key, to)], now);
const must = (draft: Draft | null): Draft => {
  if (!draft) throw new Error('Something is missing');
  return draft;
};
const opened = openDraft(scenario, 4);

describe('a draft', () => {
  it('shows at once what its author writes, and has it sent', () => {
    const draft = setOut(rename(opened, 'a', 'Ring'), 'k', 10);

    expect(title(draft.shown, 'a')).toBe('Ring');
    expect(draft.sent).toEqual({ key: 'k', revision: null, edits: [named(scenario, 'a', 'Ring')] });
    expect(acknowledged(draft, 5)).toMatchObject({ base: draft.shown, revision: 5, sent: null, queue: [] });
  });

  it('makes one edit and one step of what is typed in one field at one go', () => {
    const draft = ['R', 'Ri', 'Rin'].reduce((now, to, at) => rename(now, 'a', to, at * 100), opened);

    expect(draft.queue).toEqual([named(scenario, 'a', 'Rin')]);
    expect(undo(draft).draft.shown).toEqual(scenario);
  });

  it('does not change what is on its way', () => {
    const draft = rename(setOut(rename(opened, 'a', 'One'), 'k', 10), 'a', 'Two');

    expect(draft.sent?.edits).toEqual([named(scenario, 'a', 'One')]);
    expect(acknowledged(draft, 5)).toMatchObject({ queue: [{ from: 'One', to: 'Two' }] });
  });

  it('takes back and does again, and forgets what was taken back once something else is written', () => {
    const draft = rename(rename(opened, 'a', 'One', 0), 'b', 'Two', 9_000);
    const back = undo(undo(draft).draft);

    expect(back.draft.shown).toEqual(scenario);
    expect(redo(redo(back.draft).draft).draft.shown).toEqual(draft.shown);
    expect(redo(rename(back.draft, 'c', 'Three'))).toMatchObject({ done: false });
  });

  it('does not take back what somebody else has written over', () => {
    const sent = acknowledged(setOut(rename(opened, 'a', 'Mine'), 'k', 10), 5);
    const draft = must(arrived(sent, { revision: 6, edits: [named(sent.shown, 'a', 'Theirs')] }));

    expect(undo(draft)).toMatchObject({ done: false, draft: { shown: draft.shown, past: [] } });
  });

  it('keeps own edits over those of others elsewhere', () => {
    const draft = must(arrived(rename(opened, 'a', 'Mine'), { revision: 5, edits: [named(scenario, 'b', 'Theirs')] }));

    expect(draft.shown.injects.map(({ title }) => title.en)).toEqual(['Mine', 'Theirs', 'Call c']);
    expect(draft).toMatchObject({ conflicts: [], revision: 5 });
  });

  it('sets aside what others wrote over, and lets its author choose', () => {
    const draft = must(arrived(rename(opened, 'a', 'Mine'), { revision: 5, edits: [named(scenario, 'a', 'Theirs')] }));
    const [conflict] = draft.conflicts;
    if (!conflict) throw new Error('No conflict');

    expect(conflict).toEqual({ path: titleOf('a'), why: 'changed', mine: 'Mine' });
    expect(title(draft.shown, 'a')).toBe('Theirs');
    expect(resolve(draft, conflict, 'mine', 0)).toMatchObject({ conflicts: [], queue: [{ from: 'Theirs', to: 'Mine' }] });
    expect(resolve(draft, conflict, 'theirs', 0)).toMatchObject({ conflicts: [], queue: [] });
  });

  it('sets aside a whole inject that was removed while its author wrote in it, and can bring it back', () => {
    const draft = must(arrived(rename(opened, 'a', 'Mine'), { revision: 5, edits: [removed(scenario, 'a')] }));
    const [conflict] = draft.conflicts;
    if (!conflict) throw new Error('No conflict');

    expect(conflict).toMatchObject({ path: ['injects', 'a'], why: 'gone', mine: { key: 'a', title: { en: 'Mine' } } });
    expect(title(resolve(draft, conflict, 'mine', 0).shown, 'a')).toBe('Mine');
  });

  it('moves an inject although somebody changed it meanwhile', () => {
    const a = valueAt(scenario, ['injects', 'a']);
    const moving = write(opened, [{ path: ['injects', 'a'], from: a, to: a, before: null }], 0);
    const draft = must(arrived(moving, { revision: 5, edits: [named(scenario, 'a', 'Theirs')] }));

    expect(draft.shown.injects.map(({ title }) => title.en)).toEqual(['Call b', 'Call c', 'Theirs']);
    expect(draft.conflicts).toEqual([]);
  });

  it('is at peace when its own edit comes back before it is acknowledged', () => {
    const draft = setOut(rename(opened, 'a', 'Mine'), 'k', 10);
    const back = must(arrived(draft, { revision: 5, edits: draft.sent?.edits ?? [] }));

    expect(acknowledged(back, 5)).toMatchObject({ sent: null, queue: [], conflicts: [], revision: 5, shown: draft.shown });
  });

  it('waits for what was done before its own edit', () => {
    const early = acknowledged(setOut(rename(opened, 'a', 'Mine'), 'k', 10), 6);
    const between = must(arrived(early, { revision: 5, edits: [named(scenario, 'b', 'Theirs')] }));
    const draft = must(arrived(between, { revision: 6, edits: early.sent?.edits ?? [] }));

    expect(draft).toMatchObject({ revision: 6, sent: null, queue: [], conflicts: [] });
    expect(draft.base).toEqual(draft.shown);
  });

  it('asks for the whole when something is missing, and takes it', () => {
    expect(arrived(opened, { revision: 6, edits: [] })).toBeNull();
    const whole = { ...scenario, injects: scenario.injects.slice(1) };
    expect(replaced(rename(opened, 'b', 'Mine'), whole, 9)).toMatchObject({ revision: 9, shown: { injects: [{ title: { en: 'Mine' } }, { key: 'c' }] } });
  });

  it('loses nothing of what the server turned back', () => {
    const turned = turnedBack(setOut(rename(rename(opened, 'a', 'Mine'), 'b', 'Mine too'), 'k', 10));
    const whole = { ...scenario, injects: scenario.injects.map((inject) => (inject.key === 'a' ? { ...inject, title: { en: 'Theirs' } } : inject)) };

    expect(replaced(turned, whole, 5)).toMatchObject({ queue: [{ to: 'Mine too' }], conflicts: [{ mine: 'Mine', why: 'changed' }] });
  });

  it('sets aside what the server never takes, and goes on', () => {
    const draft = rename(setOut(rename(opened, 'a', 'Wrong'), 'k', 10), 'b', 'Right');

    expect(refused(draft)).toMatchObject({ sent: null, queue: [{ to: 'Right' }], conflicts: [{ why: 'refused', mine: 'Wrong' }] });
  });

  it('takes up what was left unsaved', () => {
    const left = unsavedOf(rename(setOut(rename(opened, 'a', 'Mine'), 'k', 10), 'b', 'Late'));
    const draft = takenUp(openDraft({ ...scenario, injects: scenario.injects.slice(1) }, 7), left);

    expect(draft).toMatchObject({ queue: [{ to: 'Late' }], conflicts: [{ why: 'gone', mine: 'Mine' }] });
  });
});
