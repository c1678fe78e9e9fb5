/** Numbers from 0 to 1, the same for the same seed. Mulberry32 by Tommy Ettinger, in the public domain. */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A seed of its own for each run, so that no run depends on those before it. */
export const seedOf = (seed: number, run: number): number => Math.imul(seed ^ Math.imul(run + 1, 0x9e3779b1), 0x85ebca6b) | 0;
