import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Transaction } from '#persistence';
import { contentShape, partsOf, type PracticeContent } from '../domain/content.ts';
import { practiceErrors } from '../domain/practice.errors.ts';
import { type Comment, type CommentId, type Passage, replaced } from '../domain/talk.ts';
import { marked } from '../domain/translations.ts';
import { type PracticeVersion, writable } from '../domain/version.ts';
import { DraftRepository } from '../persistence/draft.repository.ts';
import { PracticeRepository } from '../persistence/practice.repository.ts';
import { TalkRepository } from '../persistence/talk.repository.ts';
import { PracticeNews } from './practice-news.ts';

@Injectable()
export class SettleComment {
  constructor(
    private readonly transaction: Transaction,
    private readonly practices: PracticeRepository,
    private readonly drafts: DraftRepository,
    private readonly talk: TalkRepository,
    private readonly access: Access,
    private readonly news: PracticeNews,
  ) {}

  /** By whoever wrote the comment or writes the practice. */
  resolve(actor: Actor, id: CommentId): Promise<PracticeVersion> {
    return this.transaction.run(actor, async () => {
      const { versionId } = await this.open(id);
      await this.talk.settle(id, 'resolved', actor.name);
      return this.practices.get(versionId);
    });
  }

  /** Puts the suggestion in place of the passage, as an edit of the actor's. CONFLICT with the text as it stands when the passage is gone. */
  take(actor: Actor, id: CommentId): Promise<PracticeVersion> {
    return this.transaction.run(actor, async () => {
      const { versionId, passage, suggestion, by } = await this.open(id);
      if (!passage || suggestion === null) throw practiceErrors.noSuggestion();
      const version = await this.practices.get(versionId);
      this.access.require(actor, 'write', version);
      const draft = await this.drafts.lock(versionId);
      if (!writable.includes(draft.state)) throw practiceErrors.notWritable(draft.state);
      const content = withSuggestion(draft.content, passage, suggestion);
      if (!contentShape.safeParse(content).success) throw practiceErrors.misshapen(passage.part);
      await this.drafts.save(versionId, draft, marked(draft.content, content, actor.name), actor);
      await this.talk.settle(id, 'taken', actor.name);
      await this.news.raise(actor, version, 'practice.suggestion-taken', { persons: [by.id] });
      return this.practices.get(versionId);
    });
  }

  private async open(id: CommentId): Promise<Comment> {
    const comment = await this.talk.comment(id);
    if (comment.outcome !== 'open') throw practiceErrors.alreadyResolved();
    return comment;
  }
}

function withSuggestion(content: PracticeContent, passage: Passage, suggestion: string): PracticeContent {
  const { part, locale } = passage;
  const text = partsOf(content).find((candidate) => candidate.part === part)?.text[locale] ?? '';
  const changed = replaced(text, passage, suggestion);
  if (changed === null) throw practiceErrors.passageGone(text);
  if (part === 'title' || part === 'summary') return { ...content, [part]: { ...content[part], [locale]: changed } };
  return { ...content, blocks: content.blocks.map((block) => (block.key === part ? { ...block, text: { ...block.text, [locale]: changed } } : block)) };
}
