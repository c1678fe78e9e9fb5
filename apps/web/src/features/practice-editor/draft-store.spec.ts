import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { unreachable } from '../../graphql/refusal.ts';
import { type Answer, DraftStore } from './draft-store.ts';
import { draftOf, withLeaf } from './draft.ts';
import type { DraftInput, EditedPractice } from './editor-query.ts';

const practice: EditedPractice = {
  id: 'a-practice',
  version: 1,
  state: 'DRAFT',
  revision: 4,
  title: { fr: 'Sauvegardes' },
  summary: { fr: 'Résumé' },
  tlp: 'TLP:GREEN',
  effort: 2,
  tags: [],
  techniques: [],
  requirements: [],
  sourceLocale: 'fr',
  changeNote: '',
  reviewBy: null,
  cost: { build: { fixed: 0, personDays: 0 }, run: { fixed: 0, personDays: 0 } },
  content: { blocks: [{ key: 'steps', section: 'WHAT_TO_DO', text: { fr: 'Débranchez' } }], translations: [] },
  attachments: [],
  can: { edit: true },
};
const draft = draftOf(practice);

function shelf() {
  const kept = new Map<string, string>();
  return { kept, getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) };
}

const rest = (): Promise<void> => jest.advanceTimersByTimeAsync(2_000);
const contentSaying = (words: string) => ({ title: draft.title, summary: draft.summary, effort: 2, cost: draft.cost, tags: [], sourceLocale: 'fr', tlp: 'TLP:GREEN', protects: { techniques: [], requirements: [] }, translations: {}, blocks: [{ key: 'steps', section: 'what-to-do', text: { fr: words } }] });
const editedMeanwhile = (words: string): Answer => ({ refusal: { code: 'CONFLICT', reason: 'practices.edited-meanwhile', details: { revision: 9, content: contentSaying(words) } } });

describe('A draft in the editor', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  const opened = (answers: readonly Answer[], place = shelf()) => {
    const sent: DraftInput[] = [];
    const left = [...answers];
    const store = new DraftStore(practice, (input) => (sent.push(input), Promise.resolve(left.shift() ?? { revision: 99, translations: [] })), place);
    return { store, sent, place };
  };

  it('saves itself once its author rests, as one revision, and forgets its copy in the browser', async () => {
    const { store, sent, place } = opened([{ revision: 5, translations: [] }]);
    store.change(withLeaf(draft, 'steps/fr', 'Débranchez t'));
    store.change(withLeaf(draft, 'steps/fr', 'Débranchez tout'));
    expect([store.snapshot().state, place.kept.size]).toEqual(['waiting', 1]);
    await rest();
    expect(sent.map(({ revision, blocks }) => [revision, blocks[0]?.text])).toEqual([[4, { fr: 'Débranchez tout' }]]);
    expect([store.snapshot().state, place.kept.size]).toEqual(['saved', 0]);
  });

  it('outlives a closed page', async () => {
    const place = shelf();
    opened([], place).store.change(withLeaf(draft, 'steps/fr', 'Isolez'));
    const { store, sent } = opened([{ revision: 5, translations: [] }], place);
    expect(store.snapshot().draft.blocks[0]?.text).toEqual({ fr: 'Isolez' });
    await store.save();
    expect(sent).toHaveLength(1);
  });

  it('is sent again while the server cannot be reached', async () => {
    const { store, sent } = opened([{ refusal: unreachable }, { revision: 5, translations: [] }]);
    store.change(withLeaf(draft, 'effort', 3));
    await rest();
    expect(store.snapshot().state).toBe('waiting');
    await jest.advanceTimersByTimeAsync(5_000);
    expect([sent.length, store.snapshot().state]).toEqual([2, 'saved']);
  });

  it('takes over what another author saved elsewhere in it, and saves both', async () => {
    const { store, sent } = opened([editedMeanwhile('Coupez'), { revision: 10, translations: [] }]);
    store.change(withLeaf(draft, 'effort', 3));
    await rest();
    expect(sent[1]).toMatchObject({ revision: 9, effort: 3, blocks: [{ text: { fr: 'Coupez' } }] });
  });

  it.each([
    ['mine', 'Isolez'],
    ['theirs', 'Coupez'],
  ] as const)('asks where both changed the same text, keeps both, and saves %s', async (stays, words) => {
    const { store, sent } = opened([editedMeanwhile('Coupez'), { revision: 10, translations: [] }]);
    store.change(withLeaf(draft, 'steps/fr', 'Isolez'));
    await rest();
    const [clash] = store.snapshot().clashes;
    expect(clash).toEqual({ path: 'steps/fr', mine: 'Isolez', theirs: 'Coupez' });
    expect(sent).toHaveLength(1);
    store.settle({ path: 'steps/fr', mine: 'Isolez', theirs: 'Coupez' }, stays);
    await rest();
    expect(store.snapshot()).toMatchObject({ clashes: [], state: 'saved', draft: { blocks: [{ text: { fr: words } }] } });
  });

  it('says why it was refused, and loses nothing', async () => {
    const refusal = { code: 'BAD_USER_INPUT', reason: 'practices.misshapen', details: { where: 'title' } };
    const { store, place } = opened([{ refusal }]);
    store.change(withLeaf(draft, 'title/fr', ''));
    await rest();
    expect([store.snapshot().state, store.snapshot().refusal, place.kept.size]).toEqual(['refused', refusal, 1]);
  });
});
