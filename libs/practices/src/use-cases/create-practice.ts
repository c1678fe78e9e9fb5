import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Idempotency, Transaction } from '#persistence';
import { blankContent, contentShape, type PracticeContent } from '../domain/content.ts';
import { practiceErrors } from '../domain/practice.errors.ts';
import { homeOf } from '../domain/practice.policy.ts';
import type { PracticeId } from '../domain/names.ts';
import { firstVersion, type PracticeVersion } from '../domain/version.ts';
import { DraftRepository } from '../persistence/draft.repository.ts';
import { PracticeRepository } from '../persistence/practice.repository.ts';

export interface NewPractice {
  readonly title: string;
  /** In which it is written. */
  readonly language: PracticeContent['sourceLocale'];
}

@Injectable()
export class CreatePractice {
  constructor(
    private readonly transaction: Transaction,
    private readonly practices: PracticeRepository,
    private readonly drafts: DraftRepository,
    private readonly idempotency: Idempotency,
  ) {}

  /** A draft of the actor's own city. */
  execute(actor: Actor, key: string, wish: NewPractice): Promise<PracticeVersion> {
    return this.transaction.run(actor, async () => {
      const answered = await this.idempotency.begin<{ id: PracticeId }>(actor.personId, key, { createPractice: wish });
      if (answered) return this.practices.get(answered.id);
      const cityId = homeOf(actor);
      if (!cityId) throw practiceErrors.noCity();
      const content = blankContent(wish.title.trim(), wish.language);
      if (!contentShape.safeParse(content).success) throw practiceErrors.titleLength();
      const version = firstVersion(cityId, actor);
      await this.drafts.start(version);
      await this.drafts.add(version, content);
      await this.idempotency.finish(actor.personId, key, { id: version.id });
      return this.practices.get(version.id);
    });
  }
}
