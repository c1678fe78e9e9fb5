const dayMs = 86_400_000;
/** 30 December 1899, from which a workbook counts days; another one from 1 January 1904. */
const epochs = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };
const longestDays = 3_000_000;

/** How a number is shown: as it is, as a point in time, or as hours that may go beyond a day. */
export type NumberKind = 'number' | 'time' | 'hours';

const builtIn = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 47, 50, 57]);

export function numberKindOf(id: number, code: string | undefined): NumberKind {
  if (code === undefined) return builtIn.has(id) ? 'time' : id === 46 ? 'hours' : 'number';
  const bare = code.replace(/"[^"]*"|\\.|_./g, '');
  if (/\[h+\]/i.test(bare)) return 'hours';
  return /[ymdhs]/i.test(bare.replace(/\[[^\]]*\]/g, '').replace(/general|standard/gi, '')) ? 'time' : 'number';
}

/** A number of a cell as people would read it. */
export function shownNumber(value: number, kind: NumberKind, epoch: keyof typeof epochs): string {
  if (kind === 'number' || value < 0 || value > longestDays) return String(value);
  const rounded = Math.round(value * 1_440) / 1_440;
  const minutes = Math.round((rounded % 1) * 1_440) % 1_440;
  const clock = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  if (kind === 'hours') return `${Math.floor(rounded) * 24 + Math.floor(minutes / 60)}:${two(minutes % 60)}`;
  if (rounded < 1) return clock;
  return `${new Date(epochs[epoch] + Math.floor(rounded) * dayMs).toISOString().slice(0, 10)} ${clock}`;
}

const two = (number: number): string => String(number).padStart(2, '0');
