import { randomUUID } from 'node:crypto';
import type { Variables } from './client.ts';

/** What the id slots of a move are filled with. */
export interface PracticeSlots {
  readonly practiceId?: string;
  readonly commentId?: string;
  readonly questionId?: string;
}

const expense = { fixed: 0, personDays: 1 };
const draft = {
  revision: 0,
  title: { en: 'Title' },
  summary: { en: 'Summary' },
  blocks: [],
  effort: 1,
  cost: { build: expense, run: expense },
  techniques: [],
  requirements: [],
  tags: [],
  sourceLocale: 'en',
  tlp: 'TLP:GREEN',
  changeNote: '',
  reviewBy: null,
  files: [],
};

/** Every mutation about good practices, with what it needs beside the key. */
export const practiceMoves: Readonly<Record<string, (slots: PracticeSlots) => Variables>> = {
  createPractice: () => ({ input: { title: 'New', language: 'en' } }),
  savePracticeDraft: ({ practiceId = randomUUID() }) => ({ id: practiceId, input: draft }),
  stepPractice: ({ practiceId = randomUUID() }) => ({ id: practiceId, step: 'SUBMIT', comment: '', checks: [] }),
  beginPracticeVersion: ({ practiceId = randomUUID() }) => ({ id: practiceId }),
  translatePractice: ({ practiceId = randomUUID() }) => ({ id: practiceId, input: { part: 'title', locale: 'fr', text: 'Titre', method: 'HUMAN', sourceHash: '', seen: '' } }),
  reviewPracticeTranslation: ({ practiceId = randomUUID() }) => ({ id: practiceId, part: 'title', locale: 'fr' }),
  commentPractice: ({ practiceId = randomUUID() }) => ({ id: practiceId, input: { body: 'Well said' } }),
  takeSuggestion: ({ commentId = randomUUID() }) => ({ commentId }),
  resolveComment: ({ commentId = randomUUID() }) => ({ commentId }),
  askAboutPractice: ({ practiceId = randomUUID() }) => ({ id: practiceId, body: 'How long?' }),
  answerPracticeQuestion: ({ questionId = randomUUID() }) => ({ questionId, body: 'A week' }),
  endorsePractice: ({ practiceId = randomUUID() }) => ({ id: practiceId, given: true }),
  recordAdoption: ({ practiceId = randomUUID() }) => ({
    id: practiceId,
    input: { revision: 0, state: 'IN_USE', scope: 'All', cost: { build: expense, run: expense }, startedOn: '2026-01-01', outcome: null, abandonedWhy: '', contact: '', disclosure: 'PRIVATE' },
  }),
};
