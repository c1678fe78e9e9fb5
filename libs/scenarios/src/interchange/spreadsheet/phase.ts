import type { Inject, Phase } from '#exercise-engine';
import { keyMaker } from '../keys.ts';
import type { ContentLocale } from '../language.ts';
import type { Ledger } from '../report.ts';
import { textsIn, type ToldRow } from './inject.ts';

/** Phases begin with their first inject. A column names them; without one, the headings among the rows do. */
export function phasesOf(rows: readonly ToldRow[], byRow: ReadonlyMap<number, Inject>, locale: ContentLocale, ledger: Ledger): readonly Phase[] {
  const starts = new Map<string, { readonly where: string; ms: number | null }>();
  const hasColumn = rows.some((row) => !row.isSection && textsIn(row, 'phase').length > 0);
  let heading = '';
  for (const row of rows) {
    const [cell] = [...row.cells.values()].flat();
    if (row.isSection) heading = cell?.text ?? '';
    const name = (hasColumn && !row.isSection ? textsIn(row, 'phase').join(' ') : heading).replace(/\s+/g, ' ').slice(0, 500).toWellFormed();
    if (!name || (hasColumn && row.isSection)) continue;
    const phase = starts.get(name) ?? { where: row.where, ms: null };
    const trigger = byRow.get(row.number)?.trigger;
    if (trigger && 'at' in trigger) phase.ms = Math.min(phase.ms ?? Infinity, trigger.at);
    starts.set(name, phase);
  }
  const sections = rows.filter(({ isSection }) => isSection);
  if (hasColumn) for (const { where } of sections) loseSection(where, ledger);
  ledger.find('phases', starts.size);
  const key = keyMaker();
  const phases = [...starts].flatMap(([name, { where, ms }]) => {
    if (ms === null) ledger.lose('phases', where, 'imports.section-not-kept');
    return ms === null ? [] : [{ key: key(name, 'phase'), title: { [locale]: name }, startsAtMs: ms }];
  });
  return phases.toSorted((one, other) => one.startsAtMs - other.startsAtMs).map((phase, at) => (at === 0 ? { ...phase, startsAtMs: 0 } : phase));
}

function loseSection(where: string, ledger: Ledger): void {
  ledger.find('sections', 1);
  ledger.lose('sections', where, 'imports.section-not-kept');
}
