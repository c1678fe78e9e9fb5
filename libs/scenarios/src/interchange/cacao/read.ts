import type { Inject, Variable } from '#exercise-engine';
import { type Tlp, tlpLabels } from '#kernel';
import { scenarioOf } from '../assumptions.ts';
import { entriesIn, fieldName } from '../entries.ts';
import type { Format, Found, Read } from '../format.ts';
import { isEmpty, isObject, type JsonObject, listOf, objectOf, textOf } from '#kernel/import';
import { keyMaker, titleFromName } from '../keys.ts';
import { type ContentLocale, guessLanguage } from '../language.ts';
import { safeMarkdown } from '../markdown.ts';
import { Cast } from '../persona.ts';
import { ImportRefused, Ledger } from '../report.ts';
import { readSteps } from './step.ts';

const format = 'cacao-2.0';
const version = /^cacao-2\.\d+$/;

/** A playbook of CACAO 2.0: what people and machines should do against an attack. It is the answer to a scenario, not one. */
export const cacao: Format = {
  recognises: (document) => isObject(document) && /^playbook(?:-template)?$/.test(textOf(document, 'type')) && ('spec_version' in document || 'workflow' in document),
  read,
};

function read({ name, document, others }: Found): Read {
  if (!isObject(document)) throw new ImportRefused('imports.unknown-format');
  if (!version.test(textOf(document, 'spec_version'))) throw new ImportRefused('imports.unsupported-version', `spec_version ${textOf(document, 'spec_version').slice(0, 20)}`);
  const ledger = new Ledger();
  const title = textOf(document, 'name') || titleFromName(name);
  const steps = readSteps(document, ledger);
  const locale = guessLanguage([title, textOf(document, 'description'), ...steps].join(' '));
  const { markdown, removed } = safeMarkdown(textOf(document, 'description'));
  for (const reason of removed) ledger.change('information', 'description', reason);
  const cast = new Cast(locale);
  ledger.find('injects', 0);
  ledger.change('scenario', 'workflow', 'imports.playbook-as-inject');
  const key = keyMaker()(title, 'playbook');
  const inject: Inject = {
    key,
    title: { [locale]: title },
    channel: 'ticket',
    from: cast.keyOf(''),
    to: 'all',
    trigger: { manual: true },
    content: { subject: { [locale]: title }, body: { [locale]: markdown || title } },
    ...(steps.length > 0 && { expectedActions: steps.map((step) => ({ [locale]: step })) }),
    objectives: [key],
  };
  const variables = readVariables(document, locale, ledger);
  const information = readInformation(document, ledger);
  loseParts(document, ledger);
  ledger.loseFiles(others.map((file) => file.name));
  const told = { title, locale, summary: { [locale]: markdown }, teams: [], personas: cast.personas, injects: [inject], variables, objectives: [{ key, title: { [locale]: title } }], ...information };
  return { report: ledger.report(format, title), scenario: scenarioOf(told, ledger) };
}

function readVariables(document: JsonObject, locale: ContentLocale, ledger: Ledger): readonly Variable[] {
  const key = keyMaker();
  const told = Object.entries(objectOf(document, 'playbook_variables'));
  ledger.find('variables', told.length);
  return told.flatMap(([name, variable], at) => {
    if (!isObject(variable)) {
      ledger.lose('variables', `playbook_variables.${fieldName(name)}`, 'imports.not-an-object');
      return [];
    }
    return [{ key: key(name.replace(/^__|__.*$/g, ''), `variable-${at + 1}`), initial: textOf(variable, 'value').slice(0, 1_000), description: { [locale]: textOf(variable, 'description') } }];
  });
}

const elsewhere = ['type', 'spec_version', 'id', 'workflow', 'workflow_start', 'workflow_exception', 'playbook_variables', 'agent_definitions', 'target_definitions', 'authentication_info_definitions', 'extension_definitions', 'data_marking_definitions', 'signatures', 'created', 'modified'];

function readInformation(document: JsonObject, ledger: Ledger): Partial<Parameters<typeof scenarioOf>[0]> {
  const told = Object.entries(document).filter(([field, value]) => !elsewhere.includes(field) && !isEmpty(value));
  ledger.find('information', told.length);
  const tlp = tlpOf(document);
  const kept = ['name', 'description', 'labels', 'playbook_types', 'created_by', ...(tlp ? ['markings'] : [])];
  for (const [field] of told) if (!kept.includes(field)) ledger.lose('information', fieldName(field), 'imports.no-counterpart');
  const tags = [...listOf(document, 'labels'), ...listOf(document, 'playbook_types')].filter((tag) => typeof tag === 'string');
  const author = textOf(document, 'created_by');
  return { ...(tlp && { tlp }), ...(tags.length > 0 && { tags }), provenance: { source: textOf(document, 'id') || format, ...(author && { author }) } };
}

/** The strictest label that the playbook is marked with. */
function tlpOf(document: JsonObject): Tlp | undefined {
  const definitions = objectOf(document, 'data_marking_definitions');
  const levels = listOf(document, 'markings').map((id) => {
    const definition = typeof id === 'string' && Object.hasOwn(definitions, id) ? definitions[id] : undefined;
    if (!isObject(definition) || textOf(definition, 'type') !== 'marking-tlp') return '';
    return `TLP:${textOf(definition, 'tlpv2_level').toUpperCase().replace(/^TLP:/, '').replace('WHITE', 'CLEAR').replace(/[ _-]STRICT$/, '+STRICT')}`;
  });
  return tlpLabels.findLast((label) => levels.includes(label));
}

/** Who and what a machine would run the steps with. */
function loseParts(document: JsonObject, ledger: Ledger): void {
  for (const kind of ['agent_definitions', 'target_definitions', 'authentication_info_definitions', 'extension_definitions'] as const) {
    const parts = Object.entries(objectOf(document, kind));
    if (parts.length === 0) continue;
    ledger.find(kind, parts.length);
    for (const [id] of parts) ledger.lose(kind, `${kind}.${fieldName(id)}`, 'imports.no-counterpart');
  }
  for (const { where } of entriesIn(document['signatures'], 'signatures', { id: 'id', title: '' }, ledger)) ledger.lose('signatures', where, 'imports.no-counterpart');
}
