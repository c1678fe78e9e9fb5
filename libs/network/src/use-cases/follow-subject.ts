import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import type { Subject } from '#kernel';
import { Follow } from '../domain/follow.entity.ts';
import { networkErrors } from '../domain/network.errors.ts';
import type { FollowLevel } from '../domain/topics.ts';
import { FollowRepository } from '../persistence/follow.repository.ts';

const mostFollowed = 1_000;

@Injectable()
export class FollowSubject {
  constructor(
    private readonly follows: FollowRepository,
    private readonly access: Access,
  ) {}

  /** `null` chooses nothing any more. Whether there is such a subject is not told: of what the reader may not read, nothing ever comes. */
  async execute(actor: Actor, subject: Subject, level: FollowLevel | null): Promise<void> {
    if (level === null) return this.follows.remove(subject);
    const follow = Follow.of(actor.personId, subject, level);
    this.access.require(actor, 'choose', follow);
    const isNew = (await this.follows.level(subject)) === null;
    if (isNew && (await this.follows.count()) >= mostFollowed) throw networkErrors.tooManyFollowed(mostFollowed);
    await this.follows.save(follow);
  }
}
