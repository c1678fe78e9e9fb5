import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFrom, api } from './build.ts';
import { writePrivately } from './connection.ts';
import { Refusal } from './refusal.ts';
import { tocsin } from './tocsin-command.ts';

export interface Preparation {
  readonly url: string;
  readonly ownerUrl: string;
  readonly password: string;
}

/** Migrates and loads the demonstration. @throws Refusal */
export async function prepare({ url, ownerUrl, password }: Preparation, signal: AbortSignal): Promise<void> {
  const env = { ...process.env, DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, DEMO_PASSWORD: password };
  for (const command of ['migrate', 'demo'])
    if ((await tocsin([command], env, signal)) !== 0) throw new Refusal(`The database could not be prepared (tocsin ${command}); what went wrong stands above.`);
}

/** The same for the embedded server, which nobody else prepares: left out when the same build did it with the same password. */
export async function prepareOnce(dataDir: string, preparation: Preparation, signal: AbortSignal): Promise<void> {
  const mark = preparedMark(dataDir);
  const state = createHash('sha256').update(`${builtFrom(api)} ${preparation.password}`).digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === state) return;
  await prepare(preparation, signal);
  writePrivately(mark, state);
}

export const preparedMark = (dataDir: string): string => join(dataDir, 'prepared');
