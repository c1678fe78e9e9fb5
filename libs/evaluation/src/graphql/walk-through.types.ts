import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Channel } from '#exercise-engine';
import { LocalizedTextScalar } from '#exercises';
import type { LocalizedText } from '#kernel';

@ObjectType('TeamMoment')
export class TeamMomentType {
  @Field() team: string;
  @Field(() => Float) atMs: number;
}

@ObjectType('KnownBy')
export class KnownByType extends TeamMomentType {
  @Field(() => Float, { description: 'How long after the first team.' }) afterMs: number;
  @Field(() => String, { nullable: true, description: 'The team that told it; null when an inject did.' }) from: string | null;
}

@ObjectType('ToldOn')
export class ToldOnType {
  @Field() from: string;
  @Field() to: string;
  @Field(() => Float) atMs: number;
}

@ObjectType('KnowledgePiece', { description: 'A piece of information and how it went round. Times are milliseconds of exercise time.' })
export class KnowledgePieceType {
  @Field(() => ID) key: string;
  @Field(() => LocalizedTextScalar, { nullable: true, description: 'Null for what a team wrote of its own.' }) title: LocalizedText | null;
  @Field(() => String, { nullable: true, description: 'For the staff and the teams that wrote or got it.' }) text: string | null;
  @Field(() => [TeamMomentType]) delivered: readonly TeamMomentType[];
  @Field(() => [KnownByType]) known: readonly KnownByType[];
  @Field(() => [ToldOnType]) told: readonly ToldOnType[];
}

@ObjectType('ConsideredOption')
export class ConsideredOptionType {
  @Field(() => ID) key: string;
  @Field(() => LocalizedTextScalar) label: LocalizedText;
  @Field() considered: boolean;
  @Field() chosen: boolean;
}

@ObjectType('ReceivedBefore')
export class ReceivedBeforeType {
  @Field(() => ID) inject: string;
  @Field(() => LocalizedTextScalar) title: LocalizedText;
  @Field(() => String) channel: Channel;
  @Field(() => Float) deliveredMs: number;
  @Field(() => Float, { nullable: true }) openedMs: number | null;
}

@ObjectType('OpenAsk')
export class OpenAskType {
  @Field(() => ID) inject: string;
  @Field(() => LocalizedTextScalar) title: LocalizedText;
  @Field(() => Float, { nullable: true }) deadlineMs: number | null;
}

@ObjectType('ToldBefore')
export class ToldBeforeType {
  @Field() from: string;
  @Field(() => Float) atMs: number;
  @Field(() => String, { nullable: true }) text: string | null;
}

@ObjectType('ReachedMilestone')
export class ReachedMilestoneType {
  @Field(() => ID) key: string;
  @Field(() => LocalizedTextScalar) title: LocalizedText;
  @Field(() => Float) atMs: number;
}

@ObjectType('DecisionMoment', { description: 'A decision with what its team knew at that second. Its words are for that team and the staff.' })
export class DecisionMomentType {
  @Field(() => Int) seq: number;
  @Field(() => Float) atMs: number;
  @Field() team: string;
  @Field(() => ID) inject: string;
  @Field(() => LocalizedTextScalar) title: LocalizedText;
  @Field(() => LocalizedTextScalar) prompt: LocalizedText;
  @Field(() => Float) deliveredMs: number;
  @Field(() => Float, { nullable: true }) deadlineMs: number | null;
  @Field(() => [ConsideredOptionType]) options: readonly ConsideredOptionType[];
  @Field(() => String, { nullable: true }) rationale: string | null;
  @Field(() => String, { nullable: true }) decidedBy: string | null;
  @Field(() => Int) receivedCount: number;
  @Field(() => [ReceivedBeforeType], { description: 'The newest, the newest first.' }) received: readonly ReceivedBeforeType[];
  @Field(() => [OpenAskType]) openAsks: readonly OpenAskType[];
  @Field(() => Int) toldCount: number;
  @Field(() => [ToldBeforeType], { description: 'The newest, the newest first.' }) told: readonly ToldBeforeType[];
  @Field(() => [ReachedMilestoneType]) milestones: readonly ReachedMilestoneType[];
}

@ObjectType('WalkThrough')
export class WalkThroughType {
  @Field(() => [KnowledgePieceType]) pieces: readonly KnowledgePieceType[];
  @Field(() => [DecisionMomentType]) decisions: readonly DecisionMomentType[];
}
