import { randomInt } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivately } from './connection.ts';

const letters = 'abcdefghijkmnpqrstuvwxyz23456789';

/** The password given, else the one made on the first start and kept in the data directory. */
export function demoPassword(dataDir: string, given: string | null): string {
  if (given) return given;
  const path = join(dataDir, 'demo-password');
  if (!existsSync(path)) writePrivately(path, `${generate()}\n`);
  return readFileSync(path, 'utf8').trim();
}

/** About 80 bits, easy to read out. */
function generate(): string {
  const group = (): string => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}
