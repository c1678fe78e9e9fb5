import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCity, aPerson, type TestCity, type TestPerson } from '#identity/testing';
import { aNoteContent, forgetDuePersonalData } from '#incidents/testing';
import { sql, unique } from '#persistence/testing';
import { documentFor } from './documents.ts';
import { Harness } from './harness.ts';
import { aNote, mark as markAs, type ToldNote } from './incident-steps.ts';

describe('Incident notes', () => {
  let harness: Harness;
  let metz: TestCity;
  let people: Record<'ciso' | 'expert' | 'member' | 'other' | 'foreign' | 'roleless' | 'network', TestPerson>;

  beforeAll(async () => {
    harness = await Harness.open();
    metz = await aCity();
    const trier = await aCity();
    people = {
      ciso: await aPerson({ city: metz, roles: ['ciso'] }),
      expert: await aPerson({ city: metz, roles: ['expert'] }),
      other: await aPerson({ city: metz, roles: ['coordinator'] }),
      member: await aPerson({ city: metz }),
      roleless: await aPerson({ city: metz, roles: [] }),
      foreign: await aPerson({ city: trier, roles: ['ciso', 'coordinator', 'expert'] }),
      network: await aPerson({ city: null, networkRoles: ['network-coordinator'] }),
    };
  });
  afterAll(() => harness.close());

  const as = (role: keyof typeof people) => harness.as(people[role]);
  const read = (role: keyof typeof people, id: string) => as(role).outcome('query', 'incidentNote', { id });
  const mark = (role: keyof typeof people, note: ToldNote, tlp: string, recipients: readonly TestPerson[] = []) => markAs(as(role), note, tlp, recipients);

  it('begin as AMBER+STRICT, for the own city alone', async () => {
    const note = await aNote(as('expert'));
    expect(note).toMatchObject({ tlp: 'TLP:AMBER+STRICT', revision: 1, reference: expect.stringMatching(/^QP-IN-\d{4}-\d{5}$/), exercise: false });
    expect(await Promise.all((['ciso', 'member'] as const).map((role) => read(role, note.id)))).toEqual(['done', 'done']);
    expect(await Promise.all((['foreign', 'roleless', 'network'] as const).map((role) => read(role, note.id)))).toEqual(Array(3).fill('NOT_FOUND incidents.not-found'));
    expect(await as('foreign').ask('query', 'incidentNotes')).toEqual([]);
  });

  it('are written by experts, CISOs and coordinators, and by nobody without the right', async () => {
    const variables = { content: aNoteContent(), exercise: false };
    expect(await as('member').outcome('mutation', 'createIncidentNote', variables)).toBe('FORBIDDEN access.forbidden');
    expect(await as('roleless').outcome('mutation', 'createIncidentNote', variables)).toBe('FORBIDDEN access.forbidden');
    expect(await as('network').outcome('mutation', 'createIncidentNote', variables)).toBe('FORBIDDEN access.forbidden');
    const note = await aNote(as('expert'));
    expect(await as('member').outcome('mutation', 'editIncidentNote', { id: note.id, revision: 1, content: aNoteContent() })).toBe('FORBIDDEN access.forbidden');
    expect(await as('foreign').outcome('mutation', 'editIncidentNote', { id: note.id, revision: 1, content: aNoteContent() })).toBe('NOT_FOUND incidents.not-found');
  });

  it('answer a creation that is sent again as the first time', async () => {
    const variables = { content: aNoteContent(), exercise: false, idempotencyKey: unique('key') };
    const [first, second] = [await as('expert').do<ToldNote>('createIncidentNote', variables), await as('expert').do<ToldNote>('createIncidentNote', variables)];
    expect(second.id).toBe(first.id);
  });

  it('tell whoever wrote from an older state what stands there now, and keep it', async () => {
    const note = await aNote(as('expert'));
    const theirs = aNoteContent('theirs');
    await as('ciso').do('editIncidentNote', { id: note.id, revision: 1, content: theirs });
    const { errors } = await as('expert').gql(documentFor('mutation', 'editIncidentNote'), { id: note.id, revision: 1, content: aNoteContent('mine'), idempotencyKey: unique('key') });
    expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'incidents.edited-meanwhile', details: { revision: 2, content: theirs } });
    const { content, history } = await as('expert').ask<ToldNote>('query', 'incidentNote', { id: note.id });
    expect(content).toEqual(theirs);
    expect(history.map(({ revision, name }) => [revision, name])).toEqual([[2, people.ciso.name], [1, people.expert.name]]);
  });

  it.each([
    ['a class that is none', { rsit: 'ransomware' }, 'BAD_USER_INPUT incidents.misshapen'],
    ['fields that nobody knows', { cityId: 'x' }, 'BAD_USER_INPUT incidents.misshapen'],
    ['too much', { timeline: Array.from({ length: 60 }, (_, at) => ({ ...aNoteContent().timeline[0], key: `k${at}`, text: { en: 'x'.repeat(4_000) } })) }, 'TOO_LARGE incidents.too-large'],
    ['flagged words that stand nowhere', { personalData: { lawfulBasis: 'public-task', retainUntil: '2030-01-01', passages: [{ quote: 'nowhere', subject: 'A' }] } }, 'BAD_USER_INPUT incidents.quote-not-there'],
    ['what an exercise sent, as if it were an incident', { narrative: { en: 'EXERCISE EXERCISE EXERCISE – all files are gone' } }, 'BAD_USER_INPUT incidents.looks-like-exercise'],
  ])('refuse %s, and lose nothing', async (_, wrong, refusal) => {
    const note = await aNote(as('expert'));
    expect(await as('expert').outcome('mutation', 'editIncidentNote', { id: note.id, revision: 1, content: { ...aNoteContent(), ...wrong } })).toBe(refusal);
    expect(await as('expert').ask('query', 'incidentNote', { id: note.id })).toEqual(note);
  });

  it('of an exercise say so for ever, and never leave the city', async () => {
    const note = await aNote(as('expert'), { narrative: { en: 'ÜBUNG – ÜBUNG – ÜBUNG' } }, true);
    expect((await as('expert').do<ToldNote>('editIncidentNote', { id: note.id, revision: 1, content: aNoteContent() })).exercise).toBe(true);
    const amber = await mark('ciso', { ...note, revision: 2 }, 'TLP:CLEAR');
    expect(amber.can.releaseAs).toEqual([]);
    const input = { tlp: 'TLP:CLEAR', pseudonymous: false, cities: [], persons: [], redaction: { fields: [], passages: [], dates: 'day', languages: ['en'] } };
    expect(await as('expert').outcome('mutation', 'proposeIncidentRelease', { noteId: note.id, input })).toBe('PRECONDITION_FAILED incidents.exercise-stays');
  });

  it('are tightened by those who write them and widened by the CISO of the city alone', async () => {
    const note = await aNote(as('expert'));
    expect(await as('expert').outcome('mutation', 'markIncidentNote', { id: note.id, input: { revision: 1, tlp: 'TLP:GREEN', recipients: [] } })).toBe('FORBIDDEN access.forbidden');
    expect(await as('foreign').outcome('mutation', 'markIncidentNote', { id: note.id, input: { revision: 1, tlp: 'TLP:GREEN', recipients: [] } })).toBe('NOT_FOUND incidents.not-found');
    const green = await mark('ciso', note, 'TLP:GREEN');
    expect(green).toMatchObject({ tlp: 'TLP:GREEN', can: { releaseAs: ['TLP:GREEN', 'TLP:AMBER', 'TLP:RED'] } });
    expect(await read('foreign', note.id)).toBe('NOT_FOUND incidents.not-found');
    expect((await mark('expert', green, 'TLP:AMBER')).tlp).toBe('TLP:AMBER');
    expect(await as('ciso').outcome('mutation', 'markIncidentNote', { id: note.id, input: { revision: 1, tlp: 'TLP:RED', recipients: [people.expert.id] } })).toBe('CONFLICT incidents.edited-meanwhile');
  });

  it('as RED are read by named people of the city, with all that they said before', async () => {
    const note = await aNote(as('expert'));
    const nobody = { id: note.id, input: { revision: 1, tlp: 'TLP:RED', recipients: [] as string[] } };
    expect(await as('expert').outcome('mutation', 'markIncidentNote', nobody)).toBe('BAD_USER_INPUT incidents.recipients-missing');
    for (const stranger of [people.foreign, people.roleless, people.network]) {
      expect(await as('expert').outcome('mutation', 'markIncidentNote', { ...nobody, input: { ...nobody.input, recipients: [stranger.id] } })).toBe('BAD_USER_INPUT incidents.recipient-unknown');
    }
    const red = await mark('expert', note, 'TLP:RED', [people.member]);
    expect(red.recipients.map(({ id }) => id).sort()).toEqual([people.expert.id, people.member.id].sort());
    expect(await read('member', note.id)).toBe('done');
    expect(await Promise.all((['ciso', 'other', 'foreign'] as const).map((role) => read(role, note.id)))).toEqual(Array(3).fill('NOT_FOUND incidents.not-found'));
    expect((await as('ciso').ask<ToldNote[]>('query', 'incidentNotes')).map(({ id }) => id)).not.toContain(note.id);
    expect(await as('ciso').outcome('mutation', 'markIncidentNote', { id: note.id, input: { revision: red.revision, tlp: 'TLP:AMBER', recipients: [] } })).toBe('NOT_FOUND incidents.not-found');
    expect(await as('member').outcome('mutation', 'editIncidentNote', { id: note.id, revision: red.revision, content: aNoteContent() })).toBe('FORBIDDEN access.forbidden');
  });

  it('forget flagged personal data when its time is over, in the history too, while the chain stays whole', async () => {
    const flagged = { personalData: { lawfulBasis: 'public-task' as const, retainUntil: '2020-01-01', passages: [{ quote: 'A clerk called', subject: 'Camille Martin' }] } };
    const note = await aNote(as('expert'), flagged);
    const about = await as('ciso').ask<{ reference: string; texts: string[] }[]>('query', 'personalDataAbout', { subject: 'camille' });
    expect(about).toEqual([expect.objectContaining({ reference: note.reference, quote: 'A clerk called', lawfulBasis: 'public-task', texts: ['A clerk called'] })]);
    expect(await as('foreign').ask('query', 'personalDataAbout', { subject: 'camille' })).toEqual([]);
    expect(await as('expert').ask('query', 'personalDataAbout', { subject: 'camille' })).toEqual([]);
    expect(await as('ciso').outcome('query', 'personalDataAbout', { subject: 'c' })).toBe('BAD_USER_INPUT incidents.subject-too-short');

    await forgetDuePersonalData();
    const told = await as('expert').ask<ToldNote>('query', 'incidentNote', { id: note.id });
    expect(told).toMatchObject({ revision: 2, retainUntil: null, content: { personalData: null } });
    expect(told.history).toEqual([expect.objectContaining({ revision: 2, name: '' }), expect.objectContaining({ revision: 1, content: null })]);
    expect(JSON.stringify(await sql('select * from incidents.note where id = $1', [note.id])) + JSON.stringify(await sql('select * from incidents.change where note_id = $1', [note.id]))).not.toMatch(/A clerk called|Camille/);
    expect(await brokenLinks(metz.id)).toEqual([]);
  });

  it('forget it before its time where somebody who writes them wants so', async () => {
    const note = await aNote(as('expert'), { personalData: { lawfulBasis: 'public-task', retainUntil: '2099-01-01', passages: [{ quote: 'A clerk', subject: 'Camille Martin' }] } });
    expect(await as('member').outcome('mutation', 'forgetPersonalData', { id: note.id })).toBe('FORBIDDEN access.forbidden');
    expect((await as('expert').do<ToldNote>('forgetPersonalData', { id: note.id })).content.timeline[1]?.text.en).toBe('[1] called');
  });
});

/** Entries of a chain that do not follow from the one before. */
const brokenLinks = (chain: string): Promise<unknown[]> =>
  sql(
    `select seq from (select *, lag(hash, 1, '') over (order by seq) as before from persistence.audit_entry where chain = $1) e
     where previous_hash <> before or hash <> encode(sha256(convert_to(concat_ws('|', chain, seq, extract(epoch from at), actor_id, action, subject, detail::text, previous_hash), 'UTF8')), 'hex')`,
    [chain],
  );
