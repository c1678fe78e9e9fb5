import { type CityId, newId } from '#kernel';
import { sql, unique } from '#persistence/testing';

export interface TestCity {
  readonly id: CityId;
  readonly code: string;
  readonly name: string;
}

export async function aCity(name = unique('City')): Promise<TestCity> {
  const city = { id: newId<CityId>(), code: unique('city'), name };
  await sql('insert into identity.city (id, code, name, time_zone) values ($1, $2, $3, $4)', [city.id, city.code, city.name, 'Europe/Luxembourg']);
  return city;
}
