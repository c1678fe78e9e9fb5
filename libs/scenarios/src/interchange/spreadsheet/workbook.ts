import { ImportRefused } from '../report.ts';
import type { Archive } from '../zip.ts';
import { type NumberKind, numberKindOf } from './number-format.ts';
import { readSheet, type Shared } from './sheet.ts';
import { most, type Sheet } from './table.ts';
import { readXml } from './xml.ts';

const workbookFile = 'xl/workbook.xml';
const mostSheets = 100;

export const isWorkbook = ({ names }: Archive): boolean => names.includes(workbookFile);

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Parts that hold what people would miss: pictures, comments, macros. */
  readonly unread: readonly string[];
}

/**
 * The sheets of an XLSX workbook, as values: formulas are never calculated.
 * @throws ImportRefused
 */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const { listed, epoch } = await readList(archive);
  const targets = await readTargets(archive);
  const shared: Shared = { strings: await readStrings(archive), kinds: await readKinds(archive), epoch };
  const sheets: Sheet[] = [];
  for (const { id, name, isHidden } of listed) {
    const target = targets.get(id);
    if (target && archive.names.includes(target)) sheets.push({ name, isHidden, ...(await readSheet(archive, target, shared)) });
  }
  return { sheets, unread: archive.names.filter((name) => /^xl\/(?:media\/|comments|threadedComments\/|embeddings\/|vbaProject)/.test(name)) };
}

async function readList(archive: Archive): Promise<{ listed: readonly { id: string; name: string; isHidden: boolean }[]; epoch: 1900 | 1904 }> {
  const listed: { id: string; name: string; isHidden: boolean }[] = [];
  let epoch: 1900 | 1904 = 1900;
  await readXml(archive, workbookFile, {
    open: (tag, { name = '', id = '', state = 'visible', date1904 }) => {
      if (tag === 'workbookPr' && (date1904 === '1' || date1904 === 'true')) epoch = 1904;
      if (tag === 'sheet') listed.push({ id, name: name.slice(0, 100), isHidden: state !== 'visible' });
    },
  });
  if (listed.length > mostSheets) throw new ImportRefused('imports.too-large', `${listed.length} sheets`);
  return { listed, epoch };
}

async function readTargets(archive: Archive): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  const file = 'xl/_rels/workbook.xml.rels';
  if (!archive.names.includes(file)) throw new ImportRefused('imports.broken-spreadsheet', file);
  await readXml(archive, file, {
    open: (tag, { Id, Target = '' }) => {
      if (tag === 'Relationship' && Id) targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`);
    },
  });
  return targets;
}

async function readStrings(archive: Archive): Promise<readonly string[]> {
  const file = 'xl/sharedStrings.xml';
  const strings: string[] = [];
  if (!archive.names.includes(file)) return strings;
  let characters = 0;
  let current: string | null = null;
  let isText = false;
  let isPhonetic = false;
  await readXml(archive, file, {
    open: (tag) => {
      if (tag === 'si') current = '';
      if (tag === 'rPh') isPhonetic = true;
      isText = tag === 't' && !isPhonetic;
    },
    text: (part) => {
      if (current === null || !isText) return;
      characters += part.length;
      if (characters > most.characters) throw new ImportRefused('imports.too-large', file);
      current += part;
    },
    close: (tag) => {
      isText = false;
      if (tag === 'rPh') isPhonetic = false;
      if (tag === 'si') strings.push(current ?? '');
    },
  });
  return strings;
}

/** How the number of a cell is shown, by the style of the cell. */
async function readKinds(archive: Archive): Promise<readonly NumberKind[]> {
  const file = 'xl/styles.xml';
  const kinds: NumberKind[] = [];
  if (!archive.names.includes(file)) return kinds;
  const codes = new Map<number, string>();
  let isCellStyle = false;
  await readXml(archive, file, {
    open: (tag, { numFmtId, formatCode }) => {
      if (tag === 'cellXfs') isCellStyle = true;
      if (tag === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '');
      if (tag === 'xf' && isCellStyle) kinds.push(numberKindOf(Number(numFmtId), codes.get(Number(numFmtId))));
    },
    close: (tag) => {
      if (tag === 'cellXfs') isCellStyle = false;
    },
  });
  return kinds;
}
