import { Injectable } from '@nestjs/common';
import type { Attachment, Scenario } from '#exercise-engine';
import { hashOf, type ScenarioId } from '#kernel';
import { scenarioErrors } from '../domain/scenario.errors.ts';
import { AttachmentRepository } from '../persistence/attachment.repository.ts';

/** Bytes of all files of one scenario, so that its archive can be imported again. */
const mostBytes = 40 * 1_024 * 1_024;

/** Keeps what the content of a draft says of files in step with the files themselves. */
@Injectable()
export class AttachFiles {
  constructor(private readonly attachments: AttachmentRepository) {}

  /** Links what `after` names and `before` did not. Throws BAD_USER_INPUT where that is not a file that the actor may read, told as it is, and TOO_LARGE. */
  async link(id: ScenarioId, before: Scenario, after: Scenario): Promise<void> {
    const known = new Set(before.attachments?.map(hashOf));
    const added = after.attachments?.filter((attachment) => !known.has(hashOf(attachment))) ?? [];
    if (added.length === 0) return;
    if (bytesOf(after) > mostBytes) throw scenarioErrors.attachmentsTooLarge(mostBytes);
    const files = await this.attachments.readable(added.map(({ sha256 }) => sha256));
    const named = added.map((attachment) => files.find((file) => isTold(file, attachment)) ?? unknown(attachment));
    await this.attachments.link(id, named.map((file) => file.id));
  }

  /** Leaves the links that the content names. While a draft is written the others stay, so that a removal can be undone. */
  tidy(id: ScenarioId, content: Scenario): Promise<void> {
    return this.attachments.unlinkAllBut(id, hashesOf(content));
  }

  /** For a version that begins with the content of another. */
  copy(from: ScenarioId, to: ScenarioId, content: Scenario): Promise<void> {
    return this.attachments.copy(from, to, hashesOf(content));
  }
}

const hashesOf = ({ attachments = [] }: Scenario): string[] => attachments.map(({ sha256 }) => sha256);
const bytesOf = ({ attachments = [] }: Scenario): number => attachments.reduce((sum, { bytes }) => sum + bytes, 0);

const isTold = (file: Omit<Attachment, 'key'>, { sha256, name, mediaType, bytes }: Attachment): boolean =>
  file.sha256 === sha256 && file.name === name && file.mediaType === mediaType && file.bytes === bytes;

function unknown({ name }: Attachment): never {
  throw scenarioErrors.attachmentUnknown(name);
}
