import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import type { FileId } from '#files';
import type { ScenarioId } from '#kernel';
import { Transaction } from '#persistence';
import { scenarioErrors } from '../domain/scenario.errors.ts';
import { AttachmentRepository } from '../persistence/attachment.repository.ts';
import { ScenarioRepository } from '../persistence/scenario.repository.ts';

@Injectable()
export class ReadAttachment {
  constructor(
    private readonly transaction: Transaction,
    private readonly scenarios: ScenarioRepository,
    private readonly attachments: AttachmentRepository,
    private readonly access: Access,
  ) {}

  /** The file with this hash of a version that the actor may read. Throws NOT_FOUND. */
  execute(actor: Actor, id: ScenarioId, sha256: string): Promise<FileId> {
    return this.transaction.read(actor, async () => {
      if (!this.access.allows(actor, 'read', await this.scenarios.get(id))) throw scenarioErrors.notFound();
      const file = (await this.attachments.of(id)).find((each) => each.sha256 === sha256);
      if (!file) throw scenarioErrors.attachmentNotFound();
      return file.id;
    });
  }
}
