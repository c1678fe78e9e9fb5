import { canonicalJson } from '#kernel';
import type { Scenario } from './scenario.ts';

/**
 * One change of a scenario while it is written. `from` is what its author saw and `to` what shall stand: JSON, null where nothing stands.
 * The path goes by field, in lists of things with a key by that key, in other lists by place: `['injects', 'first-call', 'content', 'subject', 'fr']`.
 */
export interface Edit {
  readonly path: readonly string[];
  readonly from: unknown;
  readonly to: unknown;
  /** Of a thing with a key: it goes before the one with this key, or to the end if null. Not given, it stays, and what is new goes to the end. */
  readonly before?: string | null;
}

export interface EditConflict {
  readonly path: readonly string[];
  /** `changed`: something else stands there now. `gone`: there is no place of that path any more. `misshapen`: the path and the value do not fit each other. */
  readonly why: 'changed' | 'gone' | 'misshapen';
  /** What stands there. */
  readonly theirs: unknown;
}

export type Edited = { readonly scenario: Scenario; readonly inverse: readonly Edit[] } | { readonly conflicts: readonly EditConflict[] };

/** All edits in their order, or none of them and why. `inverse` takes them back. */
export function applyEdits(scenario: Scenario, edits: readonly Edit[]): Edited {
  let document = scenario;
  const inverse: Edit[] = [];
  const conflicts: EditConflict[] = [];
  for (const edit of edits) {
    try {
      const done = edited(document, edit.path, edit);
      document = done.node;
      inverse.unshift(done.inverse);
    } catch (error) {
      if (!(error instanceof Clash)) throw error;
      conflicts.push({ path: edit.path, why: error.why, theirs: error.theirs });
    }
  }
  return conflicts.length > 0 ? { conflicts } : { scenario: document, inverse };
}

/** What stands at a path; null where nothing does. */
export function valueAt(scenario: Scenario, path: readonly string[]): unknown {
  return path.reduce<unknown>((node, step) => childOf(node, step) ?? null, scenario);
}

class Clash extends Error {
  readonly why: EditConflict['why'];
  readonly theirs: unknown;

  constructor(why: EditConflict['why'], theirs: unknown) {
    super(why);
    this.why = why;
    this.theirs = theirs;
  }
}

interface Done<Node> {
  readonly node: Node;
  readonly inverse: Edit;
}

function edited<Node>(node: Node, path: readonly string[], edit: Edit): Done<Node>;
function edited(node: unknown, [step, ...rest]: readonly string[], edit: Edit): Done<unknown> {
  if (step === undefined) throw new Clash('misshapen', null);
  const child = childOf(node, step);
  if (rest.length > 0) {
    if (child === undefined || child === null || typeof child !== 'object') throw new Clash('gone', null);
    const inner = edited(child, rest, edit);
    return { node: withChild(node, step, inner.node), inverse: inner.inverse };
  }
  const theirs = child ?? null;
  if (!same(theirs, edit.from)) throw new Clash('changed', theirs);
  if (isKeyedList(node) && isKeyed(edit.to ?? edit.from)) return inKeyedList(node, step, edit);
  if (edit.before !== undefined || isFixed(node, step) || (isList(node) && (child === undefined || edit.to === null))) throw new Clash('misshapen', theirs);
  return { node: withChild(node, step, edit.to), inverse: { path: edit.path, from: edit.to, to: edit.from } };
}

/** Adds, replaces, moves or removes a thing that has a key. */
function inKeyedList(list: readonly Keyed[], key: string, { path, from, to, before }: Edit): Done<unknown> {
  if (to !== null && (!isKeyed(to) || to.key !== key)) throw new Clash('misshapen', from);
  const at = list.findIndex((item) => item.key === key);
  const others = list.filter((item) => item.key !== key);
  const stood = at < 0 ? null : (list[at + 1]?.key ?? null);
  const inverse: Edit = { path, from: to, to: from, ...(from !== null && (to === null || before !== undefined) ? { before: stood } : {}) };
  if (to === null) return { node: others, inverse };
  if (at >= 0 && before === undefined) return { node: list.map((item) => (item.key === key ? to : item)), inverse };
  const place = typeof before === 'string' ? others.findIndex((item) => item.key === before) : others.length;
  if (place < 0) throw new Clash('gone', from);
  return { node: [...others.slice(0, place), to, ...others.slice(place)], inverse };
}

type Keyed = { readonly key: string } & Readonly<Record<string, unknown>>;

const isList = (node: unknown): node is readonly unknown[] => Array.isArray(node);
const isFields = (node: unknown): node is Readonly<Record<string, unknown>> => typeof node === 'object' && node !== null && !isList(node);
const isKeyed = (node: unknown): node is Keyed => isFields(node) && typeof node['key'] === 'string';
/** An empty list takes things with and without keys. */
const isKeyedList = (node: unknown): node is readonly Keyed[] => isList(node) && node.every(isKeyed);
/** What others refer to never changes its name. */
const isFixed = (node: unknown, step: string): boolean => step === 'format' || (step === 'key' && isKeyed(node));

function childOf(node: unknown, step: string): unknown {
  if (isList(node)) return node.find((item) => isKeyed(item) && item.key === step) ?? (/^\d+$/.test(step) && !node.some(isKeyed) ? node[Number(step)] : undefined);
  return isFields(node) && Object.hasOwn(node, step) ? node[step] : undefined;
}

function withChild(node: unknown, step: string, child: unknown): unknown {
  if (isList(node)) return node.map((item, at) => ((isKeyed(item) ? item.key : String(at)) === step ? child : item));
  if (!isFields(node)) throw new Clash('gone', null);
  return child === null ? Object.fromEntries(Object.entries(node).filter(([field]) => field !== step)) : { ...node, [step]: child };
}

const same = (one: unknown, other: unknown): boolean => one === other || canonicalJson(one) === canonicalJson(other);
