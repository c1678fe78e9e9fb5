import type { Inject, Objective, Phase } from '#exercise-engine';
import { scenarioOf } from '../assumptions.ts';
import type { Read } from '../format.ts';
import { keyMaker, titleFromName } from '../keys.ts';
import { type ContentLocale, guessLanguage } from '../language.ts';
import { plainToMarkdown } from '../markdown.ts';
import { Cast } from '../persona.ts';
import { ImportRefused, Ledger } from '../report.ts';
import { Recipients } from './cast.ts';
import type { TableChoice } from './choice.ts';
import { type ColumnField, type Columns, correctColumns, knownColumns, recogniseColumns } from './column.ts';
import { isExpectedAction, linesIn, readInject, textsIn, type ToldRow } from './inject.ts';
import { phasesOf } from './phase.ts';
import { previewOf, type TablePreview } from './preview.ts';
import { SumUp } from './sum-up.ts';
import { columnName, type Row, type Sheet } from './table.ts';
import { readMoment } from './time.ts';
import { timelineOf } from './timeline.ts';

export interface Source {
  readonly format: string;
  readonly fileName: string;
  readonly sheets: readonly Sheet[];
  /** Files inside that nothing reads. */
  readonly unread: readonly string[];
}

const mostInjects = 5_000;
const mostTags = 100_000;

/**
 * Reads a list of injects from a table, one in a row.
 * @throws ImportRefused
 */
export function readTable({ format, fileName, sheets, unread }: Source, choice: TableChoice, ledger = new Ledger()): Read & { readonly table: TablePreview } {
  const sheet = chosenSheet(sheets, choice.sheet);
  const columns = correctColumns(recogniseColumns(sheet), choice.columns ?? {});
  if (!columns) throw new ImportRefused('imports.no-such-column', Object.keys(choice.columns ?? {}).join(', '));
  const above = sheet.rows.filter(({ number }) => number < (columns.header?.number ?? 0));
  const rows = sheet.rows.filter(({ number }) => number > (columns.header?.number ?? 0));
  if (sheet.isCutOff || rows.length > mostInjects) throw new ImportRefused('imports.too-large', `${sheet.name && `${sheet.name}!`}${rows[mostInjects]?.number ?? ''}`);
  if (rows.reduce((sum, { cells }) => sum + [...cells.values()].reduce((tags, text) => tags + text.split('<').length - 1, 0), 0) > mostTags) throw new ImportRefused('imports.too-large', '<');
  const heading = above.flatMap(({ cells }) => [...cells.values()]);
  const locale = guessLanguage(rows.slice(0, 500).flatMap(({ cells }) => [...cells.values()]).join(' '));
  const title = heading[0] ?? titleFromName(fileName);
  const notes = new SumUp();
  const read = readRows(rows, columns, locale, { notes, ledger });
  if (heading.length > 0) notes.change('scenario', `1:${(columns.header?.number ?? 1) - 1}`, 'imports.above-header');
  accountForTable(sheets, sheet, columns, ledger);
  for (const remark of sheet.remarks) notes.remark(remark);
  notes.tell(ledger, sheet.name);
  ledger.loseFiles(unread);
  const summary = { [locale]: plainToMarkdown(heading.slice(1).join('\n')) };
  return { report: ledger.report(format, title), scenario: scenarioOf({ title, locale, summary, ...read }, ledger), table: previewOf(sheets, sheet, columns) };
}

function chosenSheet(sheets: readonly Sheet[], name: string | undefined): Sheet {
  const candidates = sheets.filter((sheet) => (name === undefined ? !sheet.isHidden && sheet.rows.length > 0 : sheet.name === name));
  const [best] = candidates.map((sheet) => ({ sheet, known: knownColumns(sheet) })).toSorted((one, other) => other.known - one.known || other.sheet.rows.length - one.sheet.rows.length);
  if (!best) throw new ImportRefused(name === undefined ? 'imports.no-scenario-inside' : 'imports.no-such-sheet', name?.slice(0, 100) ?? '');
  if (best.sheet.rows.every(({ cells }) => cells.size < 2)) throw new ImportRefused('imports.no-scenario-inside', best.sheet.name);
  return best.sheet;
}

type Rows = Pick<Parameters<typeof scenarioOf>[0], 'teams' | 'personas' | 'injects' | 'objectives' | 'scenarioStart' | 'phases'>;

