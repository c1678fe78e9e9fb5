import { canonicalJson, hashOf, sha256Hex } from '#kernel';
import type { LogEntry } from './event.ts';
import type { ExerciseState } from './state.ts';

/** SHA-256 of the state, hexadecimal; equal states give equal hashes. */
export const stateHash = (state: ExerciseState): string => hashOf(state);

/** What the first entry of a log is chained to. */
export const chainStart = '0'.repeat(64);

/** SHA-256 of an entry and the hash before it, hexadecimal. Only what belongs to an entry counts. */
export function chainHash(previousHash: string, { seq, wallMs, exerciseMs, audience, by, event }: LogEntry): string {
  return sha256Hex(`${previousHash}\n${canonicalJson({ seq, wallMs, exerciseMs, audience, by, event })}`);
}
