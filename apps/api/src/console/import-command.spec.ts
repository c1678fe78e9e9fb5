import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';

const folder = mkdtempSync(join(tmpdir(), 'tocsin-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

const scenario = { export_version: 1, scenario_information: { scenario_name: 'Dark depot' }, scenario_teams: [{ team_id: 't', team_name: 'IT' }], scenario_injects: [{ inject_id: 'a', inject_title: 'A', inject_all_teams: true, inject_depends_duration: 60, inject_content: { body: 'Text' } }] };
writeFileSync(join(folder, 'depot.json'), JSON.stringify(scenario));
writeFileSync(join(folder, 'broken.json'), '{"export_version": 1,');

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** As from the caller's folder, with neither a build nor a database. */
function tocsin(...args: readonly string[]): Ran {
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, NODE_OPTIONS: ___, ...env } = process.env;
  const program = fileURLToPath(new URL('tocsin.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--experimental-transform-types', '--disable-warning=ExperimentalWarning', program, ...args], { encoding: 'utf8', cwd: tmpdir(), env: { ...env, INIT_CWD: folder } });
  return { code: status, out: stdout, err: stderr };
}

describe('tocsin import', () => {
  it('--dry-run --json prints one line and nothing else', () => {
    const { code, out, err } = tocsin('import', 'depot.json', '--dry-run', '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    const report = JSON.parse(out) as Record<string, unknown>;
    expect(Object.keys(report)).toEqual(['format', 'title', 'found', 'kept', 'changed', 'lost', 'refused']);
    expect(report).toMatchObject({ title: 'Dark depot', found: { injects: 1, teams: 1 }, kept: { injects: 1, teams: 1 }, refused: null });
  });

  it('--dry-run prints a report for people', () => {
    const { code, out } = tocsin('import', 'depot.json', '--dry-run');
    expect(code).toBe(0);
    expect(out).toMatch(/^Dark depot \(openaev-export\/1\)\n[^]*injects +1 of 1[^]*\nChanged\n/);
  });

  it.each([
    ['broken.json', 'imports.not-json'],
    ['absent.zip', 'imports.no-such-file'],
    ['.', 'imports.unreadable-file'],
  ])('of %s ends with 2 and one clear line', (file, reason) => {
    const { code, out, err } = tocsin('import', file, '--dry-run', '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ refused: reason });
    expect(err).toMatch(new RegExp(`^Refused: .*\\(${reason}\\)\\n$`));
  });

  it('looks at an incident of STIX or MISP, and keeps none', () => {
    writeFileSync(join(folder, 'event.json'), JSON.stringify({ Event: { info: 'Files encrypted', Attribute: [{ type: 'domain', value: 'evil.example' }] } }));
    expect(JSON.parse(tocsin('import', 'event.json', '--dry-run', '--json').out)).toMatchObject({ format: 'misp', title: 'Files encrypted', kept: { attributes: 1 } });
    expect(tocsin('import', 'event.json', '--as', 'a@example.org')).toMatchObject({ code: 2, err: expect.stringContaining('imports.note-not-kept') });
  });

  it('--map corrects what a column of a spreadsheet holds', () => {
    writeFileSync(join(folder, 'plan.csv'), 'Time,Title,Remark\nT+0,A,For the team\n');
    const { out } = tocsin('import', 'plan.csv', '--dry-run', '--json', '--map', 'Remark=ignore', 'B=body');
    expect(JSON.parse(out)).toMatchObject({ format: 'msel-csv', kept: { injects: 1, columns: 2 }, lost: [{ where: 'C Remark' }] });
  });

  it('without --dry-run asks who imports', () => {
    const { code, err } = tocsin('import', 'depot.json');
    expect(code).toBe(2);
    expect(err).toContain('--as E-MAIL');
  });
});
