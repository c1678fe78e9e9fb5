import type { ExerciseId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { hotDebriefErrors } from './hot-debrief.errors.ts';

export const debriefSteps = ['overview', 'time-axis', 'knowledge', 'decisions', 'cards', 'next'] as const;
export type DebriefStep = (typeof debriefSteps)[number];
export type Doors = 'waiting' | 'open' | 'closed';

export interface Lead {
  readonly step: DebriefStep;
  /** The moment of the play that everybody looks at; milliseconds of exercise time. */
  readonly momentMs: number;
  /** Key of the piece of information, or `seq` of the decision, that is talked about. */
  readonly focus: string | null;
}

const longestPlayMs = 31 * 24 * 3_600_000;
const longestFocus = 200;

/** The hour after the end: a questionnaire, cards, and where the director leads the room. */
@Entity({ schema: 'evaluation', name: 'hot_debrief' })
export class HotDebrief {
  @PrimaryColumn('uuid', { name: 'exercise_id' }) readonly exerciseId: ExerciseId;
  @Column('text') questionnaire: Doors;
  @Column('boolean') anonymous: boolean;
  @Column('text') cards: Doors;
  @Column('text') step: DebriefStep;
  @Column('double precision', { name: 'moment_ms' }) momentMs: number;
  @Column('text', { nullable: true }) focus: string | null;

  /** What was promised to those who answered stays; and once the urn is emptied, one more answer would stand out. */
  openQuestionnaire(anonymous: boolean, answers: number): void {
    if (this.questionnaire === 'open' && this.anonymous === anonymous) throw hotDebriefErrors.questionnaireOpen();
    if (answers > 0 && this.anonymous !== anonymous) throw hotDebriefErrors.anonymityPromised();
    if (answers > 0 && this.anonymous) throw hotDebriefErrors.urnEmptied();
    this.questionnaire = 'open';
    this.anonymous = anonymous;
  }

  /** An answer is kept as it was promised, or not at all. */
  requireAsking(promisedAnonymous: boolean): void {
    if (this.questionnaire !== 'open') throw hotDebriefErrors.questionnaireNotOpen();
    if (this.anonymous !== promisedAnonymous) throw hotDebriefErrors.promiseChanged();
  }

  closeQuestionnaire(): void {
    if (this.questionnaire !== 'open') throw hotDebriefErrors.questionnaireNotOpen();
    this.questionnaire = 'closed';
  }

  collectCards(open: boolean): void {
    this.cards = open ? 'open' : 'closed';
  }

  lead({ step, momentMs, focus }: Lead): void {
    if (!(momentMs >= 0 && momentMs <= longestPlayMs) || (focus?.length ?? 1) > longestFocus) throw hotDebriefErrors.momentOutOfRange();
    Object.assign(this, { step, momentMs, focus: focus === '' ? null : focus });
  }
}
