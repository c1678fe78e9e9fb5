import { Injectable } from '@nestjs/common';
import type { CityRole, NetworkRole } from '#access';
import type { CityId, PersonId } from '#kernel';
import { Transaction } from '#persistence';
import { City } from '../domain/city.entity.ts';
import { identityErrors } from '../domain/identity.errors.ts';
import { Person } from '../domain/person.entity.ts';

export interface DirectoryRow {
  readonly id: PersonId;
  readonly name: string;
  readonly cityId: CityId | null;
}

@Injectable()
export class PersonRepository {
  constructor(private readonly transaction: Transaction) {}

  async get(id: PersonId): Promise<Person> {
    const person = await (await this.rows()).findOneBy({ id });
    if (!person) throw identityErrors.personNotFound();
    return person;
  }

  async ofCity(homeCityId: CityId): Promise<Person[]> {
    return (await this.rows()).find({ where: { homeCityId }, order: { name: 'ASC' } });
  }

  async add(person: Person, passwordHash: string): Promise<void> {
    await (await this.rows()).insert(person);
    await this.transaction.query('insert into identity.credential (person_id, password_hash) values ($1, $2)', [person.id, passwordHash]);
  }

  async save({ id, name, locale, disabledAt }: Person): Promise<void> {
    const { affected } = await (await this.rows()).update({ id }, { name, locale, disabledAt });
    if (affected !== 1) throw identityErrors.personNotFound();
  }

  async emailIsTaken(email: string): Promise<boolean> {
    const [row] = await this.transaction.query<{ taken: boolean }>('select identity.email_is_taken($1) as taken', [email]);
    return row?.taken === true;
  }

  async cities(): Promise<City[]> {
    return (await this.transaction.manager()).getRepository(City).find({ order: { name: 'ASC' } });
  }

  directory(): Promise<DirectoryRow[]> {
    return this.transaction.query<DirectoryRow>('select id, name, city_id as "cityId" from identity.directory()');
  }

  cityRolesOf(people: readonly PersonId[]): Promise<{ personId: PersonId; cityId: CityId; role: CityRole }[]> {
    return this.transaction.query('select person_id as "personId", city_id as "cityId", role from identity.city_role where person_id = any($1) order by role', [people]);
  }

  async networkRolesOf(person: PersonId): Promise<NetworkRole[]> {
    const rows = await this.transaction.query<{ role: NetworkRole }>('select role from identity.network_role where person_id = $1', [person]);
    return rows.map(({ role }) => role);
  }

  async replaceCityRoles(personId: PersonId, cityId: CityId, roles: readonly CityRole[]): Promise<void> {
    await this.transaction.query('delete from identity.city_role where person_id = $1 and city_id = $2 and role <> all($3)', [personId, cityId, roles]);
    await this.transaction.query(
      'insert into identity.city_role (person_id, city_id, role) select $1, $2, role from unnest($3::text[]) role on conflict do nothing',
      [personId, cityId, roles],
    );
  }

  /** Active administrators of a city. */
  async administratorsOf(cityId: CityId): Promise<PersonId[]> {
    const rows = await this.transaction.query<{ personId: PersonId }>(
      `select r.person_id as "personId" from identity.city_role r join identity.person p on p.id = r.person_id
       where r.city_id = $1 and r.role = 'city-administrator' and p.disabled_at is null`,
      [cityId],
    );
    return rows.map(({ personId }) => personId);
  }

  private async rows() {
    return (await this.transaction.manager()).getRepository(Person);
  }
}
