import { open } from 'node:fs/promises';
import { resolve } from 'node:path';

/** A file of the folder that the caller is in; npm runs scripts in another one. */
export async function readCallersFile(file: string, largest = Infinity): Promise<Uint8Array | 'missing' | 'unreadable' | 'too-large'> {
  try {
    await using handle = await open(resolve(process.env['INIT_CWD'] ?? process.cwd(), file), 'r');
    const { size } = await handle.stat();
    return size > largest ? 'too-large' : await handle.readFile();
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'missing' : 'unreadable';
  }
}
