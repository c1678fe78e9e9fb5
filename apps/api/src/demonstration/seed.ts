import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityManager } from 'typeorm';
import type { Scenario } from '#exercise-engine';
import { Passwords } from '#identity';
import { newId } from '#kernel';
import { type PracticeContent, practiceLinks, toldOfPractice } from '#practices';
import { told } from '#scenarios';
import { migrating } from '../database.ts';
import { cities, people } from './network.ts';
import { regimes } from './regimes.ts';

/** Loads what is missing of the demonstration network, as the role that owns the look-across functions. Changes nothing that is there, but the password. */
export async function seedDemonstration(ownerUrl: string, password: string, folders: { readonly scenarios: string; readonly practices: string }): Promise<void> {
  const owner = migrating(ownerUrl);
  await owner.initialize();
  try {
    await owner.transaction(async (manager) => {
      await manager.query('set local role tocsin_definer');
      await seedCities(manager);
      await seedRegimes(manager);
      await seedPeople(manager);
      await seedPassword(manager, password);
      await seedScenarios(manager, folders.scenarios);
      await seedPractices(manager, folders.practices);
    });
  } finally {
    await owner.destroy();
  }
}

async function seedCities(manager: EntityManager): Promise<void> {
  for (const { code, name, timeZone } of cities) {
    await manager.query('insert into identity.city (id, code, name, time_zone) values ($1, $2, $3, $4) on conflict (code) do nothing', [newId(), code, name, timeZone]);
  }
}

/** Of cities that have none. */
async function seedRegimes(manager: EntityManager): Promise<void> {
  const bound = await manager.query<{ code: string }[]>('select c.code from identity.city c where exists (select from identity.regime r where r.city_id = c.id)');
  for (const { code } of cities.filter((city) => !bound.some((other) => other.code === city.code))) {
    for (const { authority, authorityName, language, kinds, stages, source, sourceUrl, confirmed, validFrom, validTo } of regimes[code]) {
      await manager.query(
        `insert into identity.regime (id, city_id, authority, authority_name, language, kinds, stages, source, source_url, confirmed, valid_from, valid_to)
         values ($1, (select id from identity.city where code = $2), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [newId(), code, authority, authorityName, language, kinds, JSON.stringify(stages), source, sourceUrl, confirmed, validFrom, validTo],
      );
    }
  }
}

async function seedPeople(manager: EntityManager): Promise<void> {
  for (const { account, name, locale, city, cityRoles, networkRoles } of people) {
    const email = `${account}@tocsin.example`;
    const inserted = await manager.query<{ id: string }[]>(
      `insert into identity.person (id, home_city_id, name, email, locale) values ($1, (select id from identity.city where code = $2), $3, $4, $5)
       on conflict (email) do nothing returning id`,
      [newId(), city, name, email, locale],
    );
    const [person] = inserted;
    if (!person) continue;
    await manager.query(`insert into identity.city_role (person_id, city_id, role) select $1, c.id, role from identity.city c, unnest($3::text[]) role where c.code = $2`, [
      person.id,
      city,
      cityRoles,
    ]);
    await manager.query('insert into identity.network_role (person_id, role) select $1, unnest($2::text[])', [person.id, networkRoles]);
  }
}

/** All demonstration accounts share one password, and so one hash. */
async function seedPassword(manager: EntityManager, password: string): Promise<void> {
  const accounts = people.map(({ account }) => `${account}@tocsin.example`);
  const stored = await manager.query<{ id: string; password_hash: string | null }[]>(
    'select p.id, c.password_hash from identity.person p left join identity.credential c on c.person_id = p.id where p.email = any($1)',
    [accounts],
  );
  const passwords = new Passwords();
  const known = stored.find(({ password_hash }) => password_hash !== null)?.password_hash ?? null;
  const valid = known !== null && stored.every(({ password_hash }) => password_hash === known) && (await passwords.matches(known, password));
  if (valid) return;
  await manager.query(
    `insert into identity.credential (person_id, password_hash) select unnest($1::uuid[]), $2
     on conflict (person_id) do update set password_hash = excluded.password_hash, changed_at = now()`,
    [stored.map(({ id }) => id), await passwords.hash(password)],
  );
}

/** A file that changed since, be it back to what it was before, becomes the next version of its scenario, and deprecates the one before. */
async function seedScenarios(manager: EntityManager, folder: string): Promise<void> {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const content = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Scenario;
    const { title, summary, facts, contentHash } = told(content);
    await manager.query(`with work as (select gen_random_uuid() as id) insert into scenarios.scenario (id, family_id, key, origin) select id, id, $1, 'shipped' from work on conflict (key) do nothing`, [content.key]);
    const added = await manager.query<{ scenario_id: string; number: number }[]>(
      `insert into scenarios.version (id, scenario_id, number, state, title, summary, facts, content, content_hash)
       select $1, w.id, coalesce(max(v.number), 0) + 1, 'published', $3, $4, $5, $6, $7 from scenarios.scenario w left join scenarios.version v on v.scenario_id = w.id
       where w.key = $2 group by w.id having $7 is distinct from (array_agg(v.content_hash order by v.number desc))[1] returning scenario_id, number`,
      [newId(), content.key, title, summary, JSON.stringify(facts), JSON.stringify(content), contentHash],
    );
    for (const { scenario_id: work, number } of added) await manager.query(`update scenarios.version set state = 'deprecated' where scenario_id = $1 and number < $2 and state = 'published'`, [work, number]);
  }
}

/** A file that changed since becomes the next version of its practice, and supersedes the one before. */
async function seedPractices(manager: EntityManager, folder: string): Promise<void> {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const { slug, ...content } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as PracticeContent & { slug: string };
    const facts = toldOfPractice(content);
    await manager.query('insert into practices.practice (id, slug) values (gen_random_uuid(), $1) on conflict (slug) do nothing', [slug]);
    const [work] = await manager.query<{ id: string; number: number | null; version: number; hash: string | null }[]>(
      `select p.id, v.number, coalesce(v.version, 0) as version, v.content_hash as hash from practices.practice p
       left join practices.version v on v.practice_id = p.id where p.slug = $1 order by v.version desc limit 1`,
      [slug],
    );
    if (!work || work.hash === facts.contentHash) continue;
    const id = newId();
    await manager.query(`update practices.version set state = 'superseded' where practice_id = $1 and state = 'published'`, [work.id]);
    await manager.query(
      `insert into practices.version (id, practice_id, version, number, state, published_at, title, summary, source_locale, tlp, effort, cost, tags, techniques, requirements, languages, content, content_hash)
       values ($1, $2, $3, coalesce($4, nextval('practices.practice_number')), 'published', now(), $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [id, work.id, work.version + 1, work.number, facts.title, facts.summary, facts.sourceLocale, facts.tlp, facts.effort, facts.cost, facts.tags, facts.techniques, JSON.stringify(facts.requirements), facts.languages, JSON.stringify(content), facts.contentHash],
    );
    for (const { kind, value } of practiceLinks(content)) await manager.query('insert into practices.link (version_id, kind, value) values ($1, $2, $3) on conflict do nothing', [id, kind, value]);
  }
}
