import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { newId } from '#kernel';
import { Idempotency, Transaction } from '#persistence';
import { practiceErrors } from '../domain/practice.errors.ts';
import type { PracticeId } from '../domain/names.ts';
import { type PracticeVersion, underWay } from '../domain/version.ts';
import { DraftRepository } from '../persistence/draft.repository.ts';
import { PracticeRepository } from '../persistence/practice.repository.ts';

@Injectable()
export class BeginVersion {
  constructor(
    private readonly transaction: Transaction,
    private readonly practices: PracticeRepository,
    private readonly drafts: DraftRepository,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
  ) {}

  /** The next version of the same practice, a draft with the content of this one. There is one under way at most. */
  execute(actor: Actor, key: string, id: PracticeId): Promise<PracticeVersion> {
    return this.transaction.run(actor, async () => {
      const answered = await this.idempotency.begin<{ id: PracticeId }>(actor.personId, key, { beginVersion: id });
      if (answered) return this.practices.get(answered.id);
      const from = await this.practices.get(id);
      this.access.require(actor, 'write', from);
      const { workId, ownerCityId } = from;
      const versions = await this.practices.versionsOf(workId);
      if (versions.some(({ state }) => underWay.includes(state))) throw practiceErrors.versionUnderWay();
      if (!ownerCityId) throw practiceErrors.noCity();
      const next = { id: newId<PracticeId>(), workId, version: Math.max(...versions.map(({ version }) => version)) + 1, ownerCityId, createdBy: actor.personId, authorName: actor.name };
      await this.drafts.add(next, await this.practices.contentOf(id), id);
      await this.idempotency.finish(actor.personId, key, { id: next.id });
      return this.practices.get(next.id);
    });
  }
}
