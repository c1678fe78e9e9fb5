import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Idempotency, Transaction } from '#persistence';
import { partsOf, type PracticeContent } from '../domain/content.ts';
import { practiceErrors } from '../domain/practice.errors.ts';
import { type CommentId, type Passage, requireBody } from '../domain/talk.ts';
import type { PracticeId } from '../domain/names.ts';
import type { PracticeVersion } from '../domain/version.ts';
import { PracticeRepository } from '../persistence/practice.repository.ts';
import { TalkRepository } from '../persistence/talk.repository.ts';
import { PracticeNews } from './practice-news.ts';

export interface CommentWish {
  readonly body: string;
  readonly threadId: CommentId | null;
  readonly passage: Passage | null;
  readonly suggestion: string | null;
}

const longestSuggestion = 20_000;

@Injectable()
export class CommentPractice {
  constructor(
    private readonly transaction: Transaction,
    private readonly practices: PracticeRepository,
    private readonly talk: TalkRepository,
    private readonly access: Access,
    private readonly news: PracticeNews,
    private readonly idempotency: Idempotency,
  ) {}

  /** On the whole, on a passage, or in answer to another comment. A suggestion says what should stand instead of the passage, and needs no more words. */
  execute(actor: Actor, key: string, id: PracticeId, wish: CommentWish): Promise<PracticeVersion> {
    if (wish.suggestion === null || wish.body !== '') requireBody(wish.body);
    if ((wish.suggestion?.length ?? 0) > longestSuggestion) throw practiceErrors.textTooLong(longestSuggestion);
    return this.transaction.run(actor, async () => {
      const version = await this.practices.get(id);
      if (!this.access.allows(actor, 'read', version)) throw practiceErrors.notFound();
      const answered = await this.idempotency.begin(actor.personId, key, { comment: { id, wish } });
      if (answered) return version;
      if (wish.threadId && (await this.talk.comment(wish.threadId)).versionId !== id) throw practiceErrors.commentNotFound();
      requirePassage(await this.practices.contentOf(id), wish);
      await this.talk.addComment(version, wish, actor);
      await this.news.raise(actor, version, wish.suggestion === null ? 'practice.commented' : 'practice.suggested');
      await this.idempotency.finish(actor.personId, key, { id });
      return version;
    });
  }
}

function requirePassage(content: PracticeContent, { passage, suggestion }: CommentWish): void {
  if (!passage) {
    if (suggestion !== null) throw practiceErrors.partUnknown();
    return;
  }
  const text = partsOf(content).find(({ part }) => part === passage.part)?.text[passage.locale];
  if (passage.quote === '' || !text?.includes(passage.quote)) throw practiceErrors.partUnknown();
}
