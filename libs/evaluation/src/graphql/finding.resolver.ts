import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, type Actor } from '#access';
import { CurrentActor } from '#identity';
import type { CityId, ExerciseId } from '#kernel';
import { OwnTransaction } from '#persistence';
import type { FindingId } from '../domain/finding.entity.ts';
import { reportErrors } from '../domain/report.errors.ts';
import { ReadCityFindings } from '../use-cases/read-city-findings.ts';
import { ReviewFindings, type ReviewStep } from '../use-cases/review-findings.ts';
import { WithdrawFinding } from '../use-cases/withdraw-finding.ts';
import { WriteFinding } from '../use-cases/write-finding.ts';
import { CityFindingsType, FindingInput, FindingType, ReviewStepEnum, SeenFindingInput } from './report.types.ts';
import { cityOf, shownFinding } from './shown-finding.ts';

const exerciseId = ['exerciseId', { type: () => ID }, ParseUUIDPipe] as const;
const findingId = ['findingId', { type: () => ID }, ParseUUIDPipe] as const;
/** A retry with the same key is answered as the first call was. */
const idempotencyKey = ['idempotencyKey', { type: () => ID }] as const;

@OwnTransaction()
@Resolver(() => FindingType)
export class FindingResolver {
  constructor(
    private readonly write: WriteFinding,
    private readonly review: ReviewFindings,
    private readonly withdraw: WithdrawFinding,
    private readonly ofCities: ReadCityFindings,
    private readonly access: Access,
  ) {}

  @Query(() => [CityFindingsType], { description: 'Of the cities for which the actor answers as CISO, after exercises that have ended; the latest first. No seat is needed.' })
  async cityFindings(@CurrentActor() actor: Actor): Promise<CityFindingsType[]> {
    const held = await this.ofCities.execute(actor);
    return held.map(({ cities, cityId, findings, ...exercise }) => ({ ...exercise, city: cityOf({ ownerCityId: cityId }, cities), findings: findings.map((finding) => shownFinding(this.access, actor, finding, cities)) }));
  }

  @Mutation(() => ID)
  async addFinding(
    @CurrentActor() actor: Actor,
    @Args(...exerciseId) exercise: ExerciseId,
    @Args('cityId', { type: () => ID }, ParseUUIDPipe) ownerCityId: CityId,
    @Args('input') input: FindingInput,
    @Args(...idempotencyKey) key: string,
  ): Promise<FindingId> {
    return (await this.write.add(actor, key, { exerciseId: exercise, ownerCityId, content: { ...input, dueOn: realDate(input.dueOn) } })).id;
  }

  @Mutation(() => ID, { description: 'CONFLICT tells in its details what somebody else wrote meanwhile.' })
  async reviseFinding(
    @CurrentActor() actor: Actor,
    @Args(...exerciseId) exercise: ExerciseId,
    @Args(...findingId) id: FindingId,
    @Args('baseVersion', { type: () => Int }) baseVersion: number,
    @Args('input') input: FindingInput,
    @Args(...idempotencyKey) key: string,
  ): Promise<FindingId> {
    return (await this.write.revise(actor, key, { exerciseId: exercise, id, baseVersion, content: { ...input, dueOn: realDate(input.dueOn) } })).id;
  }

  @Mutation(() => Int, { description: 'Takes the findings of one city a step further. CONFLICT, and none taken, when they are not those that were seen. Tells how many there are to see now.' })
  async reviewFindings(
    @CurrentActor() actor: Actor,
    @Args(...exerciseId) exercise: ExerciseId,
    @Args('cityId', { type: () => ID }, ParseUUIDPipe) cityId: CityId,
    @Args('step', { type: () => ReviewStepEnum }) step: ReviewStep,
    @Args('seen', { type: () => [SeenFindingInput] }) seen: SeenFindingInput[],
    @Args(...idempotencyKey) key: string,
  ): Promise<number> {
    return (await this.review.execute(actor, key, { exerciseId: exercise, cityId, step, seen })).length;
  }

  @Mutation(() => ID, { description: 'Takes it out of the report for good; the record stays. CONFLICT when it is not the version that was seen.' })
  async withdrawFinding(
    @CurrentActor() actor: Actor,
    @Args(...exerciseId) exercise: ExerciseId,
    @Args(...findingId) id: FindingId,
    @Args('version', { type: () => Int }) version: number,
    @Args('reason') reason: string,
    @Args(...idempotencyKey) key: string,
  ): Promise<FindingId> {
    await this.withdraw.execute(actor, key, { exerciseId: exercise, id, version, reason });
    return id;
  }
}

function realDate(date: string | null): string | null {
  if (date === null || new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date)) return date;
  throw reportErrors.dateUnknown();
}
