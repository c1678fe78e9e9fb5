const numbers = 100_000;

/** `QP-IN-2026-40713`. The number is drawn, not counted: it tells nobody how many notes the other cities have. */
export function drawReference(now: Date): string {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `QP-IN-${now.getUTCFullYear()}-${String(drawn % numbers).padStart(5, '0')}`;
}
