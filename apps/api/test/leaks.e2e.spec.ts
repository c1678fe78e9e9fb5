import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anExercise, type TestExercise } from '#exercises/testing';
import { aCity, aPerson, aRegimeOf, type TestCity, type TestPerson } from '#identity/testing';
import { aPractice, type TestPractice } from '#practices/testing';
import { aLibraryScenario, openAevExport, type TestScenario } from '#scenarios/testing';
import { sql, unique } from '#persistence/testing';
import { access } from '../src/policies.ts';
import type { Client, Variables } from './client.ts';
import { documentFor, fieldsOf } from './documents.ts';
import { allowAll, Harness } from './harness.ts';
import { moves, playableScenario, type Slots } from './moves.ts';

const canary = 'CANARY';
const spoilt = (word: string) => ({ en: `${word} ${canary}`, fr: `${word} ${canary}`, de: `${word} ${canary}` });

/** The answer without what differs at each call. */
const plain = (text: string): string => text.replace(/"requestId":"[^"]*"/g, '');

describe.each([
  ['with the policies in force', access],
  ['with policies that allow everything', allowAll],
])('Nothing of others reaches anybody, %s', (_, policies) => {
  let harness: Harness;
  let metz: TestCity;
  let trier: TestCity;
  let foreignPerson: TestPerson;
  let foreignScenario: TestScenario;
  let foreignPractice: TestPractice;
  let foreignExercise: TestExercise;
  let own: TestExercise;
  let foreignRegime: { readonly id: string };
  let colleague: TestPerson;
  let readers: Record<'participant' | 'spectator' | 'ciso' | 'administrator', TestPerson>;

  beforeAll(async () => {
    harness = await Harness.open({ access: policies });
    metz = await aCity();
    trier = await aCity();
    foreignPerson = await aPerson({ city: trier, roles: ['ciso', 'city-administrator'] });
    await sql('update identity.person set email = $2 where id = $1', [foreignPerson.id, `${canary.toLowerCase()}-${unique('mail')}@tocsin.example`]);
    foreignScenario = await aLibraryScenario({ ...playableScenario(canary), title: spoilt('Title'), summary: spoilt('Summary'), briefing: spoilt('Briefing') }, trier.id);
    foreignPractice = await aPractice({ owner: trier, title: spoilt('Title'), summary: spoilt('Summary'), tags: [canary] });
    foreignExercise = await anExercise({ scenario: foreignScenario, title: `${canary} foreign`, director: foreignPerson, running: true });
    await foreignExercise.play(foreignPerson, { type: 'release-inject', inject: 'metz/mail' });
    readers = {
      participant: await aPerson({ city: metz, roles: ['member', 'ciso'] }),
      spectator: await aPerson({ city: metz }),
      ciso: await aPerson({ city: metz, roles: ['ciso'] }),
      administrator: await aPerson({ city: metz, roles: ['city-administrator'] }),
    };
    colleague = await aPerson({ city: metz });
    foreignRegime = await aRegimeOf(trier, { source: canary, stages: [{ key: 'notification', title: spoilt('Stage'), withinMs: 1 }] });
    own = await ownExercise();
    await age(own.id);
  });
  afterAll(() => harness.close());

  /** In which Trier and the staff have said and got what the reader must not see. */
  async function ownExercise(): Promise<TestExercise> {
    const player = await aPerson({ city: trier });
    const observer = await aPerson({ city: trier });
    const exercise = await anExercise({
      scenario: playableScenario(canary),
      teams: { metz: [readers.participant], trier: [player] },
      staff: { observer: [observer], spectator: [readers.spectator] },
      running: true,
    });
    const { director, play } = exercise;
    for (const inject of ['metz/mail', 'trier/mail', 'trier/choice', 'trier/for-trier', 'trier/press-for-trier']) await play(director, { type: 'release-inject', inject });
    await play(player, { type: 'open-inject', inject: 'trier/for-trier' });
    await play(player, { type: 'notify-authority', kind: 'personal-data', stage: 'notification', authority: 'cnil', text: canary });
    await play(player, { type: 'answer', inject: 'trier/mail', text: canary });
    await play(player, { type: 'decide', inject: 'trier/choice', option: 'go', considered: [], rationale: canary, decidedBy: canary });
    await play(player, { type: 'write-log', text: canary });
    await play(player, { type: 'send-message', to: 'control', text: canary });
    await play(director, { type: 'send-message', to: 'team', team: 'trier', text: canary });
    await play(observer, { type: 'note-observation', team: 'metz', polarity: 'improvement', text: canary });
    await play(director, { type: 'edit-inject', inject: 'metz/later', content: { subject: spoilt('Edited'), body: spoilt('Edited') } });
    for (const team of ['metz', 'trier']) {
      await harness.as(observer).do('rateObjective', { exerciseId: exercise.id, input: { objective: 'objective', team, mark: 'U', comment: canary, version: 0 } });
      await harness.as(observer).do('overruleExpectation', { exerciseId: exercise.id, input: { expectation: 'expectation', team, judgement: 'NOT_MET', reason: canary, known: 0 } });
    }
    return exercise;
  }

  const everyReader = (): [string, Client][] => Object.entries(readers).map(([role, person]) => [role, harness.as(person)]);
  /** Ids of which some at least are foreign, each beside the same with what is foreign replaced by what is not there. */
  const foreignAndAbsent = (): { foreign: Slots; absent: Slots }[] => {
    const none: Slots = { exerciseId: randomUUID(), inject: 'metz/nothing', personId: randomUUID(), cityId: randomUUID(), scenarioId: randomUUID(), practiceId: randomUUID(), regimeId: randomUUID() };
    const abroad: Slots = { exerciseId: foreignExercise.id, inject: 'metz/mail', personId: foreignPerson.id, cityId: trier.id, scenarioId: foreignScenario.id, practiceId: foreignPractice.id, regimeId: foreignRegime.id };
    const inOwnExercise = { exerciseId: own.id };
    const withColleague = { personId: colleague.id };
    return [
      { foreign: abroad, absent: none },
      { foreign: { ...abroad, ...inOwnExercise, inject: 'trier/for-trier' }, absent: { ...none, ...inOwnExercise } },
      { foreign: { ...abroad, ...inOwnExercise, ...withColleague, inject: 'metz/later' }, absent: { ...none, ...inOwnExercise, ...withColleague } },
      { foreign: { ...abroad, ...withColleague, inject: 'trier/later' }, absent: { ...none, ...withColleague } },
    ];
  };

  const queryVariables = (name: string, ids: Slots): Variables => ({ id: { scenario: ids.scenarioId, practice: ids.practiceId }[name] ?? ids.exerciseId, exerciseId: ids.exerciseId, cityId: ids.cityId, locale: 'EN', objective: 'objective', team: 'trier' });

  it('not by any query, with or without foreign ids', async () => {
    for (const [role, client] of everyReader()) {
      for (const { name } of fieldsOf('query').filter((field) => !mayRead(role, field.name))) {
        for (const { foreign } of foreignAndAbsent()) {
          const { text } = await client.gql(documentFor('query', name), queryVariables(name, foreign));
          expect([role, name, text]).toEqual([role, name, expect.not.stringMatching(/canary/i)]);
        }
      }
    }
  });

  /** Who plans reads what ships for all, unless it is to be played with them; spectators read headlines. */
  const mayRead = (role: string, name: string): boolean => (role === 'ciso' && name.startsWith('scenario')) || (role === 'spectator' && name === 'spectatorBoard');

  it('and spectators read headlines, but neither bodies nor answers', async () => {
    const board = await harness.as(readers.spectator).ask<{ headlines: { subject: { en: string } }[]; teams: { key: string; answered: number }[] }>('query', 'spectatorBoard', { exerciseId: own.id });
    expect(board.headlines.map(({ subject }) => subject.en)).toEqual([`Subject ${canary}`]);
    expect(board.teams).toContainEqual(expect.objectContaining({ key: 'trier', answered: 1 }));
    expect(JSON.stringify(board)).not.toContain('Body');
  });

  it('and what is foreign looks exactly like what is not there', async () => {
    for (const [role, client] of everyReader()) {
      for (const { name } of fieldsOf('query').filter((field) => field.args.length > 0)) {
        const answer = async (ids: Slots): Promise<readonly unknown[]> => {
          const { status, text } = await client.gql(documentFor('query', name), queryVariables(name, ids));
          return [role, name, status, plain(text)];
        };
        const [{ foreign, absent }] = foreignAndAbsent() as [{ foreign: Slots; absent: Slots }];
        expect(await answer(foreign)).toEqual(await answer(absent));
      }
    }
  });

  it('not by any mutation with foreign ids, which changes nothing and answers as if they were not there', async () => {
    const before = await everythingForeign();
    for (const [role, client] of everyReader()) {
      for (const { foreign, absent } of foreignAndAbsent()) {
        for (const [name, variablesOf] of Object.entries(moves).filter(([move]) => !mayDo(role, move, foreign))) {
          const answer = async (ids: Slots): Promise<readonly unknown[]> => {
            const { status, text, errors } = await client.gql(documentFor('mutation', name), { idempotencyKey: unique('key'), ...variablesOf(ids) });
            return [role, name, status, errors.length, plain(text)];
          };
          const answered = await answer(foreign);
          expect(answered).toEqual([role, name, expect.any(Number), 1, expect.not.stringMatching(/canary/i)]);
          if (!knowsFromDirectory(role, name)) expect(answered).toEqual(await answer(absent));
        }
      }
    }
    expect(await everythingForeign()).toEqual(before);
  }, 120_000);

  /** Who plans finds the people of all cities, to seat them. */
  const knowsFromDirectory = (role: string, name: string): boolean => name === 'seatMember' && (role === 'ciso' || role === 'participant');

  /** What the readers may do with ids that are in part their own: it has no slot for those that are not. */
  function mayDo(role: string, name: string, { exerciseId, personId }: Slots): boolean {
    if (['createScenario', 'createPractice', 'createIncidentNote'].includes(name)) return role === 'participant' || role === 'ciso';
    if (role === 'participant' && exerciseId === own.id) return name === 'writeLog' || name === 'sendMessage';
    return role === 'administrator' && personId === colleague.id && ['disablePerson', 'enablePerson', 'issuePassword'].includes(name);
  }

  async function everythingForeign(): Promise<unknown> {
    return sql(
      `select (select jsonb_agg(e order by e.seq) from exercises.event e where e.exercise_id = $1) as foreign_log,
              (select jsonb_agg(e order by e.seq) from exercises.event e where e.exercise_id = $2 and e.audience <> 'team:metz') as own_log,
              (select jsonb_agg(m order by m.exercise_id, m.person_id) from exercises.member m) as members,
              (select count(*) from exercises.exercise) as exercises,
              (select jsonb_build_array((select count(*) from evaluation.rating), (select count(*) from evaluation.ruling))) as opinions,
              (select jsonb_agg(p order by p.id) from identity.person p where home_city_id = $3) as people,
              (select jsonb_agg(r order by r) from identity.city_role r where city_id = $3) as roles,
              (select jsonb_agg(r order by r.id) from identity.regime r) as regimes,
              (select jsonb_agg(v order by v.id) from scenarios.version v) as scenarios,
              (select jsonb_agg(v order by v.id) from practices.version v) as practices`,
      [foreignExercise.id, own.id, trier.id],
    );
  }

  it('not after the end either: what one city did, wrote and was told by the staff is for that city and the staff', async () => {
    const player = await aPerson({ city: trier });
    const observer = await aPerson({ city: trier });
    const played = await anExercise({ scenario: playableScenario(), teams: { metz: [readers.participant], trier: [player] }, staff: { observer: [observer], spectator: [readers.spectator] }, running: true });
    const { id: exerciseId, director, play } = played;
    for (const inject of ['metz/mail', 'trier/mail', 'trier/choice', 'trier/for-trier']) await play(director, { type: 'release-inject', inject });
    await play(player, { type: 'open-inject', inject: 'trier/for-trier' });
    await play(player, { type: 'notify-authority', kind: 'personal-data', stage: 'notification', authority: 'cnil', text: canary });
    await play(player, { type: 'answer', inject: 'trier/mail', text: canary });
    await play(player, { type: 'decide', inject: 'trier/choice', option: 'go', considered: [], rationale: canary, decidedBy: canary });
    await play(player, { type: 'write-log', text: canary });
    await play(player, { type: 'send-message', to: 'control', text: canary });
    await play(director, { type: 'send-message', to: 'team', team: 'trier', text: canary });
    await play(observer, { type: 'note-observation', team: 'trier', polarity: 'improvement', text: canary });
    const rate = { objective: 'objective', team: 'trier', mark: 'U', comment: canary };
    for (const version of [0, 1]) await harness.as(observer).do('rateObjective', { exerciseId, input: { ...rate, version } });
    for (const version of [0, 1]) await harness.as(director).do('markOfficially', { exerciseId, input: { ...rate, version } });
    await harness.as(observer).do('overruleExpectation', { exerciseId, input: { expectation: 'expectation', team: 'trier', judgement: 'NOT_MET', reason: canary, known: 0 } });
    await play(director, { type: 'end' });

    const ids: Slots = { exerciseId, inject: 'trier/mail', personId: player.id, cityId: metz.id, scenarioId: randomUUID(), regimeId: randomUUID() };
    const told = async (client: Client): Promise<readonly (readonly [string, boolean])[]> =>
      Promise.all(fieldsOf('query').map(async ({ name }) => [name, (await client.gql(documentFor('query', name), queryVariables(name, ids))).text.includes(canary)] as const));
    for (const role of ['participant', 'spectator'] as const) {
      expect([role, (await told(harness.as(readers[role]))).filter(([, isTold]) => isTold)]).toEqual([role, []]);
    }
    // The same questions tell it to whom it is for.
    expect((await told(harness.as(player))).flatMap(([name, isTold]) => (isTold ? [name] : []))).toEqual(expect.arrayContaining(['debrief', 'walkThrough', 'evaluation', 'expectations']));
    expect((await told(harness.as(observer))).flatMap(([name, isTold]) => (isTold ? [name] : []))).toEqual(expect.arrayContaining(['debrief', 'earlierRatings', 'logLines', 'report']));
  }, 60_000);

  it('not by a socket: a foreign exercise looks absent, and participants get no cockpit', async () => {
    const outcomes = async (client: Client, name: string, exerciseId: string): Promise<string> => {
      const following = await client.follow(name, { exerciseId, locale: 'en' });
      await following.until(() => following.errors.length > 0 || following.values.some(({ type, people }) => type === 'inject-released' || people !== undefined));
      expect(JSON.stringify(following.messages)).not.toMatch(/canary/i);
      await following.leave();
      return following.errors.map(({ extensions }) => `${extensions.code} ${extensions.reason}`).join() || 'served';
    };
    for (const [, client] of everyReader()) {
      for (const name of ['room', 'cockpit', 'presence', 'hotDebrief']) {
        expect(await outcomes(client, name, foreignExercise.id)).toBe('NOT_FOUND exercises.not-found');
        expect(await outcomes(client, name, randomUUID())).toBe('NOT_FOUND exercises.not-found');
      }
    }
    expect(await outcomes(harness.as(readers.participant), 'cockpit', own.id)).toBe('FORBIDDEN exercises.not-staff');
    expect(await outcomes(harness.as(readers.spectator), 'cockpit', own.id)).toBe('FORBIDDEN exercises.not-staff');
    expect(await outcomes(harness.as(readers.spectator), 'room', own.id)).toBe('FORBIDDEN exercises.not-a-participant');
    expect(await outcomes(harness.as(readers.participant), 'room', own.id)).toBe('served');
  });

  it('not by the file of a log', async () => {
    for (const [role, client] of everyReader()) {
      const foreign = await client.send(`/exercises/${foreignExercise.id}/log.jsonl`);
      const absent = await client.send(`/exercises/${randomUUID()}/log.jsonl`);
      expect([role, foreign.status, plain(await foreign.text())]).toEqual([role, absent.status, plain(await absent.text())]);
      expect(foreign.status).toBe(404);
      const ofOwn = await client.send(`/exercises/${own.id}/log.jsonl`);
      expect([role, ofOwn.ok, await ofOwn.text()]).toEqual([role, false, expect.not.stringMatching(/canary/i)]);
    }
    expect((await harness.stranger().send(`/exercises/${own.id}/log.jsonl`)).status).toBe(401);
  });

  it('not by importing into the library without the right to plan', async () => {
    const { length } = await sql('select from scenarios.version');
    for (const person of [readers.spectator, readers.administrator]) {
      const response = await harness.as(person).send('/scenarios/import', { method: 'POST', headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'a.json' }, body: JSON.stringify(openAevExport()) });
      expect([response.status, await response.text()]).toEqual([403, expect.stringMatching(/"code":"FORBIDDEN"/)]);
    }
    expect(await sql('select from scenarios.version')).toHaveLength(length);
  });
});

/** By five minutes, so that spectators see it. */
const age = (exerciseId: string): Promise<unknown> =>
  sql(`begin; set local session_replication_role = replica; update exercises.event set wall_ms = wall_ms - 300000 where exercise_id = '${exerciseId}'; commit`);
