import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { practiceErrors } from '../domain/practice.errors.ts';
import { homeOf } from '../domain/practice.policy.ts';
import { type CheckAnswers, openChecks, type Step } from '../domain/steps.ts';
import { unpublishable } from '../domain/translations.ts';
import type { PracticeVersion } from '../domain/version.ts';
import { PracticeRepository } from '../persistence/practice.repository.ts';
import { ReviewRepository } from '../persistence/review.repository.ts';
import { TranslationRepository } from '../persistence/translation.repository.ts';
import { PracticeNews } from './practice-news.ts';

export interface StepWish {
  readonly step: Step;
  readonly comment: string;
  readonly checks: CheckAnswers;
}

/** What each step does beside being noted. */
@Injectable()
export class StepMoves {
  constructor(
    private readonly practices: PracticeRepository,
    private readonly reviews: ReviewRepository,
    private readonly translations: TranslationRepository,
    private readonly news: PracticeNews,
  ) {}

  async submit(actor: Actor, version: PracticeVersion): Promise<void> {
    if (version.tlp === 'TLP:AMBER+STRICT') throw practiceErrors.staysHome(version.tlp);
    await this.reviews.submit(version.id);
    await this.news.raise(actor, version, 'practice.submitted');
  }

  async 'request-changes'(actor: Actor, version: PracticeVersion): Promise<void> {
    await this.reviews.requestChanges(version.id);
    await this.news.raise(actor, version, 'practice.changes-requested');
  }

  async approve(actor: Actor, version: PracticeVersion, { checks }: StepWish): Promise<void> {
    const open = openChecks(checks);
    if (open.length > 0) throw practiceErrors.checksOpen(open);
    const city = homeOf(actor);
    if (!city) throw practiceErrors.noCity();
    await this.reviews.approve(version.id, city);
    await this.news.raise(actor, version, 'practice.approved');
  }

  async publish(actor: Actor, version: PracticeVersion): Promise<void> {
    const { id, workId } = version;
    const content = await this.practices.contentOf(id);
    const lacking = unpublishable(content, await this.translations.agreed(workId));
    if (lacking.length > 0) throw practiceErrors.languageMissing(lacking.map(({ part, locale, state }) => ({ part, locale, state })));
    const before = (await this.practices.versionsOf(workId)).find(({ state }) => state === 'published') ?? null;
    await this.reviews.publish(id, workId);
    await this.news.published(version, content, before);
    if (before) await this.news.raise(actor, before, 'practice.superseded', { followers: true });
    await this.news.raise(actor, version, 'practice.published', { everyone: true });
  }

  async withdraw(actor: Actor, version: PracticeVersion, { comment }: StepWish): Promise<void> {
    await this.reviews.withdraw(version.id, comment);
    await this.news.withdrawn(version);
    await this.news.raise(actor, version, 'practice.withdrawn', { followers: true });
  }
}
