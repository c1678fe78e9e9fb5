import { hash } from '@node-rs/argon2';
import type { CityRole, NetworkRole } from '#access';
import { type CityId, newId, type PersonId } from '#kernel';
import { sql, unique } from '#persistence/testing';
import { aCity } from './city.ts';

export interface TestPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly cityId: CityId | null;
}

/** Of everybody that `aPerson` makes. */
export const password = 'four words for tests';

/** Weak on purpose: checking it costs next to nothing. */
let weakHash: Promise<string> | null = null;

interface Wish {
  /** Null for somebody of the network; a new city if not given. */
  readonly city?: { readonly id: CityId } | null;
  readonly roles?: readonly CityRole[];
  readonly networkRoles?: readonly NetworkRole[];
  readonly name?: string;
}

export async function aPerson({ city, roles = ['member'], networkRoles = [], name = unique('Person') }: Wish = {}): Promise<TestPerson> {
  const cityId = city === null ? null : (city ?? (await aCity())).id;
  const person = { id: newId<PersonId>(), name, email: `${unique('person')}@tocsin.example`, cityId };
  weakHash ??= hash(password, { memoryCost: 1_024, timeCost: 1, parallelism: 1 });
  await sql(`insert into identity.person (id, home_city_id, name, email, locale) values ($1, $2, $3, $4, 'en')`, [person.id, cityId, name, person.email]);
  await sql('insert into identity.credential (person_id, password_hash) values ($1, $2)', [person.id, await weakHash]);
  if (cityId) await sql('insert into identity.city_role (person_id, city_id, role) select $1, $2, unnest($3::text[])', [person.id, cityId, roles]);
  await sql('insert into identity.network_role (person_id, role) select $1, unnest($2::text[])', [person.id, networkRoles]);
  return person;
}
