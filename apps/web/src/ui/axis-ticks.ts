const niceSteps = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440].map((minutes) => minutes * 60_000);

/** Round moments for about `count` grid lines, from zero. */
export function axisTicks(endMs: number, count: number): readonly number[] {
  const step = niceSteps.find((candidate) => endMs / candidate <= count) ?? endMs;
  return Array.from({ length: Math.floor(endMs / step) + 1 }, (_, index) => index * step);
}
