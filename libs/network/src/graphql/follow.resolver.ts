import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { CurrentActor } from '#identity';
import type { Id, SubjectKind } from '#kernel';
import type { MailRhythm } from '../domain/mail-preference.entity.ts';
import { type FollowLevel, topicGroups, type TopicGroup } from '../domain/topics.ts';
import { type Followed, FollowRepository } from '../persistence/follow.repository.ts';
import { MailRepository } from '../persistence/mail.repository.ts';
import { ChooseMail } from '../use-cases/choose-mail.ts';
import { FollowSubject } from '../use-cases/follow-subject.ts';
import { FollowLevelEnum, MailRhythmEnum, SubjectKindEnum, TopicGroupEnum } from './enums.ts';
import { FollowedType, MailPreferenceType } from './network.types.ts';

const shown = 200;

@Resolver()
export class FollowResolver {
  constructor(
    private readonly follows: FollowRepository,
    private readonly mail: MailRepository,
    private readonly follow: FollowSubject,
    private readonly choose: ChooseMail,
  ) {}

  @Query(() => FollowLevelEnum, { nullable: true, description: 'What the viewer chose for a subject; null: nothing.' })
  followLevel(@Args('kind', { type: () => SubjectKindEnum }) kind: SubjectKind, @Args('id', { type: () => ID }, ParseUUIDPipe) id: Id<string>): Promise<FollowLevel | null> {
    return this.follows.level({ kind, id });
  }

  @Query(() => [FollowedType], { description: 'What the viewer follows or ignores, the latest choice first; 200 at most.' })
  followed(): Promise<Followed[]> {
    return this.follows.followed(shown);
  }

  @Query(() => [MailPreferenceType])
  async mailPreferences(): Promise<MailPreferenceType[]> {
    const chosen = await this.mail.preferences();
    return topicGroups.map((topics) => ({ topics, mail: chosen[topics] }));
  }

  @Mutation(() => FollowLevelEnum, { nullable: true, description: 'Without a level nothing is chosen any more.' })
  async followSubject(
    @CurrentActor() actor: Actor,
    @Args('kind', { type: () => SubjectKindEnum }) kind: SubjectKind,
    @Args('id', { type: () => ID }, ParseUUIDPipe) id: Id<string>,
    @Args('level', { type: () => FollowLevelEnum, nullable: true }) level: FollowLevel | null,
  ): Promise<FollowLevel | null> {
    await this.follow.execute(actor, { kind, id }, level ?? null);
    return level ?? null;
  }

  @Mutation(() => MailPreferenceType)
  async chooseMail(
    @CurrentActor() actor: Actor,
    @Args('topics', { type: () => TopicGroupEnum }) topics: TopicGroup,
    @Args('mail', { type: () => MailRhythmEnum }) mail: MailRhythm,
  ): Promise<MailPreferenceType> {
    await this.choose.execute(actor, topics, mail);
    return { topics, mail };
  }
}
