import { describe, expect, it } from '@jest/globals';
import { importScenario } from './index.ts';
import { asJson, mail, openAevExport } from './testing/open-aev.ts';
import { zipOf } from './testing/zip-of.ts';

const scenario = JSON.stringify(openAevExport());
const refusal = async (bytes: Uint8Array, name = 'file.zip'): Promise<string | null> => {
  const { report, scenario: read } = await importScenario(bytes, name);
  expect(read === null).toBe(report.refused !== null);
  return report.refused;
};

describe('An archive', () => {
  it('is read when it is harmless, by its content whatever its name', async () => {
    expect(await refusal(zipOf({ name: 'Dark depot.json', content: scenario }), 'note.txt')).toBeNull();
  });

  it('is refused when an entry inflates far beyond its size', async () => {
    expect(await refusal(zipOf({ name: 'a.json', content: scenario }, { name: 'zeros', content: new Uint8Array(20_000_000) }))).toBe('imports.zip-bomb');
  });

  it('is refused when an entry inflates to more than its directory claims, without being inflated to the end', async () => {
    const bomb = zipOf({ name: 'a.json', content: new Uint8Array(200_000_000), claimedSize: 1_000 });
    const before = process.memoryUsage().rss;
    expect(await refusal(bomb)).toBe('imports.zip-bomb');
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
  });

  it('is refused when its entries together are too large', async () => {
    const parts = ['a', 'b', 'c'].map((name) => ({ name, content: 'x', claimedSize: 20_000_000 }));
    expect(await refusal(zipOf(...parts))).toBe('imports.zip-bomb');
  });

  it('is refused when it holds more than 500 files, or says so', async () => {
    expect(await refusal(zipOf(...Array.from({ length: 501 }, (_, at) => ({ name: `${at}`, content: '' }))))).toBe('imports.too-many-files');
    const claiming = (count: number): Uint8Array => {
      const archive = Buffer.from(zipOf({ name: 'a.json', content: scenario }));
      const end = archive.indexOf('PK\u0005\u0006');
      for (const at of [8, 10]) archive.writeUInt16LE(count, end + at);
      return archive;
    };
    expect((await importScenario(claiming(65_534), 'a.zip')).report).toMatchObject({ refused: 'imports.too-many-files', lost: [{ where: '65534 files' }] });
    expect(['imports.too-many-files', 'imports.broken-zip']).toContain(await refusal(claiming(65_535)));
  });

  it.each(['../evil.json', 'a/../../evil.json', '/etc/passwd', 'C:/evil.json', '..\\evil.json', 'a\u0000b', ''])('is refused when a file is called %j', async (name) => {
    expect(await refusal(zipOf({ name: 'a.json', content: scenario }, { name, content: 'x' }))).toBe('imports.unsafe-path');
  });

  it('is refused when it holds a symbolic link', async () => {
    expect(await refusal(zipOf({ name: 'a.json', content: '/etc/passwd', mode: 0o120777 }))).toBe('imports.unsafe-path');
  });

  it('is refused when it is encrypted', async () => {
    expect(await refusal(zipOf({ name: 'a.json', content: scenario, isEncrypted: true }))).toBe('imports.encrypted');
  });

  it('is refused when two files have one name', async () => {
    expect(await refusal(zipOf({ name: 'a.json', content: scenario }, { name: 'a.json', content: '{}' }))).toBe('imports.duplicate-entry');
  });

  it('is refused when it holds only another archive, which stays closed', async () => {
    expect(await refusal(zipOf({ name: 'inner.zip', content: zipOf({ name: 'a.json', content: scenario }) }))).toBe('imports.no-scenario-inside');
  });

  it('is refused when it holds no JSON, broken JSON or nothing', async () => {
    expect(await refusal(zipOf({ name: 'a.txt', content: 'hello' }))).toBe('imports.no-scenario-inside');
    expect(await refusal(zipOf({ name: 'a.json', content: '{"export_version": 1,' }))).toBe('imports.not-json');
    expect(await refusal(zipOf())).toBe('imports.no-scenario-inside');
  });

  it('is refused when it is cut off or its content does not match its checksum', async () => {
    const whole = zipOf({ name: 'a.json', content: scenario });
    expect(await refusal(whole.slice(0, -30))).toBe('imports.broken-zip');
    const wrongChecksum = Buffer.from(whole);
    wrongChecksum.writeUInt32LE(7, wrongChecksum.indexOf('PK\u0001\u0002') + 16);
    expect(await refusal(wrongChecksum)).toBe('imports.broken-zip');
  });
});

