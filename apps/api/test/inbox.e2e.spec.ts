import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { aCity, aPerson, type TestCity, type TestPerson } from '#identity/testing';
import { type DomainEvent, noticeTopics } from '#kernel';
import { PostDigests } from '#network';
import { aNotice, aSubject, openSubjects, showTo } from '#network/testing';
import { DomainEvents, Transaction } from '#persistence';
import { sql } from '#persistence/testing';
import type { DataSource } from 'typeorm';
import { AppModule } from '../src/app.module.ts';
import { serving } from '../src/database.ts';
import { access } from '../src/policies.ts';
import { allowAll, Harness } from './harness.ts';
import { MailBox } from './mail-box.ts';

interface Told {
  readonly id: string;
  readonly topic: string;
  readonly subjectId: string;
  readonly tlp: string;
  readonly title: { readonly en: string };
  readonly words: readonly { readonly name: string; readonly value: string }[];
  readonly isRead: boolean;
}

interface Page {
  readonly notices: readonly Told[];
  readonly next: string | null;
}

describe.each([
  ['with the policies in force', access],
  ['with policies that allow everything', allowAll],
])('The inbox, %s', (_, policies) => {
  let harness: Harness;
  let box: MailBox;
  /** Publishes what contexts would. */
  let dataSource: DataSource;
  let context: INestApplicationContext;
  let metz: TestCity;
  let anna: TestPerson;
  let bert: TestPerson;
  let ciso: TestPerson;

  beforeAll(async () => {
    box = await MailBox.open();
    const mail = { smtpUrl: box.url, from: 'tocsin@network.example', publicUrl: 'https://tocsin.example' };
    harness = await Harness.open({ access: policies, instances: 2, mail });
    dataSource = await serving(harness.database.databaseUrl).initialize();
    context = await NestFactory.createApplicationContext(AppModule.over(dataSource, policies, false, mail), { logger: ['error'] });
    await openSubjects();
    metz = await aCity();
  });
  afterAll(async () => {
    await context.close();
    await dataSource.destroy();
    await harness.close();
    await box.close();
  });
  beforeEach(async () => {
    anna = await aPerson({ city: metz, name: 'Anna' });
    bert = await aPerson({ name: 'Bert' });
    ciso = await aPerson({ city: metz, roles: ['ciso'], name: 'Ciso' });
  });

  const publish = (...events: DomainEvent[]): Promise<void> =>
    context.get(Transaction).run({ personId: null }, async () => {
      for (const event of events) await context.get(DomainEvents).publish(event);
    });
  const page = (person: TestPerson, variables: object = {}): Promise<Page> => harness.as(person).ask<Page>('query', 'inbox', { unreadOnly: false, ...variables });
  const unread = async (person: TestPerson): Promise<number> => (await page(person, { unreadOnly: true })).notices.length;
  const until = async (isSo: () => boolean): Promise<void> => {
    for (let tries = 0; tries < 120 && !isSo(); tries += 1) await sleep(100);
  };

  it('holds what somebody is told, in the words that go with it, while its subject may be read', async () => {
    const subject = await aSubject(anna);
    await publish(aNotice(subject, { persons: [anna.id, bert.id] }));
    const [told] = (await page(anna)).notices;
    expect(told).toMatchObject({ topic: 'practice.published', subjectId: subject.id, tlp: 'TLP:GREEN', title: { en: 'Backups' }, words: [{ name: 'count', value: '2' }], isRead: false });
    expect(await page(bert)).toEqual({ notices: [], next: null });
    await showTo(subject, bert);
    expect([await unread(anna), await unread(bert)]).toEqual([0, 1]);
  });

  it('reaches persons, holders of a role in a city, followers or everyone, but not whoever did it, nor whoever is gone', async () => {
    const gone = await aPerson({ city: metz, roles: ['ciso'] });
    await sql('update identity.person set disabled_at = now() where id = $1', [gone.id]);
    const subject = await aSubject(anna, bert, ciso, gone);
    await harness.as(bert).do('followSubject', { kind: 'PERSON', id: subject.id, level: 'NEW_VERSIONS' });
    await publish(
      aNotice(subject, { persons: [anna.id] }, { topic: 'practice.commented' }),
      aNotice(subject, { cityRoles: [{ cityId: metz.id, roles: ['ciso'] }] }, { topic: 'practice.submitted' }),
      aNotice(subject, { followers: true }, { topic: 'practice.published' }),
      aNotice(subject, { followers: true }, { topic: 'practice.asked' }),
      aNotice(subject, { everyone: true }, { topic: 'practice.withdrawn', by: ciso.id }),
    );
    const topics = async (person: TestPerson): Promise<string[]> => (await page(person)).notices.map(({ topic }) => topic).toSorted();
    expect(await topics(anna)).toEqual(['practice.commented', 'practice.withdrawn']);
    expect(await topics(bert)).toEqual(['practice.published', 'practice.withdrawn']);
    expect(await topics(ciso)).toEqual(['practice.submitted']);
    expect(await sql('select from network.delivery where person_id = $1', [gone.id])).toEqual([]);
  });

  it('of somebody who ignores a subject gets only what is meant for that person', async () => {
    const subject = await aSubject(ciso);
    await harness.as(ciso).do('followSubject', { kind: 'PERSON', id: subject.id, level: 'IGNORED' });
    const office = { cityRoles: [{ cityId: metz.id, roles: ['ciso'] }] };
    await publish(aNotice(subject, { ...office, followers: true, everyone: true }), aNotice(subject, { persons: [ciso.id] }, { topic: 'practice.answered' }));
    expect((await page(ciso)).notices.map(({ topic }) => topic)).toEqual(['practice.answered']);
    await harness.as(ciso).do('followSubject', { kind: 'PERSON', id: subject.id, level: null });
    await publish(aNotice(subject, office));
    expect(await unread(ciso)).toBe(2);
  });

  it('gets nothing from a change that is rolled back', async () => {
    const subject = await aSubject(anna);
    const failing = context.get(Transaction).run({ personId: null }, async () => {
      await context.get(DomainEvents).publish(aNotice(subject, { persons: [anna.id] }));
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await unread(anna)).toBe(0);
  });

  it('is read page by page, without gap or repetition while news come in, and marked read', async () => {
    const subject = await aSubject(anna);
    await publish(...Array.from({ length: 65 }, (__, i) => aNotice(subject, { persons: [anna.id] }, { words: { i } })));
    const first = await page(anna);
    await publish(aNotice(subject, { persons: [anna.id] }, { words: { i: 'news' } }));
    const second = await page(anna, { after: first.next });
    const third = await page(anna, { after: second.next });
    const seen = [first, second, third].flatMap(({ notices }) => notices.map(({ id }) => id));
    expect([first.notices.length, second.notices.length, third.notices.length, third.next]).toEqual([30, 30, 5, null]);
    expect(new Set(seen).size).toBe(65);
    await harness.as(anna).do('markNotices', { ids: seen.slice(0, 2), read: true });
    const unreadOnes = (await page(anna, { unreadOnly: true })).notices.map(({ id }) => id);
    expect(unreadOnes).not.toContain(seen[0]);
    await harness.as(anna).do('markNotices', { ids: seen.slice(0, 1), read: false });
    expect((await page(anna)).notices.find(({ id }) => id === seen[0])?.isRead).toBe(false);
    await harness.as(anna).do('markAllNotices');
    expect(await unread(anna)).toBe(0);
  });

  it('tells its count to open screens within two seconds: what comes, what is read elsewhere, what may no longer be read', async () => {
    const subject = await aSubject(anna);
    const screen = await harness.elsewhere(anna, harness.second).follow('inboxCount', {}, harness.second);
    const counts = (): number[] => screen.values.map((value) => value.unread);
    await screen.until(() => counts().length === 1, 2_000);
    await publish(aNotice(subject, { persons: [anna.id] }), aNotice(subject, { persons: [anna.id] }));
    await screen.until(() => counts().at(-1) === 2, 2_000);
    await harness.as(anna).do('markNotices', { ids: [(await page(anna)).notices[0]?.id], read: true });
    await screen.until(() => counts().at(-1) === 1, 2_000);
    await showTo(subject, bert);
    await publish({ type: 'searchable-changed', subject, texts: null, cityId: null, tlp: 'TLP:AMBER+STRICT', state: 'note', tags: [], changedAt: new Date() });
    await screen.until(() => counts().at(-1) === 0, 2_000);
    expect(counts()).toEqual([0, 2, 1, 0]);
    await screen.leave();
  });

  it('tells nobody what others were told, follow or choose, and cannot be changed by them', async () => {
    const subject = await aSubject(anna, bert);
    await harness.as(anna).do('followSubject', { kind: 'PERSON', id: subject.id, level: 'EVERYTHING' });
    await harness.as(anna).do('chooseMail', { topics: 'PRACTICE', mail: 'WEEKLY' });
    await publish(aNotice(subject, { persons: [anna.id] }));
    const administrator = await aPerson({ city: metz, roles: ['city-administrator', 'ciso', 'coordinator'], networkRoles: ['network-administrator', 'network-coordinator'] });
    for (const other of [bert, administrator]) {
      await showTo(subject, anna, other);
      expect(await page(other)).toEqual({ notices: [], next: null });
      expect(await harness.as(other).ask('query', 'followed')).toEqual([]);
      expect(await harness.as(other).ask('query', 'followLevel', { kind: 'PERSON', id: subject.id })).toBeNull();
      expect(await harness.as(other).ask('query', 'mailPreferences')).toEqual([{ topics: 'PRACTICE', mail: 'DAILY' }, { topics: 'INCIDENT', mail: 'AT_ONCE' }]);
      expect(await harness.as(other).outcome('mutation', 'markNotices', { ids: [(await page(anna)).notices[0]?.id], read: true })).toBe('done');
      await harness.as(other).do('followSubject', { kind: 'PERSON', id: subject.id, level: null });
    }
    expect(await unread(anna)).toBe(1);
    expect(await harness.as(anna).ask('query', 'followed')).toEqual([{ kind: 'PERSON', subjectId: subject.id, level: 'EVERYTHING', title: { en: 'Backups', fr: 'Sauvegardes', de: 'Sicherungen' }, tlp: 'TLP:GREEN' }]);
    await showTo(subject, bert);
    expect(await harness.as(anna).ask('query', 'followed')).toEqual([expect.objectContaining({ title: null, tlp: null })]);
  });

  it('refuses cursors that it did not give, more marks than a list holds, and what is no choice', async () => {
    const client = harness.as(anna);
    for (const after of ['', 'x', '1.x', `99999999999999999999.${anna.id}`, `' or 1=1.${anna.id}`]) expect([after, await client.outcome('query', 'inbox', { after, unreadOnly: false })]).toEqual([after, 'BAD_USER_INPUT network.cursor-unknown']);
    expect(await client.outcome('mutation', 'markNotices', { ids: Array.from({ length: 101 }, () => anna.id), read: true })).toBe('TOO_LARGE network.too-many-notices');
    expect(await client.outcome('mutation', 'markNotices', { ids: ["'; drop table network.notice"], read: true })).toBe('done');
    expect(await client.outcome('mutation', 'followSubject', { kind: 'PERSON', id: 'x', level: 'EVERYTHING' })).toMatch(/^BAD_USER_INPUT /);
    expect(await harness.stranger().outcome('query', 'inbox', { unreadOnly: false })).toMatch(/^UNAUTHENTICATED /);
  });

  it('goes out by mail at once to whoever chose so, in the reader’s language, and once', async () => {
    const subject = await aSubject(anna, bert);
    await harness.as(anna).do('chooseMail', { topics: 'PRACTICE', mail: 'AT_ONCE' });
    await harness.as(anna).do('changeLanguage', { locale: 'fr' });
    await harness.as(bert).do('chooseMail', { topics: 'PRACTICE', mail: 'NONE' });
    await publish(aNotice(subject, { persons: [anna.id, bert.id] }));
    await until(() => box.of(anna).length > 0);
    await sleep(300);
    expect(box.of(anna).map((mail) => mail.subject)).toEqual(['[TLP:GREEN] Une bonne pratique est publiée\u00a0: Sauvegardes']);
    expect(box.of(anna)[0]?.body).toContain('Bonjour Anna,');
    expect(box.of(bert)).toEqual([]);
    expect(await unread(anna)).toBe(1);
  });

  it('never mails title or words of what is closed, and names no header by a person’s name', async () => {
    await sql(`update identity.person set name = $2 where id = $1`, [anna.id, 'Anna\r\nBcc: mallory@evil.example\r\n\r\nBody']);
    const subject = await aSubject(anna);
    await publish(aNotice(subject, { persons: [anna.id] }, { topic: 'incident.released', tlp: 'TLP:RED', title: { en: 'CANARY' }, words: { city: 'CANARY' } }));
    await until(() => box.of(anna).length > 0);
    const [mail] = box.of(anna);
    expect(mail?.subject).toBe('[TLP:RED] A note for you');
    expect(mail?.to).toEqual([anna.email]);
    expect(`${mail?.raw} ${mail?.body}`).not.toContain('CANARY');
    expect(mail?.raw).not.toMatch(/^bcc:/im);
    expect(mail?.body).toContain('https://tocsin.example/');
  });

  it('does not mail what was read, hidden or marked more strictly before the mail was written', async () => {
    const [hidden, tightened] = [await aSubject(anna), await aSubject(anna)];
    await showTo(hidden);
    await publish(aNotice(hidden, { persons: [anna.id] }, { topic: 'incident.released', title: { en: 'Hidden' } }));
    await publish(
      aNotice(tightened, { persons: [anna.id] }, { topic: 'incident.released', title: { en: 'Tightened' } }),
      { type: 'searchable-changed', subject: tightened, texts: null, cityId: null, tlp: 'TLP:AMBER+STRICT', state: 'note', tags: [], changedAt: new Date() },
    );
    await until(() => box.of(anna).length > 0);
    await sleep(500);
    expect(box.of(anna).map((mail) => mail.subject)).toEqual(['[TLP:AMBER+STRICT] A note for you']);
  });

  it('is mailed again later when the server is busy, and given up when the address is refused', async () => {
    box.refusals.set(anna.email, 451).set(bert.email, 550);
    const subject = await aSubject(anna, bert);
    await publish(aNotice(subject, { persons: [anna.id, bert.id] }, { topic: 'incident.released' }));
    await until(() => box.refused.includes(anna.email) && box.refused.includes(bert.email));
    box.refusals.clear();
    await until(() => box.of(anna).length > 0);
    expect([box.of(anna).length, box.of(bert).length, box.refused.filter((address) => address === bert.email).length]).toEqual([1, 0, 1]);
  });

  it('is summed up in one mail on the reader’s morning, wherever that is, and not twice', async () => {
    const far = await aPerson({ name: 'Far' });
    await sql(`update identity.city set time_zone = 'Pacific/Auckland' where id = $1`, [far.cityId]);
    await sql(`update identity.city set time_zone = 'Europe/Paris' where id = $1`, [metz.id]);
    const subject = await aSubject(anna, far);
    await publish(aNotice(subject, { persons: [anna.id, far.id] }), aNotice(subject, { persons: [anna.id, far.id] }, { topic: 'practice.asked' }));
    const digests = context.get(PostDigests);
    await digests.address(new Date('2026-07-08T04:59:00Z'));
    await digests.address(new Date('2026-07-08T05:00:00Z'));
    await digests.address(new Date('2026-07-08T05:30:00Z'));
    await until(() => box.of(anna).length > 0);
    await sleep(500);
    expect(box.of(anna).map((mail) => mail.subject)).toEqual(['[TLP:GREEN] 2 pieces of news']);
    expect(box.of(far)).toEqual([]);
    await digests.address(new Date('2026-07-07T19:10:00Z'));
    await until(() => box.of(far).length > 0);
    expect(box.of(far)).toHaveLength(1);
  });

  it('comes weekly on Mondays', async () => {
    await sql(`update identity.city set time_zone = 'Europe/Paris' where id = $1`, [metz.id]);
    await harness.as(anna).do('chooseMail', { topics: 'PRACTICE', mail: 'WEEKLY' });
    await publish(aNotice(await aSubject(anna), { persons: [anna.id] }));
    const asked = async (moment: string): Promise<number> => {
      await context.get(PostDigests).address(new Date(moment));
      return (await sql(`select from jobs.job where name = 'digest-mail' and data->>'person' = $1`, [anna.id])).length;
    };
    expect([await asked('2026-07-12T05:10:00Z'), await asked('2026-07-13T05:10:00Z')]).toEqual([0, 1]);
  });

  it('forgets what is older than half a year', async () => {
    await publish(aNotice(await aSubject(anna), { persons: [anna.id] }), aNotice(await aSubject(anna), { persons: [anna.id] }));
    await sql(`update network.notice set at = now() - interval '181 days' where id = $1`, [(await page(anna)).notices[0]?.id]);
    await context.get(Transaction).run({ personId: null }, () => context.get(Transaction).query('select network.forget_notices()'));
    expect(await unread(anna)).toBe(1);
  });
});

it('Every topic belongs to a group by which its mail is chosen', () => {
  expect(noticeTopics.filter((topic) => !/^(practice|incident)\./.test(topic))).toEqual([]);
});
