import { fieldName, noteLeftovers } from '../entries.ts';
import { isEmpty, isObject, type JsonObject, listOf, objectOf, textOf } from '#kernel/import';
import { ImportRefused, type Ledger } from '../report.ts';

const most = 500;
const connecting = ['on_completion', 'on_success', 'on_failure', 'on_true', 'on_false', 'cases', 'next_steps'];

/** What the playbook's steps ask for, in the order of its flow, whichever way it branches. A loop is told once. */
export function readSteps(document: JsonObject, ledger: Ledger): readonly string[] {
  const workflow = objectOf(document, 'workflow');
  const ids = Object.keys(workflow);
  if (ids.length > most) throw new ImportRefused('imports.too-large', `workflow, ${ids.length} steps`);
  ledger.find('steps', ids.length);
  ledger.find('commands', 0);
  const ordered = flowOf(workflow, [textOf(document, 'workflow_start'), textOf(document, 'workflow_exception')]);
  for (const id of ids) if (!ordered.includes(id)) ledger.change('steps', `workflow.${fieldName(id)}`, 'imports.step-unreached');
  return [...ordered, ...ids.filter((id) => !ordered.includes(id))].flatMap((id) => readStep(id, workflow[id], ledger));
}

function flowOf(workflow: JsonObject, starts: readonly string[]): readonly string[] {
  const reached = new Set<string>();
  const open = starts.toReversed();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const step = Object.hasOwn(workflow, id) ? workflow[id] : undefined;
    if (reached.has(id) || !isObject(step)) continue;
    reached.add(id);
    open.push(...connecting.flatMap((field) => idsIn(step[field])).toReversed());
  }
  return [...reached];
}

function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return isObject(value) || Array.isArray(value) ? Object.values(value).filter((id) => typeof id === 'string') : [];
}

function readStep(id: string, step: unknown, ledger: Ledger): readonly string[] {
  const where = `workflow.${fieldName(id)}`;
  if (!isObject(step)) {
    ledger.lose('steps', where, 'imports.not-an-object');
    return [];
  }
  const type = textOf(step, 'type');
  const commands = listOf(step, 'commands');
  ledger.find('commands', commands.length);
  commands.forEach((command, at) => {
    if (!isObject(command) || textOf(command, 'type') !== 'manual') ledger.lose('commands', `${where}.commands[${at}]`, 'imports.machine-commands');
  });
  if (type === 'start' || type === 'end') return [];
  const manual = commands.flatMap((command) => (isObject(command) && textOf(command, 'type') === 'manual' ? [textOf(command, 'command')] : []));
  const told = [textOf(step, 'name'), textOf(step, 'description'), textOf(step, 'condition') || textOf(step, 'switch'), ...manual].filter(Boolean);
  if (connecting.some((field) => field !== 'on_completion' && !isEmpty(step[field]))) ledger.change('steps', where, 'imports.branches-flattened');
  noteLeftovers(ledger, 'steps', { where, node: step }, ['type', 'name', 'description', 'condition', 'switch', 'commands', ...connecting]);
  return [[...new Set(told)].join(': ') || type || id];
}