describe('A JSON file', () => {
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);

  it('is refused when it is no JSON, no text or no scenario', async () => {
    expect(await refusal(text('{"scenario_information": {'))).toBe('imports.not-json');
    expect(await refusal(Uint8Array.from([0x7b, 0xff, 0xfe, 0x7d]))).toBe('imports.wrong-encoding');
    expect(await refusal(text(''))).toBe('imports.unknown-format');
    expect(await refusal(text('hello'))).toBe('imports.unknown-format');
    expect(await refusal(text('[1, 2]'))).toBe('imports.unknown-format');
    expect(await refusal(text('{"exercise": {"name": "of another format"}}'))).toBe('imports.unknown-format');
    expect(await refusal(text('{"export_version": 1, "payload_information": {}}'))).toBe('imports.no-scenario-inside');
  });

  it('is refused when its version is unknown', async () => {
    expect(await refusal(asJson(openAevExport({ export_version: 2 })))).toBe('imports.unsupported-version');
    expect(await refusal(asJson(openAevExport({ export_version: 'one' })))).toBe('imports.unsupported-version');
  });

  it('is refused when it is nested more deeply than any scenario', async () => {
    expect(await refusal(text(`{"scenario_information": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`))).toBe('imports.too-deep');
  });

  it('is refused when it is larger than an import may be, or holds too many injects', async () => {
    expect(await refusal(new Uint8Array(50_000_001))).toBe('imports.too-large');
    expect(await refusal(asJson(openAevExport({ scenario_injects: Array.from({ length: 2_001 }, () => mail()) })))).toBe('imports.too-large');
  });

  it('is refused when its injects hold more formatting or dependencies than could be read while others play', async () => {
    const formatted = mail({ inject_content: { body: '<b>x</b>'.repeat(60_000) } });
    expect(await refusal(asJson(openAevExport({ scenario_injects: [formatted] })))).toBe('imports.too-large');
    const entangled = mail({ inject_depends_on: Array.from({ length: 4_001 }, () => 'first') });
    expect(await refusal(asJson(openAevExport({ scenario_injects: [entangled] })))).toBe('imports.too-large');
  });

  it('leaves every object alone when it names __proto__ or constructor', async () => {
    const hostile = scenario.replace('{', '{"__proto__": {"polluted": true}, "scenario___proto__": [{"polluted": true}], "constructor": {"prototype": {"polluted": true}},');
    const { report, scenario: read } = await importScenario(text(hostile), 'a.json');
    expect(report.refused).toBeNull();
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(JSON.stringify(read)).not.toContain('polluted');
    expect(report.lost.filter(({ why }) => why.startsWith('imports.unknown-kind'))).toHaveLength(3);
  });

  it.each([
    ['{"scenario_information":\n  {,', 'imports.not-json', 'line 2, column 4'],
    [`[${'['.repeat(200)}`, 'imports.too-deep', 'line 1, column 65'],
    ['{"a": "\u0000", ', 'imports.not-json', 'line 1, column 8'],
  ])('that starts as %j is refused as %s at %s', async (content, reason, where) => {
    const { report } = await importScenario(text(content), 'a.json');
    expect(report).toMatchObject({ refused: reason, found: { files: 1 }, kept: { files: 0 }, lost: [{ kind: 'files', where }] });
  });

  it('in another encoding is refused with the byte that shows it, or read when it is marked', async () => {
    const windows = Buffer.from(scenario.replace('Dark', 'Dämmer'), 'latin1');
    expect((await importScenario(windows, 'a.json')).report).toMatchObject({ refused: 'imports.wrong-encoding', lost: [{ where: `byte ${windows.indexOf(0xe4)}` }] });
    const marked = (order: 'le' | 'be'): Uint8Array => {
      const bytes = Buffer.from(`\uFEFF${scenario}`, 'utf16le');
      return order === 'le' ? bytes : bytes.swap16();
    };
    expect(await refusal(marked('le'))).toBeNull();
    expect(await refusal(marked('be'))).toBeNull();
  });

  it('of 100 MB is refused before it is read', async () => {
    const { report } = await importScenario(new Uint8Array(100_000_000), 'a.json');
    expect(report).toMatchObject({ refused: 'imports.too-large', lost: [{ where: '100000000 bytes' }] });
  });

  it('with a text longer than any that is kept is cut off there, and the report says so', async () => {
    const { report, scenario: read } = await importScenario(asJson(openAevExport({ scenario_injects: [mail({ inject_content: { body: 'x'.repeat(30_000) } })] })), 'a.json');
    expect(read?.injects[0]?.content.body['en']).toHaveLength(20_000);
    expect(report.changed).toContainEqual(expect.objectContaining({ kind: 'texts', where: 'injects.0.content.body.en' }));
  });

  it('with more teams than a scenario may hold is refused, and the place is named', async () => {
    const scenario_teams = Array.from({ length: 501 }, (_, at) => ({ team_id: `${at}`, team_name: `Team ${at}` }));
    expect((await importScenario(asJson(openAevExport({ scenario_teams })), 'a.json')).report).toMatchObject({ refused: 'imports.beyond-bounds', lost: [{ where: 'teams' }] });
  });

  it('may begin with a byte order mark', async () => {
    expect(await refusal(text(`\uFEFF${scenario}`))).toBeNull();
  });
});
