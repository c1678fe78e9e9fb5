import { newId, type CityId, type StatutoryStage } from '#kernel';
import { sql } from '#persistence/testing';
import type { RegimeId } from '../domain/regime.entity.ts';

interface Wish {
  readonly authority?: string;
  readonly kinds?: readonly string[];
  readonly stages?: readonly StatutoryStage[];
  readonly source?: string;
  readonly validFrom?: string;
  readonly validTo?: string | null;
}

const title = { en: 'Notification', fr: 'Notification', de: 'Meldung' };

/** Binds a city to notify its authority of everything within 72 hours. */
export async function aRegimeOf(city: { readonly id: CityId }, wish: Wish = {}): Promise<{ readonly id: RegimeId }> {
  const { authority = 'cnil', kinds = ['personal-data', 'significant-incident'], source = 'Article 33', validFrom = '2018-05-25', validTo = null } = wish;
  const stages = wish.stages ?? [{ key: 'notification', title, withinMs: 72 * 3_600_000 }];
  const id = newId<RegimeId>();
  const name = { en: `Authority ${authority}`, fr: `Autorité ${authority}`, de: `Behörde ${authority}` };
  await sql(
    `insert into identity.regime (id, city_id, authority, authority_name, language, kinds, stages, source, source_url, confirmed, valid_from, valid_to)
     values ($1, $2, $3, $4, 'fr', $5, $6, $7, '', false, $8, $9)`,
    [id, city.id, authority, name, kinds, JSON.stringify(stages), source, validFrom, validTo],
  );
  return { id };
}
