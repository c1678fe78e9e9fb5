import { ParseUUIDPipe } from '@nestjs/common';
import { Args, Float, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import type { LogEntry } from '#exercise-engine';
import { idempotencyKey } from '#exercises';
import { CurrentActor } from '#identity';
import type { ExerciseId } from '#kernel';
import { OwnTransaction } from '#persistence';
import { OverruleExpectation } from '../use-cases/overrule-expectation.ts';
import { ReadExpectations } from '../use-cases/read-expectations.ts';
import { ReadLogLines } from '../use-cases/read-log-lines.ts';
import { LogLineType, TeamExpectationType } from './expectation.types.ts';
import { PeopleAsTheyWere } from './people-as-they-were.ts';
import { RulingInput } from './rating.inputs.ts';

const exerciseId = ['exerciseId', { type: () => ID }, ParseUUIDPipe] as const;

@Resolver()
export class ExpectationResolver {
  constructor(
    private readonly read: ReadExpectations,
    private readonly overrule: OverruleExpectation,
    private readonly lines: ReadLogLines,
    private readonly people: PeopleAsTheyWere,
  ) {}

  @Query(() => [TeamExpectationType], { description: 'For the staff at any time; for participants, about their own team, once the exercise has ended.' })
  async expectations(@CurrentActor() actor: Actor, @Args(...exerciseId) id: ExerciseId): Promise<TeamExpectationType[]> {
    const seen = await this.read.execute(actor, id);
    const person = await this.people.teller();
    return seen.map(({ team, expectation, judged, evidence, rulings, judgement }) => ({
      key: expectation.key,
      title: expectation.title,
      objective: expectation.objective,
      team,
      observed: 'observed' in expectation,
      judgement,
      judgedByLog: judged?.judgement ?? null,
      atMs: judged?.atMs ?? null,
      evidence: evidence.map(lineOf),
      rulings: rulings.map((ruling) => ({ ...ruling, by: person(ruling.ruledBy, ruling.rulerName, ruling.rulerCityId) })),
    }));
  }

  @Query(() => [LogLineType], { description: 'Of a stretch of exercise time, in milliseconds, both ends included; for the staff.' })
  async logLines(
    @CurrentActor() actor: Actor,
    @Args(...exerciseId) id: ExerciseId,
    @Args('fromMs', { type: () => Float }) fromMs: number,
    @Args('toMs', { type: () => Float }) toMs: number,
  ): Promise<LogLineType[]> {
    return (await this.lines.execute(actor, id, { fromMs, toMs })).map(lineOf);
  }

  @OwnTransaction()
  @Mutation(() => Boolean, { description: 'For observers and directors. What the log says stays beside it.' })
  async overruleExpectation(@CurrentActor() actor: Actor, @Args(...exerciseId) id: ExerciseId, @Args('input') input: RulingInput, @Args(...idempotencyKey) key: string): Promise<boolean> {
    await this.overrule.execute(actor, key, input.given(id));
    return true;
  }
}

const lineOf = ({ seq, exerciseMs, audience, by, event }: LogEntry): LogLineType => ({ seq, exerciseMs, audience, by: by?.name ?? null, event });
