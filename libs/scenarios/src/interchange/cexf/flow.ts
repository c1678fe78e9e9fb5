import type { Inject, Trigger } from '#exercise-engine';
import { entriesIn, type FileEntry, noteLeftovers } from '../entries.ts';
import { isEmpty, type JsonObject, listOf, numberOf, objectOf, textOf } from '#kernel/import';
import type { Ledger } from '../report.ts';
import { waitsFor } from '../waits.ts';
import type { Task } from './task.ts';

const longestSeconds = 366 * 86_400;

/** Gives each task its trigger: after the one that it requires, at its time, at the start, or when the director plays it. */
export function readFlow(document: JsonObject, tasks: readonly Task[], ledger: Ledger): readonly Inject[] {
  const flow = entriesIn(document['inject_flow'], 'flow', { id: 'inject_uuid', title: 'description' }, ledger);
  const byId = new Map(tasks.map((task) => [task.entry.id, task]));
  for (const { id, where } of flow) if (!byId.has(id)) ledger.lose('flow', where, 'imports.not-defined');
  const steps = new Map(flow.filter(({ id }) => byId.has(id)).map((step) => [step.id, step]));
  const parents = parentsOf([...steps.values()], byId, ledger);
  return tasks.map(({ entry, inject }) => {
    const step = steps.get(entry.id);
    if (step) noteStep(step, ledger);
    else ledger.change('injects', entry.where, 'imports.flow-missing');
    const parent = byId.get(parents.get(entry.id) ?? '');
    return { ...inject, trigger: parent ? triggerAfter(parent) : step ? triggerOf(step, ledger) : { manual: true } };
  });
}

const triggerAfter = ({ inject: { key, ask } }: Task): Trigger => ({ after: { inject: key, happened: ask ? 'answered' : 'released', delayMs: 0 } });

/** Which inject each waits for. Both ends may tell; told twice it is one dependency. */
function parentsOf(steps: readonly FileEntry[], tasks: ReadonlyMap<string, Task>, ledger: Ledger): ReadonlyMap<string, string> {
  const told = steps.flatMap(({ id, node, where }) => {
    const requirements = objectOf(node, 'requirements');
    const required = textOf(requirements, 'inject_uuid');
    const following = listOf(objectOf(node, 'sequence'), 'followed_by').filter((child) => typeof child === 'string');
    if (required && !isEmpty(requirements['resolution_requirement'])) ledger.change('dependencies', where, 'imports.resolution-as-answer', textOf(requirements, 'resolution_requirement'));
    return [...(required ? [{ parent: required, child: id, where: `${where} requirements` }] : []), ...following.map((child) => ({ parent: id, child, where: `${where} followed_by` }))];
  });
  const links = [...new Map(told.map((link) => [`${link.parent} ${link.child}`, link] as const)).values()];
  ledger.find('dependencies', links.length);
  const parents = new Map<string, string>();
  for (const { parent, child, where } of links) {
    if (!tasks.has(parent) || !tasks.has(child)) ledger.lose('dependencies', where, 'imports.unknown-parent');
    else if (parents.has(child)) ledger.lose('dependencies', where, 'imports.order-by-time');
    else if (waitsFor(parent, child, parents)) ledger.lose('dependencies', where, 'imports.circular-dependency');
    else parents.set(child, parent);
  }
  return parents;
}

function noteStep({ node, where }: FileEntry, ledger: Ledger): void {
  if (!isEmpty(objectOf(node, 'timing')['periodic_run_every']) || triggersOf(node).includes('periodic')) ledger.change('flow', where, 'imports.repeated-once');
  if (!isEmpty(objectOf(node, 'sequence')['completion_trigger'])) ledger.change('flow', where, 'imports.completion-by-people');
  noteLeftovers(ledger, 'flow', { where, node }, ['inject_uuid', 'description', 'requirements', 'sequence', 'timing']);
}

function triggerOf({ node, where }: FileEntry, ledger: Ledger): Trigger {
  const timing = objectOf(node, 'timing');
  const seconds = numberOf(timing, 'triggered_at');
  if (seconds !== null && seconds >= 0 && seconds <= longestSeconds) return { at: Math.round(seconds * 1_000) };
  const triggers = triggersOf(node);
  if (!isEmpty(timing['triggered_at'])) ledger.change('flow', where, 'imports.time-not-read');
  else if (!triggers.includes('manual')) {
    if (triggers.length === 0) ledger.change('flow', where, 'imports.start-trigger-assumed');
    return { at: 0 };
  }
  return { manual: true };
}

/** A list as described, a single word in some files. */
function triggersOf(node: JsonObject): readonly unknown[] {
  const trigger = objectOf(node, 'sequence')['trigger'];
  return isEmpty(trigger) ? [] : Array.isArray(trigger) ? trigger : [trigger];
}
