import { randomUUID } from 'node:crypto';
import type { Scenario } from '#exercise-engine';
import { anInject, askForAnswer, askForDecision } from '#exercise-engine/testing';
import type { Variables } from './client.ts';
import { incidentMoves, type IncidentSlots } from './incident-moves.ts';
import { practiceMoves, type PracticeSlots } from './practice-moves.ts';
import { aFinding } from './report-inputs.ts';

const hourMs = 3_600_000;

/** Two teams; every kind of inject, released by hand. `spoil` goes into everything that only Trier or the staff may read. */
export function playableScenario(spoil = ''): Partial<Scenario> {
  const text = (words: string) => ({ en: `${words} ${spoil}`, fr: `${words} ${spoil}`, de: `${words} ${spoil}` });
  const hidden = { content: { subject: text('Subject'), body: text('Body'), source: text('Source'), reference: spoil }, title: text('Title'), staffNotes: text('Notes'), expectedActions: [text('Act')] };
  return {
    phases: [
      { key: 'one', title: { en: 'One', fr: 'Un', de: 'Eins' }, startsAtMs: 0 },
      { key: 'two', title: { en: 'Two', fr: 'Deux', de: 'Zwei' }, startsAtMs: hourMs / 2 },
    ],
    milestones: [{ key: 'milestone', title: text('Milestone') }],
    objectives: [{ key: 'objective', title: text('Objective') }],
    expectations: [{ key: 'expectation', title: text('Expectation'), objective: 'objective', to: 'all', met: { answered: 'mail' } }],
    injects: [
      anInject('mail', { ask: askForAnswer(hourMs) }),
      anInject('choice', { ask: askForDecision(hourMs, { stop: [], go: [] }) }),
      anInject('call', { channel: 'phone', rolePlay: { script: text('Script') } }),
      anInject('for-trier', { ...hidden, to: ['trier'], ask: askForAnswer(hourMs), notifiable: ['personal-data'] }),
      anInject('press-for-trier', { ...hidden, to: ['trier'], channel: 'press' }),
      anInject('later', { ...hidden, trigger: { at: hourMs } }),
      anInject('shelf', { ...hidden, trigger: { contingency: true } }),
    ],
  };
}

/** Of `playableScenario`, as far as it can be handed in. */
const aSpread = { least: 0, p10: 0, median: 0, p90: 0, most: 0 };
export const aForecast = {
  format: 'tocsin-forecast/1',
  runs: 10,
  seed: 1,
  mix: { prompt: 1, slow: 0, silent: 0, hasty: 0, random: 0 },
  plannedMs: hourMs,
  duration: { ...aSpread, median: hourMs },
  played: { ...aSpread, median: 0.5 },
  branches: [
    { kind: 'option', inject: 'choice', option: 'stop', runs: 9 },
    { kind: 'milestone', milestone: 'milestone', runs: 0 },
  ],
  teams: ['metz', 'trier'].map((team) => ({ team, unmet: 0, quiet: aSpread, injectsPerMinute: aSpread, openAsks: aSpread })),
  silentPersonas: [],
};

/** What the id slots of a move are filled with. */
export interface Slots extends PracticeSlots, IncidentSlots {
  readonly exerciseId: string;
  readonly inject?: string;
  readonly personId?: string;
  readonly cityId?: string;
  readonly scenarioId?: string;
  readonly regimeId?: string;
  readonly team?: string;
  readonly cardId?: string;
}

const name = { en: 'Authority', fr: 'Autorité', de: 'Behörde' };
const regime = {
  authority: 'cnil',
  authorityName: name,
  language: 'fr',
  kinds: ['PERSONAL_DATA'],
  stages: [{ key: 'notification', title: name, withinMs: hourMs }],
  source: 'Article 33',
  sourceUrl: '',
  confirmed: true,
  validFrom: '2020-01-01',
  validTo: null,
};
const content = { subject: { en: 'Subject' }, body: { en: 'Body' } };

