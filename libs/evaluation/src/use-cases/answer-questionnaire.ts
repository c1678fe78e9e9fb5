import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import type { ExerciseId } from '#kernel';
import { hotDebriefErrors } from '../domain/hot-debrief.errors.ts';
import { answerOf } from '../domain/questionnaire-answer.ts';
import { HotDebriefRepository } from '../persistence/hot-debrief.repository.ts';
import { QuestionnaireRepository } from '../persistence/questionnaire.repository.ts';
import { DebriefChange } from './debrief-change.ts';

@Injectable()
export class AnswerQuestionnaire {
  constructor(
    private readonly change: DebriefChange,
    private readonly hotDebriefs: HotDebriefRepository,
    private readonly questionnaires: QuestionnaireRepository,
  ) {}

  /** Of those who took part to the end. By name, a further answer replaces the one before. The key never stands for the words, which would join them to the person. */
  execute(actor: Actor, exerciseId: ExerciseId, key: string, promisedAnonymous: boolean, given: Parameters<typeof answerOf>[0]): Promise<void> {
    return this.change.run(actor, exerciseId, { action: 'answer-questionnaire', key, request: { answerQuestionnaire: {} } }, async ({ role, team }, scenario) => {
      const answer = answerOf(given, scenario);
      if (role === 'participant' && !(await this.questionnaires.isAsked(exerciseId, actor.personId))) throw hotDebriefErrors.cameAfterPlay();
      const hotDebrief = await this.hotDebriefs.hold(exerciseId);
      if (!hotDebrief) throw hotDebriefErrors.questionnaireNotOpen();
      hotDebrief.requireAsking(promisedAnonymous);
      if (promisedAnonymous) await this.questionnaires.putIntoUrn(exerciseId, answer);
      else await this.questionnaires.putNamed(exerciseId, actor.personId, team ?? '', answer);
    });
  }
}
