import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ExerciseEvent } from '#exercise-engine';
import { LocalizedTextScalar, LogEvent } from '#exercises';
import { DirectoryEntryType } from '#identity';
import type { LocalizedText } from '#kernel';
import type { RuledJudgement } from '../domain/ruling.entity.ts';

export const JudgementEnum = {
  MET: 'met',
  MET_LATE: 'met-late',
  PARTLY_MET: 'partly-met',
  NOT_MET: 'not-met',
  NOT_APPLICABLE: 'not-applicable',
} as const satisfies Record<string, RuledJudgement>;
registerEnumType(JudgementEnum, { name: 'Judgement' });

@ObjectType('LogLine')
export class LogLineType {
  @Field(() => Int) seq: number;
  @Field(() => Float) exerciseMs: number;
  @Field(() => String, { nullable: true, description: 'Name of who acted; null when the clock did it.' }) by: string | null;
  @Field(() => LogEvent) event: ExerciseEvent;
  @Field(() => LocalizedTextScalar, { nullable: true, description: 'Title of the inject or milestone that it is about.' }) about: LocalizedText | null;
}

@ObjectType('Ruling', { description: 'What the staff said against the judgement from the log.' })
export class RulingType {
  @Field(() => Int) number: number;
  @Field(() => JudgementEnum, { nullable: true, description: 'Null: what the log says counts again.' }) judgement: RuledJudgement | null;
  @Field() reason: string;
  @Field(() => DirectoryEntryType) by: DirectoryEntryType;
  @Field() ruledAt: Date;
}

@ObjectType('TeamExpectation', { description: 'What one team was expected to do, and how far it did.' })
export class TeamExpectationType {
  @Field() key: string;
  @Field(() => LocalizedTextScalar) title: LocalizedText;
  @Field() objective: string;
  @Field() team: string;
  @Field({ description: "Judged by observers' notes, not by what the team did in the room." }) observed: boolean;
  @Field(() => JudgementEnum, { nullable: true, description: 'The judgement that counts: of the last ruling, else from the log; null while nothing is settled, or when it was never asked of the team.' })
  judgement: RuledJudgement | null;
  @Field(() => JudgementEnum, { nullable: true, description: 'From the log.' }) judgedByLog: RuledJudgement | null;
  @Field(() => Float, { nullable: true, description: 'Exercise time of what it was judged by.' }) atMs: number | null;
  @Field(() => [LogLineType], { description: 'The first and the last few, as far as the reader may see them.' }) evidence: readonly LogLineType[];
  @Field(() => [RulingType], { description: 'In order; the last one counts.' }) rulings: readonly RulingType[];
}
