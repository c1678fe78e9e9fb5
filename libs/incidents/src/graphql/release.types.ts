import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsArray, IsBoolean, IsEnum, IsIn, IsInt, IsOptional, IsString, IsUUID } from 'class-validator';
import { CityType, LocaleEnum, LocalizedTextScalar } from '#identity';
import { type CityId, type Locale, type LocalizedText, type PersonId, type Tlp, tlpLabels } from '#kernel';
import type { NoteContent } from '../domain/note-content.ts';
import type { NoteId } from '../domain/note.entity.ts';
import type { Redaction } from '../domain/redaction.ts';
import type { Reading, Tell } from '../domain/reidentification/meter.ts';
import type { IncidentRelease, ReleaseId, ThreadId } from '../domain/release.entity.ts';
import type { Reply, ReplyId } from '../domain/reply.ts';
import { IncidentChangeEnum, IncidentKindOfThingEnum, IncidentReleaseStateEnum, IncidentReplyKindEnum, ReidentificationLevelEnum, TellKindEnum } from './enums.ts';
import { IncidentFactsType, IncidentPersonType } from './note.types.ts';
import { IncidentContent, IncidentRedaction } from './scalars.ts';

@ObjectType('IncidentReply', { description: 'Told by day and in no order within it.' })
export class IncidentReplyType {
  @Field(() => ID) id: ReplyId;
  @Field(() => IncidentReplyKindEnum) kind: Reply['kind'];
  @Field(() => CityType, { nullable: true, description: 'Null for whoever does not want to be named, and for the author behind a pseudonym.' }) city: CityType | null;
  @Field(() => ID, { nullable: true }) answers: ReplyId | null;
  @Field(() => Int, { nullable: true }) value: number | null;
  @Field(() => String, { nullable: true }) seenOn: string | null;
  @Field() text: string;
  @Field() onDay: string;
  @Field({ description: 'Whether the viewer wrote it.' }) isOwn: boolean;
}

@ObjectType('IncidentReleaseSource', { description: 'What the source city alone knows of a release.' })
export class IncidentReleaseSourceType {
  @Field(() => ID) noteId: NoteId;
  @Field(() => Int) noteRevision: number;
  @Field(() => IncidentRedaction) redaction: Redaction;
  @Field(() => IncidentPersonType) proposedBy: IncidentPersonType;
  @Field() proposedAt: Date;
  @Field(() => IncidentPersonType, { nullable: true }) approvedBy: IncidentPersonType | null;
  @Field(() => Date, { nullable: true }) approvedAt: Date | null;
  @Field(() => Date, { nullable: true }) revokedAt: Date | null;
  @Field(() => [CityType]) cities: CityType[];
  @Field(() => [IncidentPersonType]) persons: IncidentPersonType[];
}

@ObjectType('IncidentReleaseCan', { description: 'What the interface offers; the server decides again at each call.' })
export class IncidentReleaseCanType {
  @Field() approve: boolean;
  @Field() revoke: boolean;
  @Field() reply: boolean;
  @Field() answer: boolean;
}

@ObjectType('IncidentRelease', { description: 'What its readers are told of a note. It never changes; it can be revoked.' })
export class IncidentReleaseType {
  @Field(() => ID) id: ReleaseId;
  @Field(() => ID, { description: 'The same for all releases of one note.' }) threadId: ThreadId;
  @Field(() => Int) number: number;
  @Field(() => IncidentReleaseStateEnum) state: IncidentRelease['state'];
  @Field(() => String, { description: 'TLP 2.0 label, never translated.' }) tlp: Tlp;
  @Field(() => String, { nullable: true }) pseudonym: string | null;
  @Field(() => LocalizedTextScalar) title: LocalizedText;
  @Field(() => IncidentFactsType) facts: IncidentFactsType;
  @Field({ description: 'SHA-256 over all that its readers read.' }) seal: string;
  @Field(() => String, { nullable: true, description: 'The day. The hour could tell who.' }) releasedOn: string | null;
}

@ObjectType('Tell', { description: 'A passage by which a reader could tell the city.' })
export class TellType {
  @Field(() => TellKindEnum) kind: Tell['kind'];
  @Field() path: string;
  @Field(() => LocaleEnum, { nullable: true }) locale: Locale | null;
  @Field() quote: string;
  @Field(() => ReidentificationLevelEnum) weight: Tell['weight'];
}

@ObjectType('IncidentReleasePreview', { description: 'What would go out, and how a reader could tell the city from it. A warning, no proof that nobody can.' })
export class IncidentReleasePreviewType {
  @Field(() => IncidentContent) content: NoteContent;
  @Field(() => ReidentificationLevelEnum) level: Reading['level'];
  @Field(() => [TellType]) tells: TellType[];
}

@ObjectType('IncidentNews', { description: 'That something came, changed or went; never what it says.' })
export class IncidentNewsType {
  @Field(() => IncidentChangeEnum, { description: 'FOLLOWING comes first: ask for all once.' }) change: (typeof IncidentChangeEnum)[keyof typeof IncidentChangeEnum];
  @Field(() => IncidentKindOfThingEnum, { nullable: true }) kind: 'note' | 'release' | null;
  @Field(() => ID, { nullable: true }) id: string | null;
}

@InputType()
export class ProposeIncidentReleaseInput {
  @Field(() => String) @IsIn(tlpLabels) tlp: Tlp;
  @Field({ description: 'The same for all releases of a note.' }) @IsBoolean() pseudonymous: boolean;
  @Field(() => [ID], { description: 'Of TLP:AMBER the cities that read it.' }) @IsArray() @IsUUID('all', { each: true }) cities: CityId[];
  @Field(() => [ID], { description: 'Of TLP:RED the persons who read it.' }) @IsArray() @IsUUID('all', { each: true }) persons: PersonId[];
  @Field(() => IncidentRedaction) @IsOptional() redaction: unknown;
}

@InputType()
export class ReplyToIncidentReleaseInput {
  @Field(() => IncidentReplyKindEnum) @IsEnum(IncidentReplyKindEnum) kind: Reply['kind'];
  @Field() @IsBoolean() anonymous: boolean;
  @Field() @IsString() text: string;
  @Field(() => Int, { nullable: true, description: 'Of an opinion, 0 to 100.' }) @IsOptional() @IsInt() value?: number | null;
  @Field(() => String, { nullable: true, description: 'Of a sighting, the day.' }) @IsOptional() @IsString() seenOn?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of an answer, the question.' }) @IsOptional() @IsUUID() answers?: ReplyId | null;
}
