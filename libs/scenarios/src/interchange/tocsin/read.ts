import type { Scenario } from '#exercise-engine';
import { textIn } from '#kernel';
import { createHash } from 'node:crypto';
import type { Format, Found, Read } from '../format.ts';
import { isObject, textOf } from '#kernel/import';
import { ImportRefused, Ledger } from '../report.ts';
import type { ZippedFile } from '../zip.ts';
import { scenarioShape } from './scenario-shape.ts';
import { pathOf } from './write.ts';

const format = 'tocsin-scenario/1';

/** Our own format. What a later minor version added is left out and named; what has another shape is refused with its place. */
export const tocsin: Format = {
  recognises: (document) => isObject(document) && textOf(document, 'format').startsWith('tocsin-scenario/'),
  read,
};

function read({ document, others }: Found): Read {
  if (!isObject(document) || document['format'] !== format) throw new ImportRefused('imports.unsupported-version', isObject(document) ? textOf(document, 'format').slice(0, 40) : '');
  const ledger = new Ledger();
  const scenario = shaped(document, ledger);
  for (const kind of ['injects', 'teams', 'objectives', 'milestones', 'variables', 'personas', 'phases'] as const) ledger.find(kind, scenario[kind].length);
  ledger.find('expectations', scenario.expectations?.length ?? 0);
  const attachments = attachmentsOf(scenario, others, ledger);
  const { attachments: _, ...rest } = scenario;
  const kept = scenario.attachments?.filter(({ sha256 }) => attachments.has(sha256)) ?? [];
  return {
    report: ledger.report(format, textIn(scenario.title, 'en')),
    scenario: scenario.attachments === undefined ? rest : { ...rest, attachments: kept },
    attachments,
  };
}

/** Takes away fields that nobody here knows, as long as the rest has the shape of a scenario. */
function shaped(document: unknown, ledger: Ledger): Scenario {
  const { data, error } = scenarioShape.safeParse(document);
  if (data) return data;
  const unknown = error.issues.filter((issue) => issue.code === 'unrecognized_keys');
  const other = error.issues.find((issue) => issue.code !== 'unrecognized_keys');
  if (other) throw new ImportRefused('imports.not-in-shape', other.path.join('.').slice(0, 200));
  for (const { path, keys } of unknown) ledger.change('fields', path.join('.') || 'scenario', 'imports.fields-dropped', keys.join(', ').slice(0, 200));
  const left = new Set(unknown.flatMap(({ path, keys }) => keys.map((key) => [...path, key].join('\n'))));
  return scenarioShape.parse(without(document, [], left));
}

function without(value: unknown, path: readonly (string | number)[], left: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item: unknown, at) => without(item, [...path, at], left));
  if (!isObject(value)) return value;
  const fields = Object.entries(value).filter(([field]) => !left.has([...path, field].join('\n')));
  return Object.fromEntries(fields.map(([field, inner]) => [field, without(inner, [...path, field], left)]));
}

/** The bytes of the attachments that lie in the archive and are what the scenario says. */
function attachmentsOf(scenario: Scenario, files: readonly ZippedFile[], ledger: Ledger): ReadonlyMap<string, Uint8Array> {
  const byName = new Map(files.map((file) => [file.name, file.bytes]));
  const found = new Map<string, Uint8Array>();
  ledger.find('attachments', scenario.attachments?.length ?? 0);
  for (const attachment of scenario.attachments ?? []) {
    const bytes = byName.get(pathOf(attachment));
    byName.delete(pathOf(attachment));
    if (bytes && bytes.byteLength === attachment.bytes && createHash('sha256').update(bytes).digest('hex') === attachment.sha256) found.set(attachment.sha256, bytes);
    else ledger.lose('attachments', attachment.name, 'imports.attachment-damaged');
  }
  ledger.loseFiles([...byName.keys()]);
  return found;
}
