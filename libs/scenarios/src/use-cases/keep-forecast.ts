import { Injectable } from '@nestjs/common';
import { Access, type Actor, citiesWhere } from '#access';
import type { KeptForecast } from '#exercise-engine';
import type { CityId, ScenarioId } from '#kernel';
import { Idempotency, Transaction } from '#persistence';
import { forecastShape, isForecastOf } from '../domain/forecast-shape.ts';
import { scenarioErrors } from '../domain/scenario.errors.ts';
import type { ScenarioVersion } from '../domain/version.entity.ts';
import { type ForecastKept, ForecastRepository } from '../persistence/forecast.repository.ts';
import { ScenarioRepository } from '../persistence/scenario.repository.ts';

/** Keeps what a rehearsal foretold, for the actor's city or, when they coordinate it, for the network; to stand beside the play. */
@Injectable()
export class KeepForecast {
  constructor(
    private readonly transaction: Transaction,
    private readonly scenarios: ScenarioRepository,
    private readonly forecasts: ForecastRepository,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
  ) {}

  /** `revision` is the one that was rehearsed: a CONFLICT when it is not that any more. */
  execute(actor: Actor, key: string, id: ScenarioId, revision: number, handedIn: unknown): Promise<ScenarioVersion> {
    const { data: forecast } = forecastShape.safeParse(handedIn);
    if (!forecast) throw scenarioErrors.notAForecast();
    return this.transaction.run(actor, () => this.keep(actor, key, id, revision, forecast));
  }

  of(actor: Actor, { contentHash }: ScenarioVersion): Promise<ForecastKept | null> {
    return this.forecasts.newest(contentHash, citiesWhere(actor, 'ciso', 'coordinator'));
  }

  private async keep(actor: Actor, key: string, id: ScenarioId, revision: number, forecast: KeptForecast): Promise<ScenarioVersion> {
    const answered = await this.idempotency.begin(actor.personId, key, { keepForecast: { id, revision, forecast } });
    const version = await this.scenarios.get(id);
    if (answered) return version;
    this.access.require(actor, 'read', version);
    if (version.revision !== revision) throw scenarioErrors.rehearsedBefore();
    if (!isForecastOf(await this.scenarios.contentOf(id), forecast)) throw scenarioErrors.notAForecast();
    await this.forecasts.keep(version.contentHash, keeperOf(actor), actor.personId, forecast);
    await this.idempotency.finish(actor.personId, key, { id });
    return version;
  }
}

/** The home city where the actor plans in it, else another such; null for the network. */
function keeperOf(actor: Actor): CityId | null {
  const planned = citiesWhere(actor, 'ciso', 'coordinator');
  return planned.find((city) => city === actor.homeCityId) ?? planned[0] ?? null;
}
