import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import type { ExerciseId } from '#kernel';
import { type AnswersByTeam, resultsOf, shuffle } from '../domain/questionnaire-result.ts';
import { HotDebriefRepository } from '../persistence/hot-debrief.repository.ts';
import { QuestionnaireRepository } from '../persistence/questionnaire.repository.ts';
import { DebriefChange } from './debrief-change.ts';

@Injectable()
export class CloseQuestionnaire {
  constructor(
    private readonly change: DebriefChange,
    private readonly hotDebriefs: HotDebriefRepository,
    private readonly questionnaires: QuestionnaireRepository,
  ) {}

  /** Publishes what all said together. Of an anonymous questionnaire nothing else stays. */
  execute(actor: Actor, exerciseId: ExerciseId, key: string): Promise<void> {
    return this.change.run(actor, exerciseId, { action: 'lead-debrief', key, request: { closeQuestionnaire: {} } }, async () => {
      const hotDebrief = await this.hotDebriefs.lock(exerciseId);
      hotDebrief.closeQuestionnaire();
      const answers = hotDebrief.anonymous ? await this.questionnaires.emptyUrn(exerciseId) : await this.named(exerciseId);
      await this.questionnaires.publish(exerciseId, resultsOf(answers, shuffle));
      await this.hotDebriefs.save(hotDebrief);
    });
  }

  private async named(exerciseId: ExerciseId): Promise<AnswersByTeam> {
    const byTeam = Map.groupBy(await this.questionnaires.namedAnswers(exerciseId), ({ team }) => team);
    return new Map([...byTeam].map(([team, answers]) => [team, answers.map(({ answer }) => answer)]));
  }
}
