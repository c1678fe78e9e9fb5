import { open } from 'node:fs/promises';
import { resolve } from 'node:path';

/** Where a file lies for the caller, who is in another folder than npm runs scripts in. */
export const callersPath = (file: string): string => resolve(process.env['INIT_CWD'] ?? process.cwd(), file);

/** A file of the caller's folder. */
export async function readCallersFile(file: string, largest = Infinity): Promise<Uint8Array | 'missing' | 'unreadable' | 'too-large'> {
  try {
    await using handle = await open(callersPath(file), 'r');
    const { size } = await handle.stat();
    return size > largest ? 'too-large' : await handle.readFile();
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'missing' : 'unreadable';
  }
}
