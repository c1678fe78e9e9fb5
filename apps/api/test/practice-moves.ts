import { randomUUID } from 'node:crypto';
import type { Variables } from './client.ts';
import type { Slots } from './moves.ts';

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
};

/** Every mutation about good practices, with what it needs beside the key. */
export const practiceMoves: Readonly<Record<string, (slots: Slots) => Variables>> = {
  createPractice: () => ({ input: { title: 'New', language: 'en' } }),
  savePracticeDraft: ({ practiceId = randomUUID() }) => ({ id: practiceId, input: draft }),
  stepPractice: ({ practiceId = randomUUID() }) => ({ id: practiceId, step: 'SUBMIT', comment: '', checks: [] }),
  beginPracticeVersion: ({ practiceId = randomUUID() }) => ({ id: practiceId }),
};
