import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsArray, IsIn, IsInt, IsUUID } from 'class-validator';
import { LocaleEnum, LocalizedTextScalar } from '#identity';
import { type Locale, type LocalizedText, type PersonId, type Tlp, tlpLabels } from '#kernel';
import type { NoteContent } from '../domain/note-content.ts';
import type { NoteId } from '../domain/note.entity.ts';
import { IncidentContent } from './scalars.ts';

@ObjectType('IncidentFacts', { description: 'What is told of a note or a release without opening it.' })
export class IncidentFactsType {
  @Field({ description: 'Class of the Reference Security Incident Taxonomy.' }) rsit: string;
  @Field() determination: string;
  @Field() investigation: string;
  @Field() severity: string;
  @Field(() => Int) criticality: number;
  @Field(() => LocaleEnum) sourceLocale: Locale;
  @Field(() => [String], { description: 'MITRE ATT&CK technique ids, in the order of their use.' }) techniques: string[];
  @Field(() => [LocaleEnum]) languages: Locale[];
  @Field(() => Int) lessonCount: number;
}

@ObjectType('IncidentPerson')
export class IncidentPersonType {
  @Field(() => ID) id: PersonId;
  @Field({ description: 'Empty where the viewer may not look people up.' }) name: string;
}

@ObjectType('IncidentNoteCan', { description: 'What the interface offers; the server decides again at each call.' })
export class IncidentNoteCanType {
  @Field() edit: boolean;
  @Field() widen: boolean;
  @Field(() => [String], { description: 'Labels under which it may be released.' }) releaseAs: Tlp[];
}

@ObjectType('IncidentNoteChange')
export class IncidentNoteChangeType {
  @Field(() => Int) revision: number;
  @Field({ description: 'Empty for the clock that forgets personal data.' }) name: string;
  @Field() at: Date;
  @Field(() => String) tlp: Tlp;
  @Field(() => IncidentContent, { nullable: true, description: 'Null once personal data in it had to be forgotten.' }) content: NoteContent | null;
}

@ObjectType('IncidentNote', { description: 'For the city of the viewer alone.' })
export class IncidentNoteType {
  @Field(() => ID) id: NoteId;
  @Field() reference: string;
  @Field(() => String, { description: 'TLP 2.0 label, never translated.' }) tlp: Tlp;
  @Field(() => LocalizedTextScalar) title: LocalizedText;
  @Field(() => IncidentFactsType) facts: IncidentFactsType;
  @Field(() => Int) revision: number;
  @Field({ description: 'It came from an exercise, and never leaves the city.' }) exercise: boolean;
  @Field(() => String, { nullable: true, description: 'The day after which flagged personal data is forgotten.' }) retainUntil: string | null;
  @Field() createdAt: Date;
  @Field() changedAt: Date;
}

@ObjectType('PersonalPassage', { description: 'Words about a person that somebody flagged in a note.' })
export class PersonalPassageType {
  @Field(() => ID) noteId: NoteId;
  @Field() reference: string;
  @Field() subject: string;
  @Field() quote: string;
  @Field() lawfulBasis: string;
  @Field() retainUntil: string;
  @Field(() => [String]) texts: string[];
}

@InputType()
export class MarkIncidentNoteInput {
  @Field(() => Int, { description: 'On which the decision rests.' }) @IsInt() revision: number;
  @Field(() => String) @IsIn(tlpLabels) tlp: Tlp;
  @Field(() => [ID], { description: 'Of TLP:RED who reads it, people of the same city; the viewer is always among them.' }) @IsArray() @IsUUID('all', { each: true }) recipients: PersonId[];
}

