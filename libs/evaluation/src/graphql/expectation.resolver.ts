import { ParseUUIDPipe } from '@nestjs/common';
import { Args, Float, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { idempotencyKey } from '#identity';
import { CurrentActor } from '#identity';
import type { ExerciseId } from '#kernel';
import { OwnTransaction } from '#persistence';
import { OverruleExpectation } from '../use-cases/overrule-expectation.ts';
import { ReadExpectations } from '../use-cases/read-expectations.ts';
import { type LogLine, ReadLogLines } from '../use-cases/read-log-lines.ts';
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
      evidence: evidence.map(told),
      rulings: rulings.map((ruling) => ({ ...ruling, by: person(ruling.ruledBy, ruling.rulerName, ruling.rulerCityId) })),
    }));
  }

  @Query(() => [LogLineType], { description: 'The last lines of the log, a hundred at most; for the staff.' })
  async logLines(
    @CurrentActor() actor: Actor,
    @Args(...exerciseId) id: ExerciseId,
    @Args('team', { type: () => String, nullable: true, description: 'Lines about this team, and those about nobody’s alone.' }) team: string | null,
    @Args('untilMs', { type: () => Float, nullable: true, description: 'Exercise time.' }) untilMs: number | null,
    @Args('beforeSeq', { type: () => Int, nullable: true }) beforeSeq: number | null,
  ): Promise<LogLineType[]> {
    return (await this.lines.execute(actor, id, { team: team ?? null, untilMs: untilMs ?? null, beforeSeq: beforeSeq ?? null })).map(told);
  }

  @OwnTransaction()
  @Mutation(() => Boolean, { description: 'For observers and directors. What the log says stays beside it.' })
  async overruleExpectation(@CurrentActor() actor: Actor, @Args(...exerciseId) id: ExerciseId, @Args('input') input: RulingInput, @Args(...idempotencyKey) key: string): Promise<boolean> {
    await this.overrule.execute(actor, key, input.given(id));
    return true;
  }
}

const told = ({ seq, exerciseMs, by, event, about }: LogLine): LogLineType => ({ seq, exerciseMs, by: by?.name ?? null, event, about });
