import { ParseUUIDPipe } from '@nestjs/common';
import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { IsString, IsUUID } from 'class-validator';
import type { Actor } from '#access';
import type { ExerciseRole } from '#exercise-engine';
import { CurrentActor } from '#identity';
import type { ExerciseId, PersonId, ScenarioId } from '#kernel';
import { OwnTransaction } from '#persistence';
import type { Exercise } from '../domain/exercise.entity.ts';
import { CreateExercise } from '../use-cases/create-exercise.ts';
import { RemoveMember } from '../use-cases/remove-member.ts';
import { SeatMember } from '../use-cases/seat-member.ts';
import { ExerciseRoleEnum } from './enums.ts';
import { ExerciseType } from './exercise.types.ts';
import { idempotencyKey } from '#identity';

@InputType()
export class CreateExerciseInput {
  @Field(() => ID) @IsUUID() scenarioId: ScenarioId;
  @Field() @IsString() title: string;
}

@Resolver(() => ExerciseType)
export class PlanningResolver {
  constructor(
    private readonly create: CreateExercise,
    private readonly seat: SeatMember,
    private readonly remove: RemoveMember,
  ) {}

  @OwnTransaction()
  @Mutation(() => ExerciseType)
  createExercise(@CurrentActor() actor: Actor, @Args('input') { scenarioId, title }: CreateExerciseInput, @Args(...idempotencyKey) key: string): Promise<Exercise> {
    return this.create.execute(actor, key, scenarioId, title);
  }

  @OwnTransaction()
  @Mutation(() => ExerciseType)
  seatMember(
    @CurrentActor() actor: Actor,
    @Args('exerciseId', { type: () => ID }, ParseUUIDPipe) exerciseId: ExerciseId,
    @Args('personId', { type: () => ID }, ParseUUIDPipe) personId: PersonId,
    @Args('role', { type: () => ExerciseRoleEnum }) role: ExerciseRole,
    @Args('team', { type: () => String, nullable: true }) team: string | null,
    @Args(...idempotencyKey) key: string,
  ): Promise<Exercise> {
    return this.seat.execute(actor, key, { exerciseId, personId, role, team: team ?? null });
  }

  @OwnTransaction()
  @Mutation(() => ExerciseType)
  removeMember(
    @CurrentActor() actor: Actor,
    @Args('exerciseId', { type: () => ID }, ParseUUIDPipe) exerciseId: ExerciseId,
    @Args('personId', { type: () => ID }, ParseUUIDPipe) personId: PersonId,
    @Args(...idempotencyKey) key: string,
  ): Promise<Exercise> {
    return this.remove.execute(actor, key, exerciseId, personId);
  }
}
