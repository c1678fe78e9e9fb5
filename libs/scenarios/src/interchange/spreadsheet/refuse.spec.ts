import { describe, expect, it } from '@jest/globals';
import { importScenario, type ImportReport } from '../index.ts';
import { xlsxOf } from '../testing/xlsx-of.ts';
import { zipOf } from '../testing/zip-of.ts';

const rows = [['Time', 'Title'], ['T+0', 'A']];
const refused = async (bytes: Uint8Array): Promise<readonly [ImportReport['refused'], string | undefined]> => {
  const { report } = await importScenario(bytes, 'a.xlsx');
  return [report.refused, report.lost[0]?.where];
};
const data = (xml: string): Uint8Array => xlsxOf([{ name: 'A', rows: [], data: xml }]);

describe('A workbook', () => {
  it('with a million empty rows is read in its filled ones', async () => {
    const empty = Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 3}" ht="15"/>`).join('');
    const before = process.memoryUsage().rss;
    const { report } = await importScenario(data(`<row r="1"><c r="A1" t="inlineStr"><is><t>Time</t></is></c><c r="B1" t="inlineStr"><is><t>Title</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>T+0</t></is></c><c r="B2" t="inlineStr"><is><t>A</t></is></c></row>${empty}`), 'a.xlsx');
    expect(report).toMatchObject({ refused: null, kept: { injects: 1 } });
    expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
  });

  it('with more rows than a scenario has injects is refused, and not read to its end', async () => {
    const many = Array.from({ length: 6_000 }, (_, at) => [`T+${at}`, `Inject ${at}`]);
    expect(await refused(xlsxOf([{ name: 'Plan', rows: [['Time', 'Title'], ...many] }]))).toEqual(['imports.too-large', 'Plan!5002']);
  });

  it('with columns far to the right is refused with the cell', async () => {
    expect(await refused(data('<row r="7"><c r="XFD7" t="str"><v>x</v></c></row>'))).toEqual(['imports.too-large', 'xl/worksheets/sheet1.xml: XFD7']);
  });

  it('whose cells repeat one huge text is refused with the cell', async () => {
    const cells = Array.from({ length: 800 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c></row>`).join('');
    const bomb = xlsxOf([{ name: 'A', rows: [['x'.repeat(32_000)]] }, { name: 'B', rows: [], data: cells }]);
    expect(await refused(bomb)).toEqual(['imports.too-large', 'xl/worksheets/sheet2.xml: A626']);
  });

  it('whose shared texts are a bomb is refused before they fill the memory', async () => {
    const strings = Array.from({ length: 1_000 }, (_, at) => `<si><t>${at}${'abcdefgh'.repeat(4_000)}</t></si>`).join('');
    const [reason] = await refused(withStrings(strings));
    expect(['imports.too-large', 'imports.zip-bomb']).toContain(reason);
  });

  it.each([
    ['is not well-formed', '<row r="1"><c r="A1"></row>', 'line 1, column'],
    ['has a DOCTYPE', '', 'DOCTYPE'],
  ])('whose sheet %s is refused with the place', async (name, xml, where) => {
    const file = name === 'has a DOCTYPE' ? withSheet('<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;">]><worksheet>&y;</worksheet>') : data(xml);
    const [reason, place] = await refused(file);
    expect(reason).toBe('imports.broken-spreadsheet');
    expect(place).toContain(`xl/worksheets/sheet1.xml: ${where}`);
  });

  it('without sheets, or with nothing but hidden or empty ones, holds no scenario', async () => {
    for (const sheets of [[], [{ name: 'A', rows: [] }], [{ name: 'A', rows, state: 'hidden' as const }], [{ name: 'A', rows: [['one'], ['column']] }]]) expect((await refused(xlsxOf(sheets)))[0]).toBe('imports.no-scenario-inside');
  });

  it('of the old kind, or one under a password, is refused with what to do', async () => {
    expect(await refused(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toEqual(['imports.old-spreadsheet', undefined]);
  });
});

const withSheet = (xml: string): Uint8Array => replaced('xl/worksheets/sheet1.xml', xml);
const withStrings = (strings: string): Uint8Array => replaced('xl/sharedStrings.xml', `<sst>${strings}</sst>`);

function replaced(name: string, content: string): Uint8Array {
  const parts = [
    { name: 'xl/workbook.xml', content: '<workbook><sheets><sheet name="A" id="rId1"/></sheets></workbook>' },
    { name: 'xl/_rels/workbook.xml.rels', content: '<Relationships><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/></Relationships>' },
    { name: 'xl/worksheets/sheet1.xml', content: '<worksheet/>' },
  ];
  return zipOf(...parts.filter((part) => part.name !== name), { name, content });
}
