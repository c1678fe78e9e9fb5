import { Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { CurrentActor } from '#identity';
import { ReadHistory } from '../use-cases/read-history.ts';
import { HistoryType } from './history.types.ts';

@Resolver()
export class HistoryResolver {
  constructor(private readonly read: ReadHistory) {}

  @Query(() => HistoryType)
  async history(@CurrentActor() actor: Actor): Promise<HistoryType> {
    const { exercises, pending, cities, plays, figures, marks } = await this.read.execute(actor);
    const latest = new Map(exercises.flatMap(({ id }) => plays.find(({ exerciseId }) => exerciseId === id)?.objectives ?? []).map((objective) => [objective.key, objective]));
    return { exercises, pending, cities, objectives: [...latest.values()], responses: figures, marks };
  }
}
