/** Best first. */
export const marks = ['P', 'S', 'M', 'U'] as const;
export type Mark = (typeof marks)[number];

export const bestValue = marks.length - 1;
export const valueOf = (mark: Mark): number => bestValue - marks.indexOf(mark);

/** `S`, or `S–M` for an average between two marks. */
export function markAround(value: number): string {
  const [upper, lower] = [marks[bestValue - Math.ceil(value)], marks[bestValue - Math.floor(value)]];
  return upper === lower ? `${upper}` : `${upper}–${lower}`;
}
