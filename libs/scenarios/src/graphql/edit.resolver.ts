import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Int, Mutation, Resolver, Subscription } from '@nestjs/graphql';
import type { Actor } from '#access';
import type { Edit } from '#exercise-engine';
import { CurrentActor, idempotencyKey } from '#identity';
import type { ScenarioId } from '#kernel';
import type { ScenarioVersion } from '../domain/version.entity.ts';
import { CreateScenario } from '../use-cases/create-scenario.ts';
import { EditScenario } from '../use-cases/edit-scenario.ts';
import { StandInScenario } from '../use-cases/stand-in-scenario.ts';
import { CreateScenarioInput, ScenarioChangeType, ScenarioEditorsType, ScenarioRevisionType } from './edit.types.ts';
import { ScenarioEdit } from './scalars.ts';
import { ScenarioType } from './scenario.types.ts';

@Resolver()
export class EditResolver {
  constructor(
    private readonly create: CreateScenario,
    private readonly edit: EditScenario,
    private readonly stand: StandInScenario,
  ) {}

  @Mutation(() => ScenarioType)
  createScenario(@CurrentActor() actor: Actor, @Args('input') input: CreateScenarioInput, @Args(...idempotencyKey) key: string): Promise<ScenarioVersion> {
    return this.create.execute(actor, key, { ...input });
  }

  @Mutation(() => ScenarioRevisionType, { description: 'All edits as one revision, or none of them: a CONFLICT names the paths and what stands there now.' })
  async editScenario(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }, ParseUUIDPipe) id: ScenarioId,
    @Args('edits', { type: () => [ScenarioEdit] }) edits: Edit[],
    @Args(...idempotencyKey) key: string,
  ): Promise<ScenarioRevisionType> {
    return { revision: await this.edit.execute(actor, key, id, edits) };
  }

  @Mutation(() => Boolean, { description: 'Tells the others who edit this draft where the viewer is; holds for 45 seconds.' })
  async standInScenario(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }, ParseUUIDPipe) id: ScenarioId, @Args('place') place: string): Promise<boolean> {
    await this.stand.execute(actor, id, place);
    return true;
  }

  @Subscription(() => ScenarioChangeType, { description: "Everybody's edits after a revision, in their order. After a gap, ask for the whole." })
  scenarioEdits(@Args('id', { type: () => ID }) _id: string, @Args('after', { type: () => Int, nullable: true }) _after: number | null): never {
    throw new Error('Served by the gateway');
  }

  @Subscription(() => ScenarioEditorsType, { description: 'Who is at the draft, each time that changes.' })
  scenarioEditors(@Args('id', { type: () => ID }) _id: string): never {
    throw new Error('Served by the gateway');
  }
}
