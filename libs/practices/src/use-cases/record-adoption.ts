import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { newId } from '#kernel';
import { Idempotency, Transaction } from '#persistence';
import { Adoption, type AdoptionFacts, type AdoptionId, requireSound } from '../domain/adoption.ts';
import { practiceErrors } from '../domain/practice.errors.ts';
import { homeOf } from '../domain/practice.policy.ts';
import type { PracticeId } from '../domain/names.ts';
import type { PracticeVersion } from '../domain/version.ts';
import { AdoptionRepository } from '../persistence/adoption.repository.ts';
import { PracticeRepository } from '../persistence/practice.repository.ts';
import { PracticeNews } from './practice-news.ts';

export interface AdoptionWish extends AdoptionFacts {
  /** From which it was written; 0 for the first. */
  readonly revision: number;
}

@Injectable()
export class RecordAdoption {
  constructor(
    private readonly transaction: Transaction,
    private readonly practices: PracticeRepository,
    private readonly adoptions: AdoptionRepository,
    private readonly access: Access,
    private readonly news: PracticeNews,
    private readonly idempotency: Idempotency,
  ) {}

  /** How the actor's city has taken a published practice up. CONFLICT with what stands there when somebody of the city recorded meanwhile. */
  execute(actor: Actor, key: string, id: PracticeId, { revision, ...facts }: AdoptionWish): Promise<PracticeVersion> {
    requireSound(facts);
    return this.transaction.run(actor, async () => {
      const version = await this.practices.get(id);
      if (!this.access.allows(actor, 'read', version)) throw practiceErrors.notFound();
      if (!version.publishedAt) throw practiceErrors.notPublished();
      const answered = await this.idempotency.begin(actor.personId, key, { adopt: { id, revision, facts } });
      if (answered) return version;
      const cityId = homeOf(actor);
      if (!cityId) throw practiceErrors.noCity();
      const before = await this.adoptions.lock(version.workId, cityId);
      if (before && before.revision !== revision) throw practiceErrors.adoptedMeanwhile(before.revision, before);
      const adoption = Adoption.from({ ...facts, id: before?.id ?? newId<AdoptionId>(), workId: version.workId, versionId: id, cityId, revision: revision + 1, changedBy: actor.personId, changedByName: actor.name });
      this.access.require(actor, 'write', adoption);
      await this.adoptions.save(adoption);
      if (facts.disclosure !== 'private' && (!before || before.state !== facts.state)) await this.news.raise(actor, version, 'practice.adopted');
      await this.idempotency.finish(actor.personId, key, { id });
      return this.practices.get(id);
    });
  }
}
