import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import type { ExerciseRole, ExerciseStatus } from '#exercise-engine';
import { DirectoryEntryType } from '#identity';
import type { ExerciseId, LocalizedText, ScenarioId } from '#kernel';
import { ExerciseRoleEnum, ExerciseStatusEnum } from './enums.ts';
import { LocalizedTextScalar } from './scalars.ts';

@ObjectType('Team')
export class TeamType {
  @Field() key: string;
  @Field(() => LocalizedTextScalar) name: LocalizedText;
  @Field({ description: 'IANA zone in which the team reads scenario time.' }) timeZone: string;
}

@ObjectType('Member')
export class MemberType {
  @Field(() => DirectoryEntryType) person: DirectoryEntryType;
  @Field(() => ExerciseRoleEnum) role: ExerciseRole;
  @Field(() => String, { nullable: true }) team: string | null;
}

@ObjectType('Seat')
export class SeatType {
  @Field(() => ExerciseRoleEnum) role: ExerciseRole;
  @Field(() => String, { nullable: true }) team: string | null;
}

@ObjectType('ExerciseCan')
export class ExerciseCanType {
  @Field() direct: boolean;
  @Field() animate: boolean;
  @Field() observe: boolean;
  @Field() play: boolean;
  @Field() watch: boolean;
}

@ObjectType('Exercise')
export class ExerciseType {
  @Field(() => ID) id: ExerciseId;
  @Field() title: string;
  @Field(() => ExerciseStatusEnum) status: ExerciseStatus;
  @Field(() => ID, { description: 'The version of the library that it was made of.' }) scenarioId: ScenarioId;
  @Field(() => LocalizedTextScalar) scenarioTitle: LocalizedText;
  @Field(() => LocalizedTextScalar, { description: 'What every participant reads before the start. Markdown.' }) briefing: LocalizedText;
  @Field({ description: 'The fictional instant at exercise time zero.' }) scenarioStart: Date;
  @Field(() => Float) durationMs: number;
  @Field() createdAt: Date;
  @Field(() => Date, { nullable: true }) startedAt: Date | null;
  @Field(() => Date, { nullable: true }) endedAt: Date | null;
  @Field(() => [TeamType]) teams: readonly TeamType[];
}

@ObjectType('Receipt', { description: 'The command is in the log.' })
export class ReceiptType {
  @Field() at: Date;
  @Field(() => Float, { description: 'Milliseconds of exercise time.' }) exerciseMs: number;
}
