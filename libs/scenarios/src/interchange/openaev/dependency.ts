import { isEmpty, isObject, type JsonObject, listOf, objectOf, textOf } from '#kernel/import';
import { ImportRefused, type Ledger } from '../report.ts';
import { noteLeftovers, placeOf } from '../entries.ts';
import type { PlannedInject } from './inject.ts';

/** One inject waits for another one: until it is released, until the team has answered it, or only while the team has not. */
export interface Dependency {
  readonly parent: PlannedInject;
  readonly needs: 'released' | 'answered' | 'unanswered';
  readonly where: string;
}

const most = 4_000;

/**
 * What each inject waits for, by its id. What would wait for itself or for nothing is lost.
 * @throws ImportRefused if there are more than 4000 dependencies
 */
export function readDependencies(injects: readonly PlannedInject[], ledger: Ledger): ReadonlyMap<string, readonly Dependency[]> {
  const byId = new Map(injects.map((planned) => [planned.entry.id, planned]));
  const dependencies = new Map<string, Dependency[]>();
  ledger.find('dependencies', 0);
  if (injects.reduce((sum, { entry }) => sum + listOf(entry.node, 'inject_depends_on').length, 0) > most) throw new ImportRefused('imports.too-large');
  for (const child of injects) {
    const kept: Dependency[] = [];
    dependencies.set(child.entry.id, kept);
    for (const { value, where } of linksOf(child, ledger)) {
      const dependency = readDependency(value, where, child, byId, dependencies, ledger);
      if (dependency) kept.push(dependency);
    }
  }
  return dependencies;
}

function linksOf({ entry }: PlannedInject, ledger: Ledger): readonly { value: unknown; where: string }[] {
  const value = entry.node['inject_depends_on'];
  const links: readonly unknown[] = Array.isArray(value) ? value : isEmpty(value) ? [] : [value];
  ledger.find('dependencies', links.length);
  return links.map((link, at) => ({ value: link, where: placeOf(`${entry.where} inject_depends_on`, at, '') }));
}

function readDependency(
  value: unknown,
  where: string,
  child: PlannedInject,
  byId: ReadonlyMap<string, PlannedInject>,
  dependencies: ReadonlyMap<string, readonly Dependency[]>,
  ledger: Ledger,
): Dependency | null {
  const lose = (reason: Parameters<Ledger['lose']>[2]): null => {
    ledger.lose('dependencies', where, reason);
    return null;
  };
  const link = typeof value === 'string' ? { dependency_relationship: { inject_parent_id: value } } : value;
  if (!isObject(link)) return lose('imports.not-an-object');
  const relation = objectOf(link, 'dependency_relationship');
  const childId = textOf(relation, 'inject_children_id');
  if (childId && childId !== child.entry.id) return lose('imports.dependency-of-another-inject');
  const parent = byId.get(textOf(relation, 'inject_parent_id'));
  if (!parent) return lose('imports.unknown-parent');
  if (waitsFor(parent, child, dependencies)) return lose('imports.circular-dependency');
  if (dependencies.get(child.entry.id)?.some((other) => other.parent === parent)) return lose('imports.duplicate');
  if (child.isOnShelf) return lose('imports.inject-on-shelf');
  noteLeftovers(ledger, 'dependencies', { where, node: link }, ['dependency_relationship', 'dependency_condition']);
  return { parent, needs: needsOf(link, parent, where, ledger), where };
}

/** Whether `inject` is `other` or waits for it, directly or not. */
function waitsFor(inject: PlannedInject, other: PlannedInject, dependencies: ReadonlyMap<string, readonly Dependency[]>): boolean {
  const open = [inject];
  const seen = new Set(open);
  for (let next = open.pop(); next; next = open.pop()) {
    if (next === other) return true;
    for (const { parent } of dependencies.get(next.entry.id) ?? []) {
      if (!seen.has(parent)) open.push(parent);
      seen.add(parent);
    }
  }
  return false;
}

/** All conditions of one dependency are about the same parent, so that they come down to one of three. */
function needsOf(link: JsonObject, parent: PlannedInject, where: string, ledger: Ledger): Dependency['needs'] {
  const condition = objectOf(link, 'dependency_condition');
  const conditions = listOf(condition, 'conditions');
  if (conditions.length === 0) return 'released';
  const asked = new Set<Dependency['needs']>();
  let dropped = 0;
  for (const item of conditions) {
    const need = isObject(item) ? needOf(item, parent) : null;
    if (need) asked.add(need);
    else dropped++;
  }
  if (dropped > 0) ledger.change('dependencies', where, asked.size > 0 ? 'imports.condition-dropped' : 'imports.condition-weakened');
  if (asked.size <= 1) return [...asked][0] ?? 'released';
  if (textOf(condition, 'mode').toLowerCase() === 'or' || (asked.has('answered') && asked.has('unanswered'))) return asked.has('released') || asked.has('unanswered') ? 'released' : 'answered';
  return asked.has('answered') ? 'answered' : 'unanswered';
}

function needOf(item: JsonObject, { inject }: PlannedInject): Dependency['needs'] | null {
  const key = textOf(item, 'key').toLowerCase();
  const isTrue = item['value'] === true || item['value'] === 'true';
  const operator = textOf(item, 'operator').toLowerCase();
  if (operator && operator !== 'eq') return null;
  if (key === 'execution') return isTrue ? 'released' : null;
  if (/^(?:prevention|detection|vulnerability)/.test(key) || inject.ask?.kind !== 'answer') return null;
  return isTrue ? 'answered' : 'unanswered';
}
