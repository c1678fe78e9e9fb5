import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCity, aPerson, type TestCity, type TestPerson } from '#identity/testing';
import { hashOf } from '#kernel';
import { sql, unique } from '#persistence/testing';
import { documentFor } from './documents.ts';
import { Harness } from './harness.ts';
import { aNote, aRelease, mark, releaseInput, type ToldNote, type ToldRelease } from './incident-steps.ts';

describe('Releases of incident notes', () => {
  let harness: Harness;
  let trier: TestCity;
  let lux: TestCity;
  let people: Record<'ciso' | 'expert' | 'member' | 'trier' | 'lux' | 'network', TestPerson>;

  beforeAll(async () => {
    harness = await Harness.open();
    const metz = await aCity();
    trier = await aCity();
    lux = await aCity();
    people = {
      ciso: await aPerson({ city: metz, roles: ['ciso'] }),
      expert: await aPerson({ city: metz, roles: ['expert'] }),
      member: await aPerson({ city: metz }),
      trier: await aPerson({ city: trier }),
      lux: await aPerson({ city: lux, roles: ['ciso'] }),
      network: await aPerson({ city: null, networkRoles: ['network-coordinator'] }),
    };
  });
  afterAll(() => harness.close());

  const as = (role: keyof typeof people) => harness.as(people[role]);
  const aNoteAs = async (tlp: string): Promise<ToldNote> => mark(as('ciso'), await aNote(as('expert')), tlp);
  const outcomes = (id: string, ...roles: (keyof typeof people)[]) => Promise.all(roles.map(async (role) => ((await as(role).outcome('query', 'incidentRelease', { id })) === 'done' ? role : null))).then((readers) => readers.filter(Boolean));
  const readers = (id: string) => outcomes(id, 'ciso', 'expert', 'member', 'trier', 'lux', 'network');

  it('are read by the source city alone until a second person of it approves', async () => {
    const note = await aNoteAs('TLP:GREEN');
    const { id } = await as('expert').do<ToldRelease>('proposeIncidentRelease', { noteId: note.id, input: releaseInput({ tlp: 'TLP:GREEN' }) });
    expect(await readers(id)).toEqual(['ciso', 'expert', 'member']);
    expect(await as('expert').outcome('mutation', 'approveIncidentRelease', { id })).toBe('FORBIDDEN incidents.own-release');
    expect(await as('member').outcome('mutation', 'approveIncidentRelease', { id })).toBe('FORBIDDEN access.forbidden');
    expect(await as('lux').outcome('mutation', 'approveIncidentRelease', { id })).toBe('NOT_FOUND incidents.not-found');
    await as('ciso').do('approveIncidentRelease', { id });
    expect(await readers(id)).toEqual(['ciso', 'expert', 'member', 'trier', 'lux', 'network']);
    expect(await as('ciso').outcome('mutation', 'approveIncidentRelease', { id })).toBe('PRECONDITION_FAILED incidents.wrong-state');
  });

  it('reach as far as their label says', async () => {
    const amber = await aRelease(as('expert'), as('ciso'), await aNoteAs('TLP:AMBER'), { tlp: 'TLP:AMBER', cities: [trier] });
    expect(await readers(amber.id)).toEqual(['ciso', 'expert', 'member', 'trier']);
    const red = await aRelease(as('expert'), as('ciso'), await aNoteAs('TLP:GREEN'), { tlp: 'TLP:RED', persons: [people.lux] });
    expect(await readers(red.id)).toEqual(['ciso', 'expert', 'member', 'lux']);
  });

  it.each([
    ['TLP:AMBER+STRICT', { tlp: 'TLP:AMBER', cities: true }, 'PRECONDITION_FAILED incidents.label-too-wide'],
    ['TLP:AMBER', { tlp: 'TLP:GREEN' }, 'PRECONDITION_FAILED incidents.label-too-wide'],
    ['TLP:AMBER', { tlp: 'TLP:AMBER+STRICT' }, 'PRECONDITION_FAILED incidents.label-too-wide'],
    ['TLP:AMBER', { tlp: 'TLP:AMBER' }, 'BAD_USER_INPUT incidents.audience-missing'],
    ['TLP:AMBER', { tlp: 'TLP:RED' }, 'BAD_USER_INPUT incidents.audience-missing'],
    ['TLP:GREEN', { tlp: 'TLP:PINK' }, 'BAD_USER_INPUT graphql.input'],
  ])('of a note that is %s are refused as %j', async (label, { cities, ...wish }: { tlp: string; cities?: boolean }, refusal) => {
    const note = label === 'TLP:AMBER+STRICT' ? await aNote(as('expert')) : await aNoteAs(label);
    expect(await as('expert').outcome('mutation', 'proposeIncidentRelease', { noteId: note.id, input: releaseInput({ ...wish, cities: cities ? [trier] : [] }) })).toBe(refusal);
    expect((await as('expert').ask<ToldNote>('query', 'incidentNote', { id: note.id })).releases).toEqual([]);
  });

  it('keep a pseudonym: one for all releases of a note, and nothing leads back to the city', async () => {
    const note = await aNoteAs('TLP:GREEN');
    const wish = { tlp: 'TLP:GREEN', passages: [{ quote: 'a clerk', instead: 'somebody' }] } as const;
    const first = await aRelease(as('expert'), as('ciso'), note, wish);
    const second = await aRelease(as('ciso'), as('expert'), note, wish);
    expect(await as('expert').outcome('mutation', 'proposeIncidentRelease', { noteId: note.id, input: releaseInput({ tlp: 'TLP:GREEN', pseudonymous: false }) })).toBe('PRECONDITION_FAILED incidents.pseudonym-kept');
    const told = await as('lux').ask<ToldRelease>('query', 'incidentRelease', { id: second.id });
    expect(told).toMatchObject({ pseudonym: first.pseudonym, threadId: first.threadId, number: 2, city: null, source: null });
    expect(told.pseudonym).toMatch(/^[A-Z][a-z]+ \d{3}$/);
    expect(told.content.timeline[1]?.text.en).toBe('somebody called');
    const { cityId } = people.expert;
    expect(JSON.stringify(told)).not.toMatch(new RegExp(`${note.id}|${note.reference}|${cityId}|${people.expert.id}|${people.ciso.id}|Europe|T06:|"sourceLocale":"fr"`));
    expect((await as('expert').ask<ToldRelease>('query', 'incidentRelease', { id: second.id })).source?.noteId).toBe(note.id);
  });

  it('are sealed: what readers read recomputes, and nothing of it ever changes', async () => {
    const { id } = await aRelease(as('expert'), as('ciso'), await aNoteAs('TLP:CLEAR'), { tlp: 'TLP:CLEAR', pseudonymous: false });
    const { threadId, number, tlp, pseudonym, city, content, seal } = await as('lux').ask<ToldRelease>('query', 'incidentRelease', { id });
    expect(hashOf({ threadId, number, tlp, pseudonym, cityId: city?.id, snapshot: content })).toBe(seal);
    for (const change of [`snapshot = '{}'`, `tlp = 'TLP:RED'`, `pseudonym = 'X'`, `released_on = '2020-01-01'`, `state = 'proposed'`]) {
      await expect(sql(`update incidents.release set ${change} where id = $1`, [id])).rejects.toThrow('releases never change');
    }
    await expect(sql('delete from incidents.release where id = $1', [id])).rejects.toThrow();
  });

  it('leave when they are revoked, and when the note is tightened beneath them', async () => {
    const note = await aNoteAs('TLP:CLEAR');
    const [clear, amber, red] = [
      await aRelease(as('expert'), as('ciso'), note, { tlp: 'TLP:CLEAR' }),
      await aRelease(as('expert'), as('ciso'), note, { tlp: 'TLP:AMBER', cities: [trier] }),
      await aRelease(as('expert'), as('ciso'), note, { tlp: 'TLP:RED', persons: [people.lux] }),
    ];
    const proposed = await as('expert').do<ToldRelease>('proposeIncidentRelease', { noteId: note.id, input: releaseInput({ tlp: 'TLP:CLEAR' }) });
    const tightened = await mark(as('expert'), note, 'TLP:AMBER');
    expect(tightened.releases.map(({ id, state }) => [id, state])).toEqual([[proposed.id, 'REVOKED'], [red.id, 'RELEASED'], [amber.id, 'RELEASED'], [clear.id, 'REVOKED']]);
    expect(await readers(clear.id)).toEqual(['ciso', 'expert', 'member']);
    expect(await readers(amber.id)).toEqual(['ciso', 'expert', 'member', 'trier']);
    expect(await as('ciso').outcome('mutation', 'approveIncidentRelease', { id: proposed.id })).toBe('PRECONDITION_FAILED incidents.wrong-state');
    await mark(as('expert'), tightened, 'TLP:AMBER+STRICT');
    expect(await readers(amber.id)).toEqual(['ciso', 'expert', 'member']);
    expect(await readers(red.id)).toEqual(['ciso', 'expert', 'member']);

    const other = await aRelease(as('expert'), as('ciso'), await aNoteAs('TLP:GREEN'), { tlp: 'TLP:GREEN' });
    expect(await as('lux').outcome('mutation', 'revokeIncidentRelease', { id: other.id })).toBe('FORBIDDEN access.forbidden');
    await as('expert').do('revokeIncidentRelease', { id: other.id });
    expect(await readers(other.id)).toEqual(['ciso', 'expert', 'member']);
  });

  it('of RED are told in the city to nobody whom the note does not name', async () => {
    const note = await mark(as('expert'), await aNote(as('expert')), 'TLP:RED', [people.ciso]);
    const { id } = await aRelease(as('expert'), as('ciso'), note, { tlp: 'TLP:RED', persons: [people.lux] });
    expect(await readers(id)).toEqual(['ciso', 'expert', 'lux']);
  });

  describe('are answered', () => {
    let release: ToldRelease;
    beforeAll(async () => {
      release = await aRelease(as('expert'), as('ciso'), await aNoteAs('TLP:GREEN'), { tlp: 'TLP:GREEN' });
    });

    const reply = (role: keyof typeof people, input: Readonly<Record<string, unknown>>) => as(role).outcome('mutation', 'replyToIncidentRelease', { id: release.id, input: { anonymous: false, text: '', ...input } });
    const repliesSeenBy = async (role: keyof typeof people) => (await as(role).ask<ToldRelease>('query', 'incidentRelease', { id: release.id })).replies;

    it('by readers, by name or without', async () => {
      expect(await reply('trier', { kind: 'SIGHTING', anonymous: true, seenOn: '2026-09-02', text: 'On one computer' })).toBe('done');
      expect(await reply('lux', { kind: 'OPINION', value: 80, text: 'Well told' })).toBe('done');
      for (const role of ['expert', 'lux'] as const) {
        const replies = await repliesSeenBy(role);
        expect(replies.map(({ kind, city }) => [kind, city?.id ?? null]).toSorted()).toEqual([['OPINION', lux.id], ['SIGHTING', null]]);
        expect(JSON.stringify(replies)).not.toMatch(new RegExp(`${trier.id}|${people.trier.id}|${people.lux.id}`));
      }
    });

    it('once in each way by each', async () => {
      expect(await reply('lux', { kind: 'OPINION', value: 20 })).toBe('CONFLICT incidents.already-told');
      const own = (await repliesSeenBy('lux')).find(({ isOwn }) => isOwn);
      expect(await as('trier').outcome('mutation', 'withdrawIncidentReply', { id: own?.id })).toBe('NOT_FOUND incidents.not-found');
      await as('lux').do('withdrawIncidentReply', { id: own?.id });
      expect(await reply('lux', { kind: 'OPINION', value: 20 })).toBe('done');
    });

    it('by questions, to which the author answers under the pseudonym', async () => {
      expect(await reply('trier', { kind: 'QUESTION', text: 'How long did it last?' })).toBe('done');
      const question = (await repliesSeenBy('ciso')).find(({ kind }) => kind === 'QUESTION');
      expect(await reply('lux', { kind: 'ANSWER', answers: question?.id, text: 'Two days' })).toBe('FORBIDDEN access.forbidden');
      expect(await reply('member', { kind: 'ANSWER', answers: question?.id, text: 'Two days' })).toBe('FORBIDDEN access.forbidden');
      expect(await reply('ciso', { kind: 'ANSWER', answers: question?.id, text: 'Three days' })).toBe('done');
      const answer = (await repliesSeenBy('trier')).find(({ kind }) => kind === 'ANSWER');
      expect(answer).toMatchObject({ city: null, text: 'Three days', answers: question?.id, isOwn: false });
      expect(await reply('expert', { kind: 'OPINION', value: 100 })).toBe('FORBIDDEN access.forbidden');
    });

    it.each([
      [{ kind: 'OPINION', value: 101 }, 'BAD_USER_INPUT incidents.opinion-range'],
      [{ kind: 'OPINION' }, 'BAD_USER_INPUT incidents.opinion-range'],
      [{ kind: 'QUESTION', text: 'Why?', value: 3 }, 'BAD_USER_INPUT incidents.opinion-range'],
      [{ kind: 'QUESTION', text: '  ' }, 'BAD_USER_INPUT incidents.text-length'],
      [{ kind: 'QUESTION', text: 'x'.repeat(20_001) }, 'BAD_USER_INPUT incidents.text-length'],
      [{ kind: 'SIGHTING', seenOn: '2026-02-30' }, 'BAD_USER_INPUT incidents.day-unknown'],
      [{ kind: 'ANSWER', text: 'To nothing' }, 'FORBIDDEN access.forbidden'],
    ])('but not with %j', async (input, refusal) => {
      const before = await repliesSeenBy('lux');
      expect(await reply('lux', input)).toBe(refusal);
      expect(await repliesSeenBy('lux')).toEqual(before);
    });
  });

  it('are previewed with the passages by which a reader could tell the city', async () => {
    const note = await aNote(as('expert'), { narrative: { fr: `Frau Becker in ${trier.name}` } });
    const { redaction } = releaseInput({ tlp: 'TLP:AMBER' });
    const preview = await as('expert').ask<{ level: string; tells: { kind: string; quote: string }[] }>('query', 'incidentReleasePreview', { noteId: note.id, redaction, pseudonymous: true });
    expect(preview).toMatchObject({ level: 'HIGH', tells: expect.arrayContaining([expect.objectContaining({ kind: 'CITY', quote: trier.name }), expect.objectContaining({ kind: 'PERSON', quote: 'Frau Becker' })]) });
    expect(await as('lux').outcome('query', 'incidentReleasePreview', { noteId: note.id, redaction, pseudonymous: true })).toBe('NOT_FOUND incidents.not-found');
    expect(await as('member').outcome('query', 'incidentReleasePreview', { noteId: note.id, redaction, pseudonymous: true })).toBe('NOT_FOUND incidents.not-found');
    expect(await as('expert').outcome('query', 'incidentReleasePreview', { noteId: note.id, redaction: { fields: 1 }, pseudonymous: true })).toBe('BAD_USER_INPUT incidents.misshapen');
  });

  it('come, change and go on open screens within two seconds, and nothing of them is told', async () => {
    const following = await as('lux').follow('incidentNews', {});
    const news = (): string[] => following.values.map((value) => JSON.stringify(value));
    const within2s = async (change: string, id: string, act: () => Promise<unknown>): Promise<number> => {
      await act();
      const since = performance.now();
      await following.until(() => news().some((told) => told.includes(change) && told.includes(id)));
      return performance.now() - since;
    };
    await following.until(() => news().some((told) => told.includes('FOLLOWING')));
    const note = await aNoteAs('TLP:GREEN');
    const { id } = await as('expert').do<ToldRelease>('proposeIncidentRelease', { noteId: note.id, input: releaseInput({ tlp: 'TLP:GREEN' }) });
    const took = [
      await within2s('APPEARED', id, () => as('ciso').do('approveIncidentRelease', { id })),
      await within2s('CHANGED', id, () => as('trier').do('replyToIncidentRelease', { id, input: { kind: 'SIGHTING', anonymous: true, text: '' }, idempotencyKey: unique('key') })),
      await within2s('LEFT', id, () => mark(as('ciso'), note, 'TLP:AMBER')),
    ];
    expect(Math.max(...took)).toBeLessThan(2_000);
    expect(news().join()).not.toContain(note.id);
    await following.leave();
    const stranger = await harness.stranger().gql(documentFor('query', 'incidentReleases'));
    expect(stranger.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
