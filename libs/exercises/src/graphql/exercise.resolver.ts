import { ParseUUIDPipe } from '@nestjs/common';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, type Actor } from '#access';
import type { Scenario } from '#exercise-engine';
import { CurrentActor, DirectoryEntryType, PersonRepository } from '#identity';
import type { ExerciseId } from '#kernel';
import { ScenarioContent } from '#scenarios';
import type { Exercise } from '../domain/exercise.entity.ts';
import type { Member } from '../domain/member.entity.ts';
import { ExerciseRepository } from '../persistence/exercise.repository.ts';
import { ExerciseLoader } from './exercise.loader.ts';
import { ExerciseCanType, ExerciseType, MemberType, SeatType } from './exercise.types.ts';

@Resolver(() => ExerciseType)
export class ExerciseResolver {
  constructor(
    private readonly repository: ExerciseRepository,
    private readonly people: PersonRepository,
    private readonly access: Access,
    private readonly loader: ExerciseLoader,
  ) {}

  @Query(() => [ExerciseType])
  exercises(): Promise<Exercise[]> {
    return this.repository.visible();
  }

  @Query(() => ExerciseType)
  exercise(@Args('id', { type: () => ID }, ParseUUIDPipe) id: ExerciseId): Promise<Exercise> {
    return this.repository.get(id);
  }

  @Query(() => [DirectoryEntryType], { description: 'Names of the active people of all cities, for those who plan exercises.' })
  async directory(@Context() context: object): Promise<DirectoryEntryType[]> {
    const cities = await this.loader.cities(context);
    return (await this.people.directory()).map(({ id, name, cityId }) => ({ id, name, city: (cityId && cities.get(cityId)) ?? null }));
  }

  @ResolveField(() => [MemberType])
  async members(@Parent() { id }: Exercise, @Context() context: object): Promise<MemberType[]> {
    const cities = await this.loader.cities(context);
    return (await this.loader.membersOf(context, id)).map(({ personId, name, cityId, role, team }) => ({
      person: { id: personId, name, city: (cityId && cities.get(cityId)) ?? null },
      role,
      team,
    }));
  }

  @ResolveField(() => SeatType, { nullable: true })
  mySeat(@CurrentActor() actor: Actor, @Parent() exercise: Exercise, @Context() context: object): Promise<Member | undefined> {
    return this.seatOf(actor, exercise, context);
  }

  @ResolveField(() => ScenarioContent, { nullable: true, description: 'The whole scenario, for the staff of the exercise; null for the others.' })
  async scenario(@CurrentActor() actor: Actor, @Parent() exercise: Exercise, @Context() context: object): Promise<Scenario | null> {
    const seat = await this.seatOf(actor, exercise, context);
    if (!seat || !this.access.allows(actor, 'read-log', seat)) return null;
    return this.repository.played(exercise);
  }

  @ResolveField(() => ExerciseCanType)
  async can(@CurrentActor() actor: Actor, @Parent() exercise: Exercise, @Context() context: object): Promise<ExerciseCanType> {
    const seat = await this.seatOf(actor, exercise, context);
    const may = (action: string): boolean => seat !== undefined && this.access.allows(actor, action, seat);
    return { direct: may('direct'), animate: may('animate'), observe: may('observe'), play: may('play'), watch: may('watch') };
  }

  private async seatOf({ personId }: Actor, { id }: Exercise, context: object): Promise<Member | undefined> {
    return (await this.loader.membersOf(context, id)).find((member) => member.personId === personId);
  }
}
