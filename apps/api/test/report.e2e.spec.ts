import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anExercise, type TestExercise } from '#exercises/testing';
import { aCity, aPerson, type TestCity, type TestPerson } from '#identity/testing';
import { sql } from '#persistence/testing';
import { access } from '../src/policies.ts';
import { allowAll, Harness } from './harness.ts';
import { playableScenario } from './moves.ts';
import { aFinding } from './report-inputs.ts';

interface Report {
  readonly tlp: string;
  readonly draft: string | null;
  readonly sections: readonly { key: string; blocks: unknown; text: { markdown: string; version: number } }[];
  readonly findings: readonly { id: string; what: string; version: number; state: string; mayRevise: boolean; mayApprove: boolean; city: { id: string } }[];
  readonly withdrawn: readonly { id: string; what: string; reason: string; withdrawerName: string }[];
  readonly writesFor: readonly { id: string }[];
  readonly suggestions: readonly { key: string; city: { id: string } }[];
}

const secret = 'The backup of Trier was never tried';

describe.each([
  ['with the policies in force', access],
  ['with policies that allow everything', allowAll],
])('The report of an exercise, %s', (_, policies) => {
  let harness: Harness;
  let metz: TestCity;
  let trier: TestCity;
  let people: Record<'director' | 'observer' | 'metzCiso' | 'metzPlayer' | 'trierCiso' | 'trierCoordinator' | 'trierPlayer' | 'spectator', TestPerson>;
  let exercise: TestExercise;

  beforeAll(async () => {
    harness = await Harness.open({ access: policies });
    [metz, trier] = [await aCity(), await aCity()];
    people = {
      director: await aPerson({ city: null, networkRoles: ['network-coordinator'] }),
      observer: await aPerson({ city: metz }),
      metzCiso: await aPerson({ city: metz, roles: ['ciso'] }),
      metzPlayer: await aPerson({ city: metz }),
      trierCiso: await aPerson({ city: trier, roles: ['ciso'] }),
      trierCoordinator: await aPerson({ city: trier, roles: ['coordinator'] }),
      trierPlayer: await aPerson({ city: trier }),
      spectator: await aPerson({ city: trier, roles: ['ciso'] }),
    };
  });
  afterAll(() => harness.close());

  beforeEach(async () => {
    exercise = await anExercise({
      scenario: playableScenario(),
      director: people.director,
      teams: { metz: [people.metzCiso, people.metzPlayer], trier: [people.trierCiso, people.trierCoordinator, people.trierPlayer] },
      staff: { observer: [people.observer], spectator: [people.spectator] },
      running: true,
    });
    for (const inject of ['metz/mail', 'trier/mail']) await exercise.play(people.director, { type: 'release-inject', inject });
    await exercise.play(people.director, { type: 'jump', toMs: 3_700_000, passed: 'skip' });
  });

  /** The timer finds them a moment after the jump. */
  const deadlinesMissed = async (): Promise<void> => {
    while ((await sql(`select from exercises.event where exercise_id = $1 and event->>'type' = 'deadline-missed'`, [exercise.id])).length < 2) await sleep(20);
  };

  const end = (): Promise<void> => exercise.play(people.director, { type: 'end' });
  const read = (person: TestPerson): Promise<Report> => harness.as(person).ask<Report>('query', 'report', { exerciseId: exercise.id, locale: 'EN' });
  const add = (person: TestPerson, city: { id: string }, parts: Partial<ReturnType<typeof aFinding>> = {}): Promise<string> =>
    harness.as(person).do<string>('addFinding', { exerciseId: exercise.id, cityId: city.id, input: aFinding(parts) });
  const seenBy = async (person: TestPerson, city: { id: string }, step: string) =>
    (await read(person)).findings.filter((finding) => finding.city.id === city.id && finding.state === (step === 'SUBMIT' ? 'DRAFT' : 'IN_REVIEW')).map(({ id, version }) => ({ id, version }));
  const review = async (person: TestPerson, city: { id: string }, step: string, seen?: readonly { id: string; version: number }[]): Promise<string> =>
    harness.as(person).outcome('mutation', 'reviewFindings', { exerciseId: exercise.id, cityId: city.id, step, seen: seen ?? (await seenBy(person, city, step)) });
  const said = async (person: TestPerson): Promise<string> => JSON.stringify(await read(person));

  it('is titled in its own language where the title was taken over from the scenario', async () => {
    const scenario = { ...playableScenario(), title: { en: 'Closed', fr: 'Fermé', de: 'Zu' } };
    const titled = async (title: string): Promise<string> => {
      const { id } = await anExercise({ scenario, title, director: people.director, running: true });
      return (await harness.as(people.director).ask<{ exercise: string }>('query', 'report', { exerciseId: id, locale: 'DE' })).exercise;
    };
    expect([await titled('Fermé'), await titled('Exercice de mars')]).toEqual(['Zu', 'Exercice de mars']);
  });

  it('is a draft for the staff while play goes on, and nothing yet for those who play', async () => {
    expect((await read(people.observer)).draft).toMatch(/still going on/);
    expect(await harness.as(people.metzPlayer).outcome('query', 'report', { exerciseId: exercise.id, locale: 'EN' })).toBe('FORBIDDEN evaluation.report-not-yet');
    await end();
    expect((await read(people.metzPlayer)).draft).toBeNull();
    expect(await harness.as(people.spectator).outcome('query', 'report', { exerciseId: exercise.id, locale: 'EN' })).not.toBe('done');
  });

  it('offers what went wrong as findings, to each only for the cities that they may write for', async () => {
    await deadlinesMissed();
    await end();
    const offered = async (person: TestPerson): Promise<string[]> => [...new Set((await read(person)).suggestions.map(({ city }) => city.id))];
    expect(await offered(people.observer)).toEqual(expect.arrayContaining([metz.id, trier.id]));
    if (policies === access) {
      expect(await offered(people.metzCiso)).toEqual([metz.id]);
      expect(await offered(people.metzPlayer)).toEqual([]);
    }
  });

  it('tells a city its own findings and what others have shared and approved, and nothing that hints at the rest', async () => {
    await end();
    const before = { metz: await read(people.metzCiso), observer: await read(people.observer) };
    await add(people.trierCoordinator, trier, { what: secret, why: secret, action: secret, capability: secret });
    await add(people.trierCoordinator, trier, { what: `${secret}, shared`, shared: 'NETWORK' });
    for (const person of [people.trierCiso, people.trierPlayer]) expect((await read(person)).findings).toHaveLength(2);
    for (const [person, then] of [[people.metzCiso, before.metz], [people.observer, before.observer]] as const) expect(await read(person)).toEqual(then);
    expect(await said(people.director)).not.toContain(secret);

    expect(await review(people.trierCoordinator, trier, 'SUBMIT')).toBe('done');
    expect(await said(people.metzCiso)).not.toContain(secret);
    expect(await review(people.trierCiso, trier, 'APPROVE')).toBe('done');
    expect((await read(people.metzCiso)).findings).toMatchObject([{ what: `${secret}, shared`, state: 'APPROVED', city: { id: trier.id } }]);
    expect(await read(people.metzCiso)).toMatchObject({ tlp: 'TLP:AMBER', draft: null });
    expect(await read(people.trierPlayer)).toMatchObject({ tlp: 'TLP:AMBER+STRICT', draft: null });
  });

  it('lets a finding of a city be revised by nobody of another, who meets the same answer as for none', async () => {
    await end();
    const id = await add(people.trierCoordinator, trier);
    const revise = (person: TestPerson, findingId: string): Promise<string> => harness.as(person).outcome('mutation', 'reviseFinding', { exerciseId: exercise.id, findingId, baseVersion: 1, input: aFinding() });
    for (const person of [people.metzCiso, people.observer, people.director]) {
      expect(await revise(person, id)).toBe('NOT_FOUND evaluation.finding-not-found');
      expect(await revise(person, randomUUID())).toBe('NOT_FOUND evaluation.finding-not-found');
    }
    expect(await revise(people.trierPlayer, id)).not.toBe('done');
    expect(await sql('select version, state from evaluation.finding where id = $1', [id])).toEqual([{ version: 1, state: 'draft' }]);
  });

  it('leaves a finding to its city once the city has rewritten it', async () => {
    await end();
    const id = await add(people.observer, trier);
    expect((await read(people.observer)).findings).toHaveLength(1);
    await harness.as(people.trierCoordinator).do('reviseFinding', { exerciseId: exercise.id, findingId: id, baseVersion: 1, input: aFinding({ what: secret }) });
    expect(await said(people.observer)).not.toContain(secret);
    expect((await read(people.observer)).findings).toEqual([]);
  });

  it('is approved by the CISO of the city alone, never what they wrote themselves, and anew after each change', async () => {
    await end();
    const id = await add(people.trierCoordinator, trier);
    expect(await review(people.trierCiso, trier, 'APPROVE')).toBe('PRECONDITION_FAILED evaluation.nothing-to-review');
    expect(await review(people.trierCoordinator, trier, 'SUBMIT')).toBe('done');
    expect((await read(people.trierCiso)).draft).toMatch(/not approved/);
    for (const person of [people.trierCoordinator, people.trierPlayer, people.metzCiso, people.director]) expect([person.id, await review(person, trier, 'APPROVE')]).not.toEqual([person.id, 'done']);
    expect(await review(people.trierCiso, trier, 'APPROVE')).toBe('done');
    expect(await read(people.trierCiso)).toMatchObject({ draft: null, findings: [{ state: 'APPROVED' }] });

    await harness.as(people.trierCiso).do('reviseFinding', { exerciseId: exercise.id, findingId: id, baseVersion: 1, input: aFinding({ what: 'Put more clearly' }) });
    expect(await review(people.trierCiso, trier, 'SUBMIT')).toBe('done');
    expect(await review(people.trierCiso, trier, 'APPROVE')).toBe('FORBIDDEN evaluation.own-findings');
    expect((await read(people.trierCiso)).findings).toMatchObject([{ state: 'IN_REVIEW', version: 2 }]);
  });

  it('is approved as it was read: what came or changed since is a conflict, and then nothing is approved', async () => {
    await end();
    const id = await add(people.trierCoordinator, trier);
    expect(await review(people.trierCoordinator, trier, 'SUBMIT')).toBe('done');
    const shown = await seenBy(people.trierCiso, trier, 'APPROVE');
    expect(shown).toEqual([{ id, version: 1 }]);
    const added = await add(people.observer, trier, { what: 'Never read by the CISO', shared: 'NETWORK' });
    expect(await review(people.trierCoordinator, trier, 'SUBMIT')).toBe('done');
    for (const seen of [shown, [], [...shown, { id: added, version: 2 }], [...shown, { id: randomUUID(), version: 1 }], [...shown, ...shown]])
      expect(await review(people.trierCiso, trier, 'APPROVE', seen)).toBe('CONFLICT evaluation.findings-changed');
    expect(await sql('select distinct state from evaluation.finding where exercise_id = $1', [exercise.id])).toEqual([{ state: 'in-review' }]);
    expect(await review(people.trierCiso, trier, 'APPROVE')).toBe('done');
  });

  it('can be withdrawn for good, with a reason, by the CISO of its city or before approval by its writer; the record stays with them', async () => {
    await end();
    const withdraw = (person: TestPerson, findingId: string, { version = 1, reason = 'Told twice' } = {}): Promise<string> =>
      harness.as(person).outcome('mutation', 'withdrawFinding', { exerciseId: exercise.id, findingId, version, reason });
    const own = await add(people.observer, trier, { what: 'Withdrawn by its writer' });
    const shared = await add(people.trierCoordinator, trier, { what: `${secret}, shared`, shared: 'NETWORK' });
    for (const reason of ['', '  ', 'x'.repeat(2_001)]) expect(await withdraw(people.observer, own, { reason })).toMatch(/^BAD_USER_INPUT evaluation\.(withdrawal-without-reason|text-too-long)$/);
    expect(await withdraw(people.observer, own, { version: 2 })).toBe('CONFLICT evaluation.finding-changed');
    expect(await withdraw(people.observer, own)).toBe('done');
    expect(await withdraw(people.observer, own)).toBe('PRECONDITION_FAILED evaluation.finding-withdrawn');
    expect(await harness.as(people.observer).outcome('mutation', 'reviseFinding', { exerciseId: exercise.id, findingId: own, baseVersion: 1, input: aFinding() })).not.toBe('done');

    expect(await review(people.trierCoordinator, trier, 'SUBMIT')).toBe('done');
    expect(await review(people.trierCiso, trier, 'APPROVE')).toBe('done');
    expect(await said(people.metzCiso)).toContain(secret);
    for (const person of [people.metzCiso, people.director, people.trierPlayer, people.trierCoordinator]) expect([person.id, await withdraw(person, shared)]).not.toEqual([person.id, 'done']);
    expect(await withdraw(people.trierCiso, shared, { reason: 'The backup was tried after all' })).toBe('done');
    for (const person of [people.metzCiso, people.director]) expect([(await said(person)).includes(secret), (await read(person)).withdrawn]).toEqual([false, []]);
    const { findings, withdrawn, tlp, sections } = await read(people.trierPlayer);
    expect([findings, tlp]).toEqual([[], 'TLP:AMBER+STRICT']);
    expect(withdrawn).toMatchObject([{ what: 'Withdrawn by its writer', reason: 'Told twice', withdrawerName: people.observer.name }, { what: `${secret}, shared`, reason: 'The backup was tried after all' }]);
    expect(JSON.stringify(sections.find(({ key }) => key === 'FINDINGS')?.blocks)).toContain('Findings that were withdrawn: 2.');
    expect(await sql('select state, approved_by from evaluation.finding where id = $1', [shared])).toEqual([{ state: 'approved', approved_by: people.trierCiso.id }]);
  });

  it('lets a CISO without a seat approve what their own city has to mend, once play has ended, and shows them nothing else', async () => {
    const office = await aPerson({ city: trier, roles: ['ciso'] });
    const elsewhere = await aPerson({ city: await aCity(), roles: ['ciso'] });
    const held = (person: TestPerson): Promise<{ exerciseId: string; city: { id: string }; findings: { what: string; state: string; mayApprove: boolean; version: number; id: string }[] }[]> => harness.as(person).ask('query', 'cityFindings', {});
    const here = async (person: TestPerson) => (await held(person)).filter(({ exerciseId }) => exerciseId === exercise.id);
    await add(people.observer, trier, { what: 'For Trier' });
    await add(people.observer, metz, { what: 'For Metz', shared: 'NETWORK' });
    expect(await here(office)).toEqual([]);
    expect(await review(people.observer, trier, 'SUBMIT')).toBe('done');
    expect(await review(people.observer, metz, 'SUBMIT')).toBe('done');
    await end();

    expect(await here(office)).toMatchObject([{ city: { id: trier.id }, findings: [{ what: 'For Trier', state: 'IN_REVIEW', mayApprove: true }] }]);
    for (const person of [elsewhere, people.trierPlayer, people.director]) expect(await here(person)).toEqual([]);
    const seen = (await here(office))[0]?.findings.map(({ id, version }) => ({ id, version })) ?? [];
    const ofMetz = (await here(people.metzCiso))[0]?.findings.map(({ id, version }) => ({ id, version })) ?? [];
    expect(await review(office, metz, 'APPROVE', ofMetz)).toBe('PRECONDITION_FAILED evaluation.nothing-to-review');
    for (const [person, city, those] of [[elsewhere, trier, seen], [elsewhere, metz, ofMetz]] as const) expect(await review(person, city, 'APPROVE', those)).toBe('NOT_FOUND exercises.not-found');
    for (const [name, variables] of [['report', { exerciseId: exercise.id, locale: 'EN' }], ['reportExports', { exerciseId: exercise.id }]] as const) expect(await harness.as(office).outcome('query', name, variables)).toBe('NOT_FOUND exercises.not-found');
    expect(await review(office, trier, 'APPROVE', seen)).toBe('done');
    expect(await sql('select state, approved_by from evaluation.finding where exercise_id = $1 and owner_city_id = $2', [exercise.id, trier.id])).toEqual([{ state: 'approved', approved_by: office.id }]);
    expect(await harness.as(office).outcome('mutation', 'withdrawFinding', { exerciseId: exercise.id, findingId: seen[0]?.id, version: 1, reason: 'Told twice' })).toBe('done');
    expect(await here(office)).toEqual([]);
  });

  it('shows two editors of one section their conflict, and keeps what both wrote', async () => {
    const save = (person: TestPerson, baseVersion: number, markdown: string) =>
      harness.as(person).gql('mutation ($input: SaveReportSectionInput!, $key: ID!) { saveReportSection(input: $input, idempotencyKey: $key) { version markdown } }', {
        input: { exerciseId: exercise.id, section: 'OVERVIEW', locale: 'FR', baseVersion, markdown },
        key: randomUUID(),
      });
    expect((await save(people.observer, 0, 'First')).data).toMatchObject({ saveReportSection: { version: 1 } });
    const { errors } = await save(people.director, 0, 'Second');
    expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'evaluation.section-changed', details: { version: 1, markdown: 'First', writerName: people.observer.name } });
    expect((await save(people.director, 1, 'First and second')).data).toMatchObject({ saveReportSection: { version: 2 } });
    expect(await sql('select version, markdown from evaluation.report_text where exercise_id = $1 order by version', [exercise.id])).toEqual([
      { version: 1, markdown: 'First' },
      { version: 2, markdown: 'First and second' },
    ]);
    const french = await harness.as(people.observer).ask<Report>('query', 'report', { exerciseId: exercise.id, locale: 'FR' });
    expect(french.sections.find(({ key }) => key === 'OVERVIEW')?.text).toMatchObject({ version: 2, markdown: 'First and second' });
    expect((await read(people.observer)).sections.find(({ key }) => key === 'OVERVIEW')?.text).toMatchObject({ version: 0 });
  });

  it('shows two editors of one finding their conflict', async () => {
    await end();
    const id = await add(people.trierCoordinator, trier, { what: 'First' });
    const revise = (person: TestPerson, what: string) =>
      harness.as(person).gql('mutation ($e: ID!, $f: ID!, $input: FindingInput!, $key: ID!) { reviseFinding(exerciseId: $e, findingId: $f, baseVersion: 1, input: $input, idempotencyKey: $key) }', { e: exercise.id, f: id, input: aFinding({ what }), key: randomUUID() });
    expect((await revise(people.trierCiso, 'Second')).errors).toEqual([]);
    expect((await revise(people.trierCoordinator, 'Third')).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'evaluation.finding-changed', details: { version: 2, what: 'Second', writerName: people.trierCiso.name } });
  });

  it.each([
    ['nothing said', { what: '  ' }, 'BAD_USER_INPUT evaluation.finding-incomplete'],
    ['a text that is too long', { why: 'x'.repeat(20_001) }, 'BAD_USER_INPUT evaluation.text-too-long'],
    ['a comment of one megabyte', { why: 'x'.repeat(1_048_576) }, 'TOO_LARGE http.too-large'],
    ['an address that is none', { links: ['javascript:alert(1)'] }, 'BAD_USER_INPUT evaluation.finding-link-refused'],
    ['evidence beyond the log', { fromSeq: 1, toSeq: 99_999 }, 'BAD_USER_INPUT evaluation.evidence-beyond-log'],
    ['evidence that ends before it begins', { fromSeq: 4, toSeq: 2 }, 'BAD_USER_INPUT evaluation.evidence-beyond-log'],
    ['an objective that the scenario lacks', { objective: 'nothing' }, 'BAD_USER_INPUT evaluation.objective-unknown'],
    ['a day that is none', { dueOn: '2027-02-30' }, 'BAD_USER_INPUT evaluation.finding-date-unknown'],
  ] as const)('refuses a finding with %s, and nothing is written', async (__, parts, refusal) => {
    expect(await harness.as(people.observer).outcome('mutation', 'addFinding', { exerciseId: exercise.id, cityId: trier.id, input: aFinding(parts) })).toBe(refusal);
    expect(await sql('select from evaluation.finding where exercise_id = $1', [exercise.id])).toHaveLength(0);
  });

  it('shows all of its findings, since nobody may write endless ones', async () => {
    const id = await add(people.observer, trier);
    await sql(
      `insert into evaluation.finding (exercise_id, id, owner_city_id, what, why, capability, severity, shared, action, action_owner, closed_by, state, version, written_by, writer_name, writers, written_at)
       select exercise_id, gen_random_uuid(), owner_city_id, what, why, capability, severity, shared, action, action_owner, closed_by, state, version, written_by, writer_name, writers, written_at
       from evaluation.finding, generate_series(1, 98) where id = $1`,
      [id],
    );
    const added = await Promise.all([1, 2].map(() => harness.as(people.observer).outcome('mutation', 'addFinding', { exerciseId: exercise.id, cityId: trier.id, input: aFinding() })));
    expect(added.toSorted()).toEqual(['PRECONDITION_FAILED evaluation.too-many-findings', 'done']);
    expect((await read(people.observer)).findings).toHaveLength(100);
  });

  it('refuses a finding for a city that takes no part', async () => {
    expect(await harness.as(people.observer).outcome('mutation', 'addFinding', { exerciseId: exercise.id, cityId: (await aCity()).id, input: aFinding() })).toBe('FORBIDDEN access.forbidden');
  });
});
