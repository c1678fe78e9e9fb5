import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { type Beside, besideForecast, besideForTeams, isStaff, onceForLog } from '#exercise-engine';
import { type ExerciseId, hashOf } from '#kernel';
import { Transaction } from '#persistence';
import { ForecastRepository } from '#scenarios';
import { ReadDebrief } from './read-debrief.ts';

/** What was foretold beside what came. */
export type ForecastBeside = Beside & { readonly keptAt: Date };

const contentHashOnce = onceForLog(hashOf);

@Injectable()
export class CompareWithForecast {
  constructor(
    private readonly transaction: Transaction,
    private readonly reading: ReadDebrief,
    private readonly forecasts: ForecastRepository,
  ) {}

  /** Once play has ended, by the forecast that a director's city or the network keeps of what was played; null without one, and for whoever will play the same again. */
  async execute(actor: Actor, id: ExerciseId): Promise<ForecastBeside | null> {
    const { seat, scenario, entries } = await this.reading.debrief(actor, id);
    const cities = (await this.reading.seats(actor, id)).flatMap(({ role, cityId }) => (role === 'director' && cityId ? [cityId] : []));
    const kept = await this.transaction.read(actor, () => this.forecasts.newest(contentHashOnce(scenario, entries), cities));
    if (!kept) return null;
    const beside = besideForecast(scenario, kept.forecast, entries);
    return { ...(isStaff(seat.role) ? beside : besideForTeams(beside)), keptAt: kept.keptAt };
  }
}