/** Every mutation but those of the own session, with what it needs beside the key. */
export const moves: Readonly<Record<string, (slots: Slots) => Variables>> = {
  briefExercise: ({ exerciseId }) => ({ exerciseId }),
  startExercise: ({ exerciseId }) => ({ exerciseId }),
  pauseExercise: ({ exerciseId }) => ({ exerciseId }),
  resumeExercise: ({ exerciseId }) => ({ exerciseId }),
  declareRealIncident: ({ exerciseId }) => ({ exerciseId }),
  changeSpeed: ({ exerciseId }) => ({ exerciseId, rate: 2 }),
  jumpAhead: ({ exerciseId }) => ({ exerciseId, toMs: 1_000_000, passed: 'SKIP' }),
  nextPhase: ({ exerciseId }) => ({ exerciseId, passed: 'SKIP' }),
  releaseInject: ({ exerciseId, inject = 'metz/mail' }) => ({ exerciseId, inject }),
  holdInject: ({ exerciseId, inject = 'metz/later' }) => ({ exerciseId, inject }),
  replanInject: ({ exerciseId, inject = 'metz/later' }) => ({ exerciseId, inject }),
  skipInject: ({ exerciseId, inject = 'metz/later' }) => ({ exerciseId, inject }),
  editInject: ({ exerciseId, inject = 'metz/later' }) => ({ exerciseId, inject, content }),
  improviseInject: ({ exerciseId, team = 'metz' }) => ({ exerciseId, input: { team, blank: { channel: 'PHONE', fromName: 'Somebody', content } } }),
  takeTask: ({ exerciseId, inject = 'metz/call' }) => ({ exerciseId, inject }),
  finishTask: ({ exerciseId, inject = 'metz/call' }) => ({ exerciseId, inject, outcome: 'PERFORMED', note: 'Done' }),
  noteObservation: ({ exerciseId, team = 'metz' }) => ({ exerciseId, input: { team, polarity: 'STRENGTH', text: 'Well done' } }),
  rateObjective: ({ exerciseId, team = 'metz' }) => ({ exerciseId, input: { objective: 'objective', team, mark: 'S', comment: 'Calm', version: 0 } }),
  markOfficially: ({ exerciseId, team = 'metz' }) => ({ exerciseId, input: { objective: 'objective', team, mark: 'S', comment: 'Agreed', version: 0 } }),
  overruleExpectation: ({ exerciseId, team = 'metz' }) => ({ exerciseId, input: { expectation: 'expectation', team, judgement: 'MET', reason: 'By phone', known: 0 } }),
  showInjects: ({ exerciseId, inject = 'metz/mail' }) => ({ exerciseId, injects: [inject] }),
  openInject: ({ exerciseId, inject = 'metz/mail' }) => ({ exerciseId, inject }),
  pickUpCall: ({ exerciseId, inject = 'metz/call' }) => ({ exerciseId, inject }),
  missCall: ({ exerciseId, inject = 'metz/call' }) => ({ exerciseId, inject }),
  answerInject: ({ exerciseId, inject = 'metz/mail' }) => ({ exerciseId, inject, text: 'We take care' }),
  decideInject: ({ exerciseId, inject = 'metz/choice' }) => ({ exerciseId, input: { inject, option: 'stop', considered: ['stop', 'go'], rationale: 'Safer', decidedBy: 'Mayor' } }),
  writeLog: ({ exerciseId }) => ({ exerciseId, text: 'We met' }),
  sendMessage: ({ exerciseId, team }) => ({ exerciseId, input: { to: 'TEAM', text: 'Hello', ...(team && { team }) } }),
  shareInformation: ({ exerciseId, team = 'trier', inject = null }) => ({ exerciseId, to: [team], text: 'For you', tlp: 'TLP:AMBER', inject }),
  notifyAuthority: ({ exerciseId }) => ({ exerciseId, input: { kind: 'PERSONAL_DATA', stage: 'notification', authority: 'cnil', text: 'We lost data' } }),
  addRegime: ({ cityId = randomUUID() }) => ({ cityId, input: regime }),
  changeRegime: ({ regimeId = randomUUID() }) => ({ id: regimeId, version: 1, input: regime }),
  saveReportSection: ({ exerciseId }) => ({ input: { exerciseId, section: 'OVERVIEW', locale: 'EN', baseVersion: 0, markdown: 'Well done' } }),
  addFinding: ({ exerciseId, cityId = randomUUID() }) => ({ exerciseId, cityId, input: aFinding() }),
  reviseFinding: ({ exerciseId }) => ({ exerciseId, findingId: randomUUID(), baseVersion: 1, input: aFinding() }),
  withdrawFinding: ({ exerciseId }) => ({ exerciseId, findingId: randomUUID(), version: 1, reason: 'Told twice' }),
  reviewFindings: ({ exerciseId, cityId = randomUUID() }) => ({ exerciseId, cityId, step: 'APPROVE', seen: [] }),
  requestReportExport: ({ exerciseId }) => ({ exerciseId, format: 'OSCAL', locale: 'EN' }),
  cancelReportExport: ({ exerciseId }) => ({ exerciseId, exportId: randomUUID() }),
  seatMember: ({ exerciseId, personId = randomUUID() }) => ({ exerciseId, personId, role: 'OBSERVER' }),
  removeMember: ({ exerciseId, personId = randomUUID() }) => ({ exerciseId, personId }),
  createExercise: ({ scenarioId = randomUUID() }) => ({ input: { scenarioId, title: 'Copied' } }),
  ...practiceMoves,
  ...incidentMoves,
  createScenario: () => ({ input: { title: 'New', language: 'en', template: 'BLANK' } }),
  editScenario: ({ scenarioId = randomUUID() }) => ({ id: scenarioId, edits: [{ path: ['licence'], from: 'CC-BY-4.0', to: 'CC0-1.0' }] }),
  stepScenario: ({ scenarioId = randomUUID() }) => ({ id: scenarioId, step: 'SUBMIT', comment: '' }),
  beginScenarioVersion: ({ scenarioId = randomUUID() }) => ({ id: scenarioId }),
  copyScenario: ({ scenarioId = randomUUID() }) => ({ id: scenarioId }),
  shareScenario: ({ scenarioId = randomUUID(), cityId = randomUUID() }) => ({ id: scenarioId, cityId, review: true }),
  unshareScenario: ({ scenarioId = randomUUID(), cityId = randomUUID() }) => ({ id: scenarioId, cityId }),
  saveForecast: ({ scenarioId = randomUUID() }) => ({ id: scenarioId, revision: 0, forecast: aForecast }),
  standInScenario: ({ scenarioId = randomUUID() }) => ({ id: scenarioId, place: 'title' }),
  addPerson: ({ cityId = randomUUID() }) => ({ input: { cityId, name: 'New', email: `${randomUUID()}@tocsin.example`, roles: ['MEMBER'] } }),
  disablePerson: ({ personId = randomUUID() }) => ({ personId }),
  enablePerson: ({ personId = randomUUID() }) => ({ personId }),
  issuePassword: ({ personId = randomUUID() }) => ({ personId }),
  changeCityRoles: ({ personId = randomUUID(), cityId = randomUUID() }) => ({ personId, cityId, roles: ['MEMBER'] }),
  endExercise: ({ exerciseId }) => ({ exerciseId }),
  openQuestionnaire: ({ exerciseId }) => ({ exerciseId, anonymous: false }),
  answerQuestionnaire: ({ exerciseId }) => ({ exerciseId, anonymous: false, input: { scales: [{ question: 'roles', value: 4 }], texts: [], self: [] } }),
  closeQuestionnaire: ({ exerciseId }) => ({ exerciseId }),
  leadWalkThrough: ({ exerciseId }) => ({ exerciseId, step: 'CARDS', momentMs: 0 }),
  collectCards: ({ exerciseId }) => ({ exerciseId, open: true }),
  addCard: ({ exerciseId }) => ({ exerciseId, polarity: 'STRENGTH', body: 'We met early' }),
  editCard: ({ exerciseId, cardId = randomUUID() }) => ({ exerciseId, cardId, polarity: 'WEAKNESS', body: 'We met late' }),
  voteCard: ({ exerciseId, cardId = randomUUID() }) => ({ exerciseId, cardId, given: true }),
  hideCard: ({ exerciseId, cardId = randomUUID() }) => ({ exerciseId, cardId, hidden: true }),
  mergeCards: ({ exerciseId, cardId = randomUUID() }) => ({ exerciseId, cardId, into: null }),
  removeCard: ({ exerciseId, cardId = randomUUID() }) => ({ exerciseId, cardId }),
};

/** They concern the own session alone. */
export const ownSessionMoves = ['signIn', 'signOut', 'signOutEverywhere', 'changeLanguage', 'changePassword', 'markNotices', 'markAllNotices', 'followSubject', 'chooseMail'];
