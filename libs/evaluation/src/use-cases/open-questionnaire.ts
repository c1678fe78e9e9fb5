import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import type { ExerciseId } from '#kernel';
import { HotDebriefRepository } from '../persistence/hot-debrief.repository.ts';
import { QuestionnaireRepository } from '../persistence/questionnaire.repository.ts';
import { DebriefChange } from './debrief-change.ts';

@Injectable()
export class OpenQuestionnaire {
  constructor(
    private readonly change: DebriefChange,
    private readonly hotDebriefs: HotDebriefRepository,
    private readonly questionnaires: QuestionnaireRepository,
  ) {}

  /** By name it may be opened again; anonymously only until somebody has answered and it was closed. */
  execute(actor: Actor, exerciseId: ExerciseId, key: string, anonymous: boolean): Promise<void> {
    return this.change.run(actor, exerciseId, { action: 'lead-debrief', key, request: { openQuestionnaire: { anonymous } } }, async () => {
      const hotDebrief = await this.hotDebriefs.lock(exerciseId);
      hotDebrief.openQuestionnaire(anonymous, await this.hotDebriefs.answerCount(exerciseId));
      await this.hotDebriefs.save(hotDebrief);
      await this.questionnaires.withdraw(exerciseId);
    });
  }
}
