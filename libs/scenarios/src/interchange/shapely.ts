import type { Read } from './format.ts';
import { ImportRefused } from './report.ts';
import { reasons } from './reasons.ts';
import { scenarioShape } from './tocsin/scenario-shape.ts';

const longestText = 20_000;
const ellipsis = ' […]';

/**
 * What is read, in the bounds that every scenario keeps: longer texts are cut off, and the report says where.
 * @throws ImportRefused if it goes beyond a bound in another way, such as the number of its injects
 */
export function shapely({ report, scenario, ...rest }: Read): Read {
  const places: string[] = [];
  const bounded = shortened(scenario, [], places) as typeof scenario;
  const [issue] = scenarioShape.safeParse(bounded).error?.issues ?? [];
  if (issue) throw new ImportRefused('imports.beyond-bounds', issue.path.join('.'));
  const notes = places.map((where) => ({ kind: 'texts', where, why: `imports.text-shortened: ${reasons['imports.text-shortened']}` }));
  return { ...rest, report: notes.length > 0 ? { ...report, changed: [...report.changed, ...notes] } : report, scenario: bounded };
}

function shortened(value: unknown, path: readonly (string | number)[], places: string[]): unknown {
  if (typeof value === 'string') {
    if (value.length <= longestText) return value;
    places.push(path.join('.'));
    return value.slice(0, longestText - ellipsis.length).toWellFormed() + ellipsis;
  }
  if (Array.isArray(value)) return value.map((item: unknown, at) => shortened(item, [...path, at], places));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, shortened(inner, [...path, field], places)]));
}
