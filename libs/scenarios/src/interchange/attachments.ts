import type { Attachment, Inject } from '#exercise-engine';
import type { ImportResult } from './index.ts';
import { type Reason, reasons } from './reasons.ts';
import type { ImportNote } from './report.ts';

/** A file as it would be kept, or the reason why it would not. */
export type Looked = Omit<Attachment, 'key'> | string;

/** The scenario names its files as they are kept; what is not kept is told as lost, what is kept otherwise as changed. `looked` is by the hash in the file. */
export function withAttachments({ report, scenario, ...rest }: ImportResult, looked: ReadonlyMap<string, Looked>): ImportResult {
  const found = scenario?.attachments;
  if (!scenario || !found) return { report, scenario, ...rest };
  // As the format calls them.
  const kind = report.found['documents'] === undefined ? 'attachments' : 'documents';
  const changed: ImportNote[] = [];
  const lost: ImportNote[] = [];
  const kept = found.flatMap((attachment): Attachment[] => {
    const file = looked.get(attachment.sha256) ?? 'files.not-found';
    if (typeof file === 'string') {
      lost.push(note(kind, attachment.name, 'imports.attachment-refused', file));
      return [];
    }
    if (file.sha256 !== attachment.sha256) changed.push(note(kind, attachment.name, 'imports.attachment-cleaned'));
    if (file.name !== attachment.name || file.mediaType !== attachment.mediaType) changed.push(note(kind, attachment.name, 'imports.attachment-renamed', `${file.name}, ${file.mediaType}`));
    return [{ key: attachment.key, ...file }];
  });
  const keys = new Set(kept.map(({ key }) => key));
  const injects = scenario.injects.map((inject) => mentioning(inject, keys, () => changed.push(note('injects', inject.key, 'imports.attachment-dropped'))));
  return {
    ...rest,
    report: { ...report, kept: { ...report.kept, [kind]: (report.kept[kind] ?? 0) - lost.length }, changed: [...report.changed, ...changed], lost: [...report.lost, ...lost] },
    scenario: { ...scenario, injects, attachments: kept },
  };
}

function mentioning(inject: Inject, keys: ReadonlySet<string>, onLess: () => void): Inject {
  const { attachments, ...rest } = inject;
  if (!attachments || attachments.every((key) => keys.has(key))) return inject;
  onLess();
  const left = attachments.filter((key) => keys.has(key));
  return left.length > 0 ? { ...rest, attachments: left } : rest;
}

const note = (kind: string, where: string, reason: Reason, detail = ''): ImportNote => ({ kind, where, why: `${reason}: ${reasons[reason]}${detail && `: ${detail}`}` });
