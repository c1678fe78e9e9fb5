import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalizedTextScalar } from '#identity';
import type { Id, LocalizedText, NoticeTopic, SubjectKind, Tlp } from '#kernel';
import type { MailRhythm } from '../domain/mail-preference.entity.ts';
import type { FollowLevel, TopicGroup } from '../domain/topics.ts';
import type { NoticeId } from '../persistence/inbox.repository.ts';
import { FollowLevelEnum, MailRhythmEnum, SubjectKindEnum, TopicGroupEnum } from './enums.ts';

@ObjectType('NoticeWord', { description: 'A name or a number in the sentence of the topic.' })
export class NoticeWordType {
  @Field() name: string;
  @Field() value: string;
}

@ObjectType('Notice', { description: 'Seen only while its subject is.' })
export class NoticeType {
  @Field(() => ID) id: NoticeId;
  @Field(() => SubjectKindEnum) kind: SubjectKind;
  @Field(() => ID) subjectId: Id<string>;
  @Field(() => String, { description: 'Key of the sentence, as `practice.published`.' }) topic: NoticeTopic;
  @Field(() => LocalizedTextScalar, { description: 'Of the subject.' }) title: LocalizedText;
  @Field(() => [NoticeWordType]) words: NoticeWordType[];
  @Field(() => String) tlp: Tlp;
  @Field() at: Date;
  @Field() isRead: boolean;
}

@ObjectType('Inbox')
export class InboxType {
  @Field(() => [NoticeType]) notices: NoticeType[];
  @Field(() => String, { nullable: true, description: 'Where the next page begins.' }) next: string | null;
}

@ObjectType('InboxCount')
export class InboxCountType {
  @Field(() => Int, { description: 'Counted up to 100.' }) unread: number;
}

@ObjectType('Followed')
export class FollowedType {
  @Field(() => SubjectKindEnum) kind: SubjectKind;
  @Field(() => ID) subjectId: Id<string>;
  @Field(() => FollowLevelEnum) level: FollowLevel;
  @Field(() => LocalizedTextScalar, { nullable: true, description: 'As the last notice told it.' }) title: LocalizedText | null;
  @Field(() => String, { nullable: true }) tlp: Tlp | null;
}

@ObjectType('MailPreference')
export class MailPreferenceType {
  @Field(() => TopicGroupEnum) topics: TopicGroup;
  @Field(() => MailRhythmEnum) mail: MailRhythm;
}
