import { Field, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { ExerciseId } from '#kernel';
import type { GivenRating, Mark } from '../domain/rating.entity.ts';
import type { GivenRuling, RuledJudgement } from '../domain/ruling.entity.ts';
import { JudgementEnum } from './expectation.types.ts';
import { MarkEnum } from './rating.types.ts';

const longestKey = 500;
const mostVersions = 1_000_000;

@InputType()
export class RatingInput {
  @Field() @IsString() @MaxLength(longestKey) objective: string;
  @Field() @IsString() @MaxLength(longestKey) team: string;
  @Field(() => MarkEnum, { nullable: true, description: 'Null when it could not be observed.' }) @IsOptional() @IsIn(Object.values(MarkEnum)) mark?: Mark | null;
  @Field() @IsString() comment: string;
  @Field(() => Int, { nullable: true, description: 'Evidence: numbers of the log, both included.' }) @IsOptional() @IsInt() fromSeq?: number | null;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() toSeq?: number | null;
  @Field(() => Int, { description: 'Of the rating that this one replaces; 0 for the first.' }) @IsInt() @Min(0) @Max(mostVersions) version: number;

  given(exerciseId: ExerciseId): GivenRating {
    const { objective, team, mark = null, comment, fromSeq, toSeq, version } = this;
    const from = fromSeq ?? toSeq ?? null;
    return { exerciseId, objective, team, mark, comment, evidence: from === null ? null : { fromSeq: from, toSeq: toSeq ?? from }, version };
  }
}

@InputType()
export class RulingInput {
  @Field() @IsString() @MaxLength(longestKey) expectation: string;
  @Field() @IsString() @MaxLength(longestKey) team: string;
  @Field(() => JudgementEnum, { nullable: true, description: 'Null: what the log says counts again.' }) @IsOptional() @IsIn(Object.values(JudgementEnum)) judgement?: RuledJudgement | null;
  @Field() @IsString() reason: string;
  @Field(() => Int, { description: 'Rulings on it that its author knows of.' }) @IsInt() @Min(0) @Max(mostVersions) known: number;

  given(exerciseId: ExerciseId): GivenRuling {
    const { expectation, team, judgement = null, reason, known } = this;
    return { exerciseId, expectation, team, judgement, reason, known };
  }
}
