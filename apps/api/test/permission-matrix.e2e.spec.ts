import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anExercise, type TestExercise } from '#exercises/testing';
import { aPerson, type TestPerson } from '#identity/testing';
import { sql } from '#persistence/testing';
import { access } from '../src/policies.ts';
import { fieldsOf } from './documents.ts';
import { practiceMoves } from './practice-moves.ts';
import { allowAll, Harness } from './harness.ts';
import { incidentMoves } from './incident-moves.ts';
import { moves, ownSessionMoves, playableScenario, type Slots } from './moves.ts';

const roles = ['director', 'animator', 'observer', 'participant', 'spectator', 'outsider'] as const;
type Role = (typeof roles)[number];

/** Who may give a command: d(irector), a(nimator), o(bserver), p(articipant). In the order in which they can all succeed. */
const allowed: Readonly<Record<string, string>> = {
  changeSpeed: 'd',
  releaseInject: 'd',
  holdInject: 'd',
  editInject: 'd',
  skipInject: 'd',
  replanInject: 'd',
  improviseInject: 'da',
  takeTask: 'da',
  finishTask: 'da',
  noteObservation: 'do',
  rateObjective: 'do',
  markOfficially: 'd',
  overruleExpectation: 'do',
  showInjects: 'p',
  openInject: 'p',
  pickUpCall: 'p',
  missCall: 'p',
  answerInject: 'p',
  decideInject: 'p',
  writeLog: 'p',
  sendMessage: 'dap',
  shareInformation: 'p',
  notifyAuthority: 'p',
  saveReportSection: 'do',
  addFinding: 'do',
  reviseFinding: 'dao',
  reviewFindings: 'dao',
  withdrawFinding: 'dao',
  requestReportExport: 'dao',
  cancelReportExport: 'dao',
  seatMember: 'd',
  removeMember: 'd',
  briefExercise: 'd',
  startExercise: 'd',
  nextPhase: 'd',
  jumpAhead: 'd',
  declareRealIncident: 'd',
  resumeExercise: 'd',
  pauseExercise: 'd',
  endExercise: 'd',
};

/** The same for what becomes possible at the end of play, in an exercise that has ended. */
const allowedAfterPlay: Readonly<Record<string, string>> = {
  openQuestionnaire: 'd',
  answerQuestionnaire: 'p',
  closeQuestionnaire: 'd',
  leadWalkThrough: 'd',
  collectCards: 'd',
  addCard: 'daop',
  editCard: 'daop',
  voteCard: 'daop',
  hideCard: 'd',
  mergeCards: 'd',
  removeCard: 'daop',
};

const everybodys = { ...allowed, ...allowedAfterPlay };
const planning = ['createExercise', 'createScenario', 'editScenario', 'standInScenario', 'stepScenario', 'beginScenarioVersion', 'copyScenario', 'shareScenario', 'unshareScenario', 'saveForecast', 'addPerson', 'disablePerson', 'enablePerson', 'issuePassword', 'changeCityRoles', 'addRegime', 'changeRegime'];

describe.each([
  ['with the policies in force', access, /^FORBIDDEN /],
  // Whoever does not plan cannot find a person to seat; nobody finds a card that is not there.
  ['with policies that allow everything', allowAll, /^(FORBIDDEN |NOT_FOUND (exercises.person|evaluation.card)-not-found)/],
])('The permission matrix, %s', (_, policies, refusal) => {
  let harness: Harness;
  let exercise: TestExercise;
  let ended: TestExercise;
  let people: Record<Role, TestPerson>;
  let guest: TestPerson;

  beforeAll(async () => {
    harness = await Harness.open({ access: policies });
    const [animator, observer, participant, spectator] = [await aPerson(), await aPerson(), await aPerson(), await aPerson()];
    guest = await aPerson();
    const seats = { teams: { metz: [participant] }, staff: { animator: [animator], observer: [observer], spectator: [spectator, guest] }, running: true };
    exercise = await anExercise({ scenario: playableScenario(), ...seats });
    ended = await anExercise({ scenario: exercise.scenario, director: exercise.director, ...seats });
    await ended.play(ended.director, { type: 'end' });
    await sql(`insert into evaluation.hot_debrief (exercise_id, questionnaire, anonymous, cards) values ($1, 'open', false, 'open')`, [ended.id]);
    // The timer enters the first phase a moment after the start, which must not fall into a comparison.
    while ((await sql(`select from exercises.event where exercise_id = $1 and event->>'type' = 'phase-entered'`, [exercise.id])).length === 0) await sleep(20);
    for (const key of ['mail', 'choice', 'call']) await exercise.play(exercise.director, { type: 'release-inject', inject: `metz/${key}` });
    people = { director: exercise.director, animator, observer, participant, spectator, outsider: await aPerson({ roles: ['ciso'] }) };
  });
  afterAll(() => harness.close());

  const slots = (role: Role, command: string): Slots => ({ exerciseId: (command in allowed ? exercise : ended).id, personId: guest.id, ...(people.participant.cityId && { cityId: people.participant.cityId }), ...(role !== 'participant' && { team: 'metz' }) });
  const outcome = (role: Role, command: string): Promise<string> => harness.as(people[role]).outcome('mutation', command, moves[command]?.(slots(role, command)));
  const may = (role: Role, command: string): boolean => role !== 'outsider' && role !== 'spectator' && (everybodys[command] ?? '').includes(role.slice(0, 1));

  const everything = (): Promise<unknown[]> =>
    sql('select e.last_seq, e.chain_head, (select jsonb_agg(m order by m.person_id) from exercises.member m where m.exercise_id = e.id), (select count(*) from evaluation.rating), (select count(*) from evaluation.ruling), (select jsonb_agg(h) from evaluation.hot_debrief h where h.exercise_id = e.id) from exercises.exercise e where e.id = any($1)', [[exercise.id, ended.id]]);

  it('names every mutation of the schema', () => {
    const named = [...Object.keys(everybodys), ...planning, ...Object.keys(practiceMoves), ...Object.keys(incidentMoves), ...ownSessionMoves];
    expect(named.sort()).toEqual(fieldsOf('mutation').map(({ name }) => name).sort());
  });

  it.each(Object.keys(everybodys))('refuses %s to all others, and nothing happens', async (command) => {
    const before = await everything();
    for (const role of roles.filter((candidate) => !may(candidate, command))) {
      expect([role, await outcome(role, command)]).toEqual([role, role === 'outsider' ? 'NOT_FOUND exercises.not-found' : expect.stringMatching(refusal)]);
    }
    expect(await everything()).toEqual(before);
  });

  it.each(Object.keys(everybodys))('lets those of the table give %s', async (command) => {
    for (const role of roles.filter((candidate) => may(candidate, command))) {
      expect([role, await outcome(role, command)]).toEqual([role, expect.not.stringMatching(/^(FORBIDDEN|SERVICE_UNAVAILABLE|NOT_FOUND exercises.not-found)/)]);
    }
  });
});
