import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import type { ScenarioId } from '#kernel';
import { Idempotency, Transaction } from '#persistence';
import { scenarioErrors } from '../domain/scenario.errors.ts';
import { underWay } from '../domain/steps.ts';
import { ScenarioVersion } from '../domain/version.entity.ts';
import { ScenarioRepository } from '../persistence/scenario.repository.ts';
import { AttachFiles } from './attach-files.ts';

@Injectable()
export class BeginVersion {
  constructor(
    private readonly transaction: Transaction,
    private readonly scenarios: ScenarioRepository,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly attachments: AttachFiles,
  ) {}

  /** The next version of the same scenario, a draft with the content of this one. There is one under way at most. */
  next(actor: Actor, key: string, id: ScenarioId): Promise<ScenarioVersion> {
    return this.once(actor, key, { beginVersion: id }, async () => {
      const from = await this.scenarios.get(id);
      this.access.require(actor, 'write', from);
      const versions = await this.scenarios.versionsOf(from.work.id);
      if (versions.some(({ state }) => underWay.includes(state))) throw scenarioErrors.versionUnderWay();
      const content = await this.scenarios.contentOf(id);
      const version = ScenarioVersion.draft(from.work, Math.max(...versions.map(({ number }) => number)) + 1, content, actor.personId, new Date());
      await this.scenarios.add(version, content);
      await this.attachments.copy(id, version.id, content);
      return version;
    });
  }

  /** A scenario of the actor's own city that begins as a copy of this one, and says so. */
  copy(actor: Actor, key: string, id: ScenarioId): Promise<ScenarioVersion> {
    return this.once(actor, key, { copyScenario: id }, async () => {
      const from = await this.scenarios.get(id);
      this.access.require(actor, 'read', from);
      const original = await this.scenarios.contentOf(id);
      const content = { ...original, provenance: { ...original.provenance, derivedFrom: id } };
      const now = new Date();
      const work = from.work.copied(content.tlp, { cityId: actor.homeCityId, personId: actor.personId }, now);
      const version = ScenarioVersion.draft(work, 1, content, actor.personId, now);
      this.access.require(actor, 'write', version);
      await this.scenarios.start(version, content);
      await this.attachments.copy(id, version.id, content);
      return version;
    });
  }

  private once(actor: Actor, key: string, request: object, begin: () => Promise<ScenarioVersion>): Promise<ScenarioVersion> {
    return this.transaction.run(actor, async () => {
      const answered = await this.idempotency.begin<{ id: ScenarioId }>(actor.personId, key, request);
      if (answered) return this.scenarios.get(answered.id);
      const version = await begin();
      await this.idempotency.finish(actor.personId, key, { id: version.id });
      return version;
    });
  }
}
