import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import type { Scenario } from '#exercise-engine';
import { ReadDebrief } from '#exercises';
import type { CityId, ExerciseId } from '#kernel';
import { Idempotency, Transaction } from '#persistence';
import { requireSound, type FindingContent } from '../domain/finding-content.ts';
import { Finding, type FindingId } from '../domain/finding.entity.ts';
import { reportErrors } from '../domain/report.errors.ts';
import { FindingRepository } from '../persistence/finding.repository.ts';
import { requireReadable } from './require-readable.ts';

interface Writing {
  readonly exerciseId: ExerciseId;
  readonly content: FindingContent;
}

@Injectable()
export class WriteFinding {
  constructor(
    private readonly transaction: Transaction,
    private readonly read: ReadDebrief,
    private readonly findings: FindingRepository,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
  ) {}

  /** By whoever makes the report, for any city that takes part; by CISO and coordinator for their own. */
  async add(actor: Actor, key: string, { exerciseId, content, ownerCityId }: Writing & { ownerCityId: CityId }): Promise<Finding> {
    const { seat, exercise, scenario } = await this.read.look(actor, exerciseId);
    requireReadable(this.access, actor, seat, exercise);
    if (!this.access.allows(actor, 'edit-report', seat)) this.access.require(actor, 'write', Object.assign(new Finding(), { ownerCityId }));
    requireSound(content);
    const finding = Finding.written(exerciseId, ownerCityId, content, writer(actor));
    requireObjective(content, scenario);
    return this.once(actor, key, { addFinding: { exerciseId, ownerCityId, content } }, finding.id, () => this.findings.add(finding), exerciseId);
  }

  /** Throws CONFLICT `evaluation.finding-changed` with what whoever was faster wrote. */
  async revise(actor: Actor, key: string, { exerciseId, content, id, baseVersion }: Writing & { id: FindingId; baseVersion: number }): Promise<Finding> {
    const { seat, exercise, scenario } = await this.read.look(actor, exerciseId);
    requireReadable(this.access, actor, seat, exercise);
    const finding = await this.transaction.read(actor, () => this.findings.get(exerciseId, id));
    this.access.require(actor, 'write', finding);
    requireSound(content);
    requireObjective(content, scenario);
    return this.once(actor, key, { reviseFinding: { exerciseId, id, baseVersion, content } }, id, () => this.findings.save(finding.revised(baseVersion, content, writer(actor)), finding), exerciseId);
  }

  private async once(actor: Actor, key: string, request: object, id: FindingId, write: () => Promise<void>, exerciseId: ExerciseId): Promise<Finding> {
    const written = await this.transaction.run(actor, async () => {
      const answered = await this.idempotency.begin<{ id: FindingId }>(actor.personId, key, request);
      if (answered) return answered.id;
      await write();
      await this.idempotency.finish(actor.personId, key, { id });
      return id;
    });
    return this.transaction.read(actor, () => this.findings.get(exerciseId, written));
  }
}

function requireObjective({ objective }: FindingContent, { objectives }: Scenario): void {
  if (objective !== null && !objectives.some(({ key }) => key === objective)) throw reportErrors.objectiveUnknown();
}

const writer = ({ personId, name }: Actor) => ({ id: personId, name });