function readRows(rows: readonly Row[], columns: Columns, locale: ContentLocale, { notes, ledger }: { notes: SumUp; ledger: Ledger }): Rows {
  const recipients = new Recipients(locale);
  const cast = new Cast(locale);
  const objectives = new Map<string, Objective>();
  const objectiveKey = keyMaker();
  const keyOf = (title: string): string => {
    const known = objectives.get(title.toLowerCase()) ?? { key: objectiveKey(title, 'objective'), title: { [locale]: title } };
    objectives.set(title.toLowerCase(), known);
    return known.key;
  };
  const hasChannels = [...columns.fields.values()].includes('channel');
  if (!hasChannels) ledger.change('scenario', 'channel', 'imports.channels-assumed');
  const told = rows.map((row) => ({ ...tell(row, columns), isSection: isSection(row, rows, columns) }));
  const stated = told.filter((one) => !one.isSection && !isExpectedAction(one));
  const timeColumn = [...columns.fields].find(([, field]) => field === 'time')?.[0];
  const { dueMs, startsAt } = timelineOf(stated.map((one) => ({ text: textsIn(one, 'time')[0] ?? '', where: timeColumn === undefined ? one.where : `${columnName(timeColumn)}${one.number}` })), notes);
  const key = keyMaker();
  ledger.find('injects', stated.length);
  ledger.find('expectations', 0);
  const byRow = new Map<number, Inject>(stated.map((one, at) => [one.number, readInject(one, key, dueMs[at] ?? null, { locale, recipients, cast, objectives: { keyOf }, hasChannels, notes })]));
  attachExpectedActions(told, byRow, locale, ledger);
  const injects = [...byRow.values()];
  ledger.find('expectations', injects.reduce((sum, { expectedActions = [] }) => sum + expectedActions.length, 0));
  ledger.find('teams', recipients.teams.length);
  ledger.find('objectives', objectives.size);
  const phases: readonly Phase[] = phasesOf(told, byRow, locale, ledger);
  return { injects, teams: recipients.teams, personas: cast.personas, objectives: [...objectives.values()], ...(startsAt && { scenarioStart: startsAt }), ...(phases.length > 0 && { phases }) };
}

function tell({ number, cells }: Row, { header, fields }: Columns): Omit<ToldRow, 'isSection'> {
  const byField = new Map<ColumnField, { name: string; text: string }[]>();
  const first = [...cells.keys()].reduce((one, other) => Math.min(one, other));
  for (const [column, text] of cells) {
    const field = fields.get(column) ?? 'notes';
    byField.set(field, [...(byField.get(field) ?? []), { name: header?.cells.get(column) ?? columnName(column), text }]);
  }
  return { number, where: `${columnName(first)}${number}`, cells: byField };
}

/** A heading among the rows fills one cell where the others fill several. */
function isSection({ cells }: Row, rows: readonly Row[], { fields }: Columns): boolean {
  const [[column, text] = []] = cells;
  if (column === undefined || text === undefined || cells.size !== 1 || fields.size < 3) return false;
  const field = fields.get(column) ?? 'notes';
  const fuller = rows.filter((row) => row.cells.size > 1);
  return (['title', 'notes', 'phase', 'kind'].includes(field) || (field === 'time' && readMoment(text, false) === null)) && fuller.filter((row) => row.cells.size > 2).length > fuller.length / 2;
}

/** A row that is only an expected reaction belongs to the inject before it. */
function attachExpectedActions(told: readonly ToldRow[], byRow: Map<number, Inject>, locale: ContentLocale, ledger: Ledger): void {
  let last: number | null = null;
  for (const row of told) {
    if (byRow.has(row.number)) last = row.number;
    else if (!row.isSection) {
      const actions = [[...textsIn(row, 'title'), ...textsIn(row, 'body')].join(': '), ...linesIn(row, 'expected')].filter(Boolean);
      const inject = last === null ? undefined : byRow.get(last);
      if (inject && last !== null) byRow.set(last, { ...inject, expectedActions: [...(inject.expectedActions ?? []), ...actions.map((action) => ({ [locale]: action }))] });
      else {
        ledger.find('expectations', 1);
        ledger.lose('expectations', row.where, 'imports.row-without-inject');
      }
    }
  }
}

function accountForTable(sheets: readonly Sheet[], read: Sheet, { header, fields }: Columns, ledger: Ledger): void {
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  ledger.find('sheets', filled.length);
  for (const sheet of filled) if (sheet !== read) ledger.lose('sheets', sheet.name, sheet.isHidden ? 'imports.hidden-sheet' : 'imports.sheet-not-read');
  ledger.find('columns', fields.size);
  if (!header) ledger.change('scenario', read.name || 'columns', 'imports.header-missing');
  for (const [column, field] of fields) {
    const where = `${columnName(column)} ${header?.cells.get(column)?.slice(0, 80).toWellFormed() ?? ''}`.trim();
    if (field === 'ignore') ledger.lose('columns', where, 'imports.column-ignored');
    if (field === 'notes') ledger.change('columns', where, 'imports.column-in-notes');
  }
}
