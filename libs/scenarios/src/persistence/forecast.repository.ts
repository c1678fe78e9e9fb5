import { Injectable } from '@nestjs/common';
import type { KeptForecast } from '#exercise-engine';
import type { CityId, PersonId } from '#kernel';
import { Transaction } from '#persistence';

export interface ForecastKept {
  readonly forecast: KeptForecast;
  readonly keptAt: Date;
}

/** The last forecast of each content that a city, or the network, keeps. */
@Injectable()
export class ForecastRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Of those which the person of this transaction may read, the newest that one of the cities keeps, or the network. */
  async newest(contentHash: string, cities: readonly CityId[]): Promise<ForecastKept | null> {
    const [kept] = await this.transaction.query<ForecastKept>(
      'select numbers as forecast, kept_at as "keptAt" from scenarios.forecast where content_hash = $1 and (city_id is null or city_id = any($2)) order by kept_at desc limit 1',
      [contentHash, cities],
    );
    return kept ?? null;
  }

  /** In place of an earlier one. */
  async keep(contentHash: string, cityId: CityId | null, by: PersonId, forecast: KeptForecast): Promise<void> {
    await this.transaction.query(
      `insert into scenarios.forecast (content_hash, city_id, kept_by, numbers) values ($1, $2, $3, $4)
       on conflict (content_hash, city_id) do update set kept_by = excluded.kept_by, numbers = excluded.numbers, kept_at = clock_timestamp()`,
      [contentHash, cityId, by, JSON.stringify(forecast)],
    );
  }
}
