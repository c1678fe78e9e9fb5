import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { idempotencyKey } from '#identity';
import { CurrentActor } from '#identity';
import type { ExerciseId } from '#kernel';
import { OwnTransaction } from '#persistence';
import { AnswerQuestionnaire } from '../use-cases/answer-questionnaire.ts';
import { CloseQuestionnaire } from '../use-cases/close-questionnaire.ts';
import { OpenQuestionnaire } from '../use-cases/open-questionnaire.ts';
import { ReadHotDebrief } from '../use-cases/read-hot-debrief.ts';
import { answerLists, resultLists } from './questionnaire-lists.ts';
import { NamedAnswerType, QuestionnaireInput, QuestionnaireResultType } from './questionnaire.types.ts';

const exerciseId = ['exerciseId', { type: () => ID }, ParseUUIDPipe] as const;

@OwnTransaction()
@Resolver()
export class QuestionnaireResolver {
  constructor(
    private readonly read: ReadHotDebrief,
    private readonly open: OpenQuestionnaire,
    private readonly close: CloseQuestionnaire,
    private readonly answer: AnswerQuestionnaire,
  ) {}

  @Query(() => [QuestionnaireResultType], { description: 'Once the questionnaire is closed: of all, and of each team of which four answered; not for spectators.' })
  async questionnaireResults(@CurrentActor() actor: Actor, @Args(...exerciseId) id: ExerciseId): Promise<QuestionnaireResultType[]> {
    return (await this.read.results(actor, id)).map(resultLists);
  }

  @Query(() => [NamedAnswerType], { description: 'For the staff; empty where the questionnaire is anonymous.' })
  async namedAnswers(@CurrentActor() actor: Actor, @Args(...exerciseId) id: ExerciseId): Promise<NamedAnswerType[]> {
    return (await this.read.namedAnswers(actor, id)).map((named) => ({ ...named, answer: answerLists(named.answer) }));
  }

  @Mutation(() => Boolean, { description: 'Whether it is anonymous cannot change once somebody has answered.' })
  async openQuestionnaire(@CurrentActor() actor: Actor, @Args(...exerciseId) id: ExerciseId, @Args('anonymous') anonymous: boolean, @Args(...idempotencyKey) key: string): Promise<boolean> {
    await this.open.execute(actor, id, key, anonymous);
    return true;
  }

  @Mutation(() => Boolean, { description: 'Publishes the results. An anonymous questionnaire that was answered stays closed.' })
  async closeQuestionnaire(@CurrentActor() actor: Actor, @Args(...exerciseId) id: ExerciseId, @Args(...idempotencyKey) key: string): Promise<boolean> {
    await this.close.execute(actor, id, key);
    return true;
  }

  @Mutation(() => Boolean, { description: 'Once where it is anonymous; by name, a further answer replaces the one before.' })
  async answerQuestionnaire(
    @CurrentActor() actor: Actor,
    @Args(...exerciseId) id: ExerciseId,
    @Args('anonymous', { description: 'As it was shown to whoever answers; a CONFLICT where it is not so any more.' }) anonymous: boolean,
    @Args('input') input: QuestionnaireInput,
    @Args(...idempotencyKey) key: string,
  ): Promise<boolean> {
    await this.answer.execute(actor, id, key, anonymous, input);
    return true;
  }
}
