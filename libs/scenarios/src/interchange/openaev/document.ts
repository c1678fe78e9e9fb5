import { entriesIn, type FileEntry } from '../entries.ts';
import { isEmpty, isObject, type JsonObject } from '#kernel/import';
import { ImportRefused, type Ledger } from '../report.ts';

/** An export of OpenAEV (once OpenBAS, OpenEx): every top-level field begins with `scenario_` or `exercise_`. */
export interface OpenAevDocument {
  readonly prefix: 'scenario_' | 'exercise_';
  readonly root: JsonObject;
  readonly information: JsonObject;
}

const traits = /^(?:scenario|exercise|inject|payload)_(?:information|injects|teams)$|^export_version$/;
const supportedVersion = 1;

export const isOpenAev = (root: JsonObject): boolean => Object.keys(root).some((field) => traits.test(field));

/** @throws ImportRefused if the version is unknown, or the export is of something else than a scenario */
export function openAevDocument(root: JsonObject): OpenAevDocument {
  const version = root['export_version'];
  if (!isEmpty(version) && Number(version) !== supportedVersion) throw new ImportRefused('imports.unsupported-version');
  for (const prefix of ['scenario_', 'exercise_'] as const) {
    const information = root[`${prefix}information`];
    if (isObject(information)) return { prefix, root, information };
  }
  throw new ImportRefused('imports.no-scenario-inside');
}

/**
 * The entries of one list, counted as found; what is no entry or repeats an id is lost.
 * @throws ImportRefused if there are more than 2000
 */
export const entriesOf = ({ root, prefix }: OpenAevDocument, kind: string, fields: { id: string; title: string }, ledger: Ledger): readonly FileEntry[] =>
  entriesIn(root[`${prefix}${kind}`], kind, fields, ledger);
