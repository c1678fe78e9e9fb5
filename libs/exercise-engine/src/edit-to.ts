import { type Edit, valueAt } from './edit.ts';
import type { Scenario } from './scenario.ts';

/** The edit after which `to` stands at a path of fields, together with whatever lies between and is not there yet. */
export function editTo(scenario: Scenario, path: readonly string[], to: unknown): Edit {
  const there = path.slice(0, -1).findIndex((_, at) => valueAt(scenario, path.slice(0, at + 1)) === null);
  if (there < 0 || to === null) return { path, from: valueAt(scenario, path), to };
  const lacking = path.slice(there + 1);
  return { path: path.slice(0, there + 1), from: null, to: lacking.reduceRight<unknown>((inner, step) => ({ [step]: inner }), to) };
}
