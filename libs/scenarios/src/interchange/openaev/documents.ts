import { createHash } from 'node:crypto';
import type { Attachment } from '#exercise-engine';
import { textOf } from '#kernel/import';
import { keyMaker } from '../keys.ts';
import type { Ledger } from '../report.ts';
import type { ZippedFile } from '../zip.ts';
import { entriesOf, type OpenAevDocument } from './document.ts';

export interface Documents {
  /** By the id of their document. */
  readonly byId: ReadonlyMap<string, Attachment>;
  /** Bytes by their hash. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
}

/** The documents whose files lie in the archive. */
export function readDocuments(document: OpenAevDocument, files: readonly ZippedFile[], ledger: Ledger): Documents {
  const key = keyMaker();
  const byId = new Map<string, Attachment>();
  const bytes = new Map<string, Uint8Array>();
  for (const { id, node, where } of entriesOf(document, 'documents', { id: 'document_id', title: 'document_name' }, ledger)) {
    const file = files.find(({ name }) => name === textOf(node, 'document_target'));
    if (!file) {
      ledger.lose('documents', where, 'imports.attachment-damaged');
      continue;
    }
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    const name = (textOf(node, 'document_name') || file.name).slice(0, 200).toWellFormed();
    bytes.set(sha256, file.bytes);
    byId.set(id, { key: key(name, 'document'), name, mediaType: textOf(node, 'document_type').slice(0, 200) || 'application/octet-stream', bytes: file.bytes.byteLength, sha256 });
  }
  return { byId, bytes };
}
