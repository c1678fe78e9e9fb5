import { ArgsType, Field, Float, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsNumber, IsObject, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import type { AskCard, Channel, Improvised, InjectContent } from '#exercise-engine';
import { IncidentKindEnum } from '#identity';
import type { IncidentKind, LocalizedText, Tlp } from '#kernel';
import { AskKindEnum, ChannelEnum, MessageRecipientEnum, PolarityEnum } from './enums.ts';
import { LocalizedTextScalar } from './scalars.ts';

const severities = ['low', 'medium', 'high', 'critical'] as const;

@InputType()
export class InjectContentInput {
  @Field(() => LocalizedTextScalar) @IsObject() subject: LocalizedText;
  @Field(() => LocalizedTextScalar) @IsObject() body: LocalizedText;
  @Field(() => LocalizedTextScalar, { nullable: true }) @IsOptional() @IsObject() source?: LocalizedText;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(200) reference?: string;
  @Field(() => String, { nullable: true, description: 'low, medium, high or critical.' }) @IsOptional() @IsIn(severities) severity?: (typeof severities)[number];

  /** Without the fields that were not given, so that equal content hashes equally. */
  toContent(): InjectContent {
    const { subject, body, source, reference, severity } = this;
    return { subject, body, ...(source && { source }), ...(reference && { reference }), ...(severity && { severity }) };
  }
}

@InputType()
export class BlankAskInput {
  @Field(() => AskKindEnum) @IsIn(Object.values(AskKindEnum)) kind: 'answer' | 'decision';
  @Field(() => LocalizedTextScalar) @IsObject() prompt: LocalizedText;
  @Field(() => Float, { description: 'Time to answer in milliseconds of exercise time: from a minute to a day.' }) @IsNumber() withinMs: number;
  @Field(() => [LocalizedTextScalar], { description: 'What a decision chooses among, two to ten; none for an answer.' }) @IsArray() @ArrayMaxSize(50) @IsObject({ each: true }) options: LocalizedText[];

  toAsk(): AskCard {
    const { kind, prompt, withinMs, options } = this;
    return { kind, prompt, withinMs, options: options.map((label, at) => ({ key: `option-${at + 1}`, label })) };
  }
}

@InputType()
export class BlankInjectInput {
  @Field(() => ChannelEnum) @IsIn(Object.values(ChannelEnum)) channel: Channel;
  @Field() @IsString() @MaxLength(200) fromName: string;
  @Field(() => InjectContentInput) @ValidateNested() @Type(() => InjectContentInput) content: InjectContentInput;
  @Field(() => BlankAskInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => BlankAskInput) ask?: BlankAskInput;

  toImprovised(): Improvised {
    const { channel, fromName, content, ask } = this;
    return { channel, fromName, content: content.toContent(), ...(ask && { ask: ask.toAsk() }) };
  }
}

@InputType()
export class ImproviseInjectInput {
  @Field() @IsString() team: string;
  @Field(() => String, { nullable: true, description: 'Key of an inject on the contingency shelf; or else `blank`.' }) @IsOptional() @IsString() contingency?: string;
  @Field(() => BlankInjectInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => BlankInjectInput) blank?: BlankInjectInput;
}

@InputType()
export class DecideInjectInput {
  @Field(() => ID) @IsString() inject: string;
  @Field() @IsString() option: string;
  @Field(() => [String], { description: 'Keys of the options that were weighed.' }) @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) considered: string[];
  @Field() @IsString() rationale: string;
  @Field({ description: 'Who answers for the decision.' }) @IsString() decidedBy: string;
}

@InputType()
export class SendMessageInput {
  @Field(() => MessageRecipientEnum) @IsIn(Object.values(MessageRecipientEnum)) to: 'team' | 'control';
  @Field(() => String, { nullable: true, description: 'The team that the staff write to.' }) @IsOptional() @IsString() team?: string;
  @Field() @IsString() text: string;
  @Field(() => String, { nullable: true, description: 'Key of the persona as whom an animator writes.' }) @IsOptional() @IsString() persona?: string;
}

@InputType()
export class NoteObservationInput {
  @Field(() => String, { nullable: true, description: 'The team that it is about, if it is about one.' }) @IsOptional() @IsString() team?: string | null;
  @Field(() => PolarityEnum) @IsIn(Object.values(PolarityEnum)) polarity: 'strength' | 'improvement' | 'neutral';
  @Field() @IsString() text: string;
  @Field(() => String, { nullable: true, description: 'Key of what the team was expected to do, where the note is about that.' }) @IsOptional() @IsString() expectation?: string | null;
}

@InputType()
export class NotifyAuthorityInput {
  @Field(() => IncidentKindEnum) @IsIn(Object.values(IncidentKindEnum)) kind: IncidentKind;
  @Field({ description: 'Key of a stage of a clock that runs for this kind of incident.' }) @IsString() stage: string;
  @Field({ description: 'Key of any authority that the exercise offers.' }) @IsString() authority: string;
  @Field() @IsString() text: string;
}

@ArgsType()
export class Information {
  @Field(() => [String]) @IsArray() @IsString({ each: true }) to: string[];
  @Field() @IsString() text: string;
  @Field(() => String, { nullable: true, description: 'A label of TLP 2.0 but TLP:RED, which is for named people only.' }) @IsOptional() @IsString() tlp?: Tlp | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsString() inject?: string | null;
}
