import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { importScenario } from './index.ts';
import { expectBalance } from './testing/account.ts';
import { cacaoPlaybook, cexfExercise, icebergScenario } from './testing/formats.ts';
import { asJson, openAevExport } from './testing/open-aev.ts';
import { xlsxOf } from './testing/xlsx-of.ts';
import { zipOf } from './testing/zip-of.ts';

const samples = join(dirname(fileURLToPath(import.meta.url)), '../../../../../shared/samples');
const kinds = ['openaev', 'msel-xlsx', 'cexf', 'icebergttx', 't3sf'];
const hasSamples = existsSync(samples);
if (!hasSamples) process.stderr.write(`Only small files of our own are broken, since ${samples} is not there\n`);

const real = hasSamples ? kinds.flatMap((kind) => readdirSync(join(samples, kind)).map((name) => readFileSync(join(samples, kind, name)))) : [];
const rows = [['Time', 'Title', 'Message', 'To'], ['T+0', 'A', '<p>Hello</p>', 'IT'], ['26/06/2024 09h00', 'B', 'b', 'IT, Press'], ['???', 'C', { formula: 'A1', value: 'c' }, 'all']];
const ours = [
  asJson(openAevExport()),
  zipOf({ name: 'a.json', content: asJson(openAevExport()) }, { name: 'b.txt', content: 'b' }),
  asJson(cexfExercise()),
  asJson(icebergScenario()),
  asJson(cacaoPlaybook()),
  asJson([{ '#': 1, 'Real Time': '07:29 PM', Subject: 'A', From: 'B', Player: 'C', Script: 'D', Poll: 'E | F' }]),
  xlsxOf([{ name: 'MSEL', rows, merges: ['D2:D3'] }]),
  new TextEncoder().encode('Zeit;Titel;Nachricht\n9:00;A;"a; b"\n9:10;B;c\n'),
];
const files = [...ours, ...real];

/** Longer than any small file takes, however busy the machine; a hang is found by it. */
const longestMs = 5_000;

async function survives(bytes: Uint8Array): Promise<void> {
  const began = performance.now();
  const { report, scenario } = await importScenario(bytes, 'file');
  expect(performance.now() - began).toBeLessThan(longestMs);
  expect(scenario === null).toBe(report.refused !== null);
  expectBalance(report);
}

const flips = fc.array(fc.record({ at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), bit: fc.nat(7) }), { minLength: 1, maxLength: 8 });
const cut = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: 1 });

function broken(bytes: Uint8Array, changes: readonly { at: number; bit: number }[], upTo: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (const { at, bit } of changes) {
    const place = Math.floor(at * copy.length);
    copy[place] = (copy[place] ?? 0) ^ (1 << bit);
  }
  return copy.subarray(0, Math.ceil(copy.length * upTo));
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Once what nobody needs is collected: what a busy process has not yet given back is no leak. */
function heldBytes(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

describe('A broken file', () => {
  const before = heldBytes();

  it('with bits flipped or its end cut off is read or refused, 8 000 times', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...files), flips, cut, async (file, changes, upTo) => survives(broken(file, changes, upTo))), { numRuns: 8_000 });
  }, 300_000);

  it('with bits flipped inside the archive, whose checksums are right again, is read or refused, 1 000 times', async () => {
    const parts = [{ name: 'xl/workbook.xml', content: '<workbook><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>' }, { name: 'xl/_rels/workbook.xml.rels', content: '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>' }];
    const sheet = new TextEncoder().encode(
      '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>Time</v></c><c r="B1" t="str"><v>Title</v></c></row><row r="2"><c r="A2" s="1"><v>45469.5</v></c><c r="B2" t="inlineStr"><is><t>A</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>',
    );
    await fc.assert(fc.asyncProperty(flips, cut, async (changes, upTo) => survives(zipOf(...parts, { name: 'xl/worksheets/sheet1.xml', content: broken(sheet, changes, upTo) }))), { numRuns: 1_000 });
  }, 120_000);

  it('of any JSON, in the shape of any format, is read or refused, 1 000 times', async () => {
    const documents = [openAevExport(), cexfExercise(), icebergScenario(), cacaoPlaybook()] as const;
    const anything = fc.jsonValue({ maxDepth: 3 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...documents), fc.nat(30), anything, async (document, which, value) => {
        const fields = Object.keys(document);
        await survives(asJson({ ...document, [fields[which % fields.length] ?? 'x']: value }));
      }),
      { numRuns: 1_000 },
    );
  }, 120_000);

  it('leaves no memory behind', () => {
    expect(heldBytes() - before).toBeLessThan(100_000_000);
  });
});
