import { jsonRefusals } from '#kernel/import';

/** Why a part of a file was changed or lost. The key is stable; the text is what the report shows. */
export const reasons = {
  'imports.not-an-object': 'this entry is not of the form that the format asks for',
  'imports.duplicate': 'the same stands earlier in the file and is kept once',
  'imports.no-counterpart': 'an incident note has no place for it',
  'imports.fields-dropped': 'fields that an incident note has no place for',
  'imports.in-narrative': 'it stands in the narrative',
  'imports.narrative-full': 'the narrative is full',
  'imports.too-many': 'a note holds no more of this kind',
  'imports.text-shortened': 'the text is longer than any that a note keeps and is cut off',
  'imports.second-incident': 'one file makes one note; the first incident is taken',
  'imports.no-technique-number': 'it names no technique of ATT&CK by its number',
  'imports.time-missing': 'it has no time that can be read',
  'imports.value-not-sound': 'the value is not of its type',
  'imports.pattern-not-read': 'only patterns that compare one value are read',
  'imports.author-not-kept': 'who wrote it is not imported; the note belongs to your city',
  'imports.ends-not-kept': 'it ties things together of which one is not kept',
  'imports.lesson-from-action': 'a course of action becomes a lesson; whether the measure was absent is assumed',
  'imports.part-of-value': 'only one part of the value is kept',
  'imports.markup-as-text': 'HTML in it is shown as text and never runs',
  'imports.label-unknown': 'the label is not one of TLP 2.0; the strictest is taken',
  'imports.label-assumed': 'the file names no TLP label; set to',
  'imports.labels-differ': 'the file names several TLP labels; the strictest holds',
  'imports.label-wider': 'the file allows more readers; only the CISO may take that over, and it is set to',
  'imports.deleted': 'the file says that it is deleted',
  'imports.export-no-place': 'the format has no place for it',
  'imports.export-in-report': 'it stands in the report of the event',
  'imports.export-personal': 'flagged personal data and to whom the city reports never leave by a file',
} as const;
export type Reason = keyof typeof reasons;

/** Why a file is refused as a whole. */
export const refusals = {
  ...jsonRefusals,
  'imports.too-large': 'the file is larger than an import may be, or holds more entries',
  'imports.unknown-format': 'the file is neither a STIX 2.1 bundle nor a MISP event',
  'imports.no-incident-inside': 'the file holds nothing that a note could tell',
  'imports.several-events': 'the file holds several events; import them one by one',
  'imports.exercise': 'the file comes from an exercise, and nothing of an exercise may pass for an incident',
  'imports.note-not-kept': 'an incident note cannot be kept from a file yet; --dry-run reports on what the file holds',
  'imports.too-slow': 'reading the file takes longer or needs more memory than an import may',
  'imports.beyond-bounds': 'the file holds more than a note may hold',
} as const;
export type Refusal = keyof typeof refusals;
