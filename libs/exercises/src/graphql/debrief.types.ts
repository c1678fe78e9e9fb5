import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Channel, ExerciseStatus, StatutoryOutcome } from '#exercise-engine';
import { IncidentKindEnum, StatutoryStageType } from '#identity';
import type { ExerciseId, IncidentKind, LocalizedText, Tlp } from '#kernel';
import { ExerciseStatusEnum, InjectOutcomeEnum, PolarityEnum, StatutoryOutcomeEnum } from './enums.ts';
import { LocalizedTextScalar } from './scalars.ts';

@ObjectType('InjectWords', { description: 'What a team wrote in answer to an inject, or as the reason of its decision.' })
export class InjectWordsType {
  @Field() text: string;
  @Field(() => String, { nullable: true }) by: string | null;
  @Field(() => String, { nullable: true, description: 'Who answers for the decision.' }) decidedBy: string | null;
  @Field(() => [LocalizedTextScalar]) considered: readonly LocalizedText[];
}

@ObjectType('InjectDebrief', { description: 'One inject for one team. Times are milliseconds of exercise time.' })
export class InjectDebriefType {
  @Field(() => ID) inject: string;
  @Field(() => LocalizedTextScalar) title: LocalizedText;
  @Field(() => String) channel: Channel;
  @Field(() => InjectOutcomeEnum) outcome: keyof typeof InjectOutcomeEnum;
  @Field(() => Float, { nullable: true }) dueMs: number | null;
  @Field(() => Float, { nullable: true }) releasedMs: number | null;
  @Field(() => Float, { nullable: true }) shownMs: number | null;
  @Field(() => Float, { nullable: true }) openedMs: number | null;
  @Field(() => Float, { nullable: true }) answeredMs: number | null;
  @Field(() => Float, { nullable: true }) decidedMs: number | null;
  @Field(() => Float, { nullable: true }) deadlineMs: number | null;
  @Field(() => [LocalizedTextScalar], { description: 'What could be decided; empty where no decision was asked.' }) options: readonly LocalizedText[];
  @Field(() => LocalizedTextScalar, { nullable: true }) decision: LocalizedText | null;
  @Field(() => InjectWordsType, { nullable: true, description: 'For the own team; for the staff of all.' }) words: InjectWordsType | null;
  @Field() deadlineMissed: boolean;
  @Field(() => Float, { nullable: true, description: 'Wall milliseconds between due and released, for injects that the clock released.' }) scheduleErrorMs: number | null;
}

@ObjectType('DebriefAuthority')
export class DebriefAuthorityType {
  @Field() key: string;
  @Field(() => LocalizedTextScalar) name: LocalizedText;
}

@ObjectType('StatutoryDuty', { description: 'What came of one notification that a team owed an authority. Times are milliseconds of exercise time.' })
export class StatutoryDutyType {
  @Field(() => IncidentKindEnum) kind: IncidentKind;
  @Field(() => DebriefAuthorityType) authority: DebriefAuthorityType;
  @Field(() => StatutoryStageType) stage: StatutoryStageType;
  @Field(() => Float) startedMs: number;
  @Field(() => Float) dueMs: number;
  @Field(() => Float, { nullable: true }) notifiedMs: number | null;
  @Field(() => [DebriefAuthorityType], { description: 'Who was told of it though nobody asked.' }) wronglyNotified: readonly DebriefAuthorityType[];
  @Field(() => StatutoryOutcomeEnum) outcome: StatutoryOutcome;
}

@ObjectType('TeamDebrief')
export class TeamDebriefType {
  @Field() key: string;
  @Field(() => LocalizedTextScalar) name: LocalizedText;
  @Field(() => [InjectDebriefType]) injects: readonly InjectDebriefType[];
  @Field(() => [StatutoryDutyType]) duties: readonly StatutoryDutyType[];
  @Field(() => Int) shared: number;
  @Field(() => Int) logged: number;
  @Field(() => Int) messages: number;
}

@ObjectType('DebriefSharing')
export class DebriefSharingType {
  @Field(() => Float) exerciseMs: number;
  @Field() from: string;
  @Field(() => [String]) to: readonly string[];
  @Field(() => String, { nullable: true }) tlp: Tlp | null;
  @Field() text: string;
}

@ObjectType('DebriefNote')
export class DebriefNoteType {
  @Field(() => Float) exerciseMs: number;
  @Field(() => String, { nullable: true }) team: string | null;
  @Field(() => PolarityEnum) polarity: 'strength' | 'improvement' | 'neutral';
  @Field() text: string;
}

@ObjectType('DebriefPhase')
export class DebriefPhaseType {
  @Field() key: string;
  @Field(() => LocalizedTextScalar) title: LocalizedText;
  @Field(() => Float) startsAtMs: number;
}

@ObjectType('HistogramBin')
export class HistogramBinType {
  @Field(() => Float) fromMs: number;
  @Field(() => Float, { nullable: true }) toMs: number | null;
  @Field(() => Int) count: number;
}

@ObjectType('Debrief')
export class DebriefType {
  @Field(() => ID) exerciseId: ExerciseId;
  @Field() title: string;
  @Field(() => ExerciseStatusEnum) status: ExerciseStatus;
  @Field(() => Float, { description: 'Milliseconds of exercise time played.' }) durationMs: number;
  @Field(() => Date, { nullable: true }) startedAt: Date | null;
  @Field(() => Date, { nullable: true }) endedAt: Date | null;
  @Field(() => [DebriefPhaseType]) phases: readonly DebriefPhaseType[];
  @Field(() => [TeamDebriefType]) teams: readonly TeamDebriefType[];
  @Field(() => [DebriefSharingType], { description: 'What the own team shared and got; for the staff all.' }) sharings: readonly DebriefSharingType[];
  @Field(() => [DebriefNoteType], { description: 'What observers saw: strengths and improvements of the own team; for the staff all.' }) notes: readonly DebriefNoteType[];
  @Field(() => [HistogramBinType], { description: 'Wall milliseconds between due and released.' }) scheduleErrors: readonly HistogramBinType[];
  @Field({ description: 'Of the state that the log folds to; SHA-256, hexadecimal.' }) stateHash: string;
  @Field({ description: "Head of the log's hash chain; SHA-256, hexadecimal." }) chainHead: string;
  @Field(() => Int) eventCount: number;
}

@ObjectType('SpectatorTeam')
export class SpectatorTeamType {
  @Field() key: string;
  @Field(() => LocalizedTextScalar) name: LocalizedText;
  @Field(() => Int) delivered: number;
  @Field(() => Int) answered: number;
  @Field(() => Int) decided: number;
}

@ObjectType('Headline', { description: 'A press article or social post that reached somebody; nothing else is told.' })
export class HeadlineType {
  @Field(() => Float) exerciseMs: number;
  @Field(() => String) channel: Channel;
  @Field(() => LocalizedTextScalar, { nullable: true }) source: LocalizedText | null;
  @Field(() => LocalizedTextScalar) subject: LocalizedText;
}

@ObjectType('SpectatorBoard')
export class SpectatorBoardType {
  @Field() asOf: Date;
  @Field(() => Float) delayMs: number;
  @Field({ description: 'Play stands still for something real. Told without delay.' }) realIncident: boolean;
  @Field(() => ExerciseStatusEnum) status: ExerciseStatus;
  @Field(() => Float) exerciseMs: number;
  @Field(() => LocalizedTextScalar, { nullable: true }) phase: LocalizedText | null;
  @Field(() => [SpectatorTeamType]) teams: readonly SpectatorTeamType[];
  @Field(() => [HeadlineType]) headlines: readonly HeadlineType[];
}
