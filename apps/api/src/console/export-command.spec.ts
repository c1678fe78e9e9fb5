import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';

const folder = mkdtempSync(join(tmpdir(), 'tocsin-export-'));
afterAll(() => rmSync(folder, { recursive: true }));

const depot = { export_version: 1, scenario_information: { scenario_name: 'Dark depot' }, scenario_teams: [{ team_id: 't', team_name: 'IT' }], scenario_injects: [{ inject_id: 'a', inject_title: 'A', inject_all_teams: true, inject_depends_duration: 60, inject_content: { body: 'Text' } }] };
writeFileSync(join(folder, 'depot.json'), JSON.stringify(depot));

function tocsin(...args: readonly string[]): { code: number | null; out: string; err: string } {
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, NODE_OPTIONS: ___, ...env } = process.env;
  const program = fileURLToPath(new URL('tocsin.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--experimental-transform-types', '--disable-warning=ExperimentalWarning', program, ...args], { encoding: 'utf8', cwd: tmpdir(), env: { ...env, INIT_CWD: folder } });
  return { code: status, out: stdout, err: stderr };
}

describe('tocsin export', () => {
  it('writes a file of another format and says in one line of JSON what stands in it', () => {
    const { code, out } = tocsin('export', 'depot.json', '--to', 'hseep', '--out', 'depot.xlsx', '--json');

    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ format: 'msel-hseep', found: { injects: 1, teams: 1 }, kept: { injects: 1, teams: 1 }, refused: null });
    expect(existsSync(join(folder, 'depot.xlsx'))).toBe(true);
  });

  it('writes an OpenAEV archive that import takes', () => {
    tocsin('export', 'depot.json', '--to', 'openaev', '--out', 'depot.zip');
    const { code, out } = tocsin('import', 'depot.zip', '--dry-run', '--json');

    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ format: 'openaev-export/1', title: 'Dark depot', kept: { injects: 1, teams: 1 } });
  });

  it('of a file that cannot be read ends with 2 and writes nothing', () => {
    const { code, err } = tocsin('export', 'absent.zip');

    expect(code).toBe(2);
    expect(err).toMatch(/^Refused: absent\.zip: .*\(imports\.no-such-file\)\n$/);
  });
});
