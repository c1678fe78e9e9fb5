const units: Readonly<Record<string, number>> = { h: 3_600_000, hr: 3_600_000, std: 3_600_000, m: 60_000, min: 60_000, "'": 60_000, s: 1_000, sec: 1_000, sek: 1_000 };
const longestMs = 366 * 86_400_000;

/** Milliseconds of what somebody writes, also after `T+`: `1:05:00`, `4:30`, `90 min`, `1h30`, `45s`; a bare number is minutes. Null for what is no duration, or longer than a year. */
export function parseDuration(text: string): number | null {
  const words = text.trim().toLowerCase().replace(/^t\s*\+?\s*/, '');
  const ms = /^\d+(:\d{1,2}){1,2}$/.test(words) ? clockMs(words.split(':').map(Number)) : countedMs(words);
  return ms === null || ms > longestMs ? null : ms;
}

function countedMs(words: string): number | null {
  if (!/^(\d+(?:[.,]\d+)?\s*(?:[a-z]*\.?|')\s*)+$/.test(words)) return null;
  const parts = [...words.matchAll(/(\d+(?:[.,]\d+)?)\s*([a-z]*|')/g)].map(([, count = '', name = '']) => ({ count: Number(count.replace(',', '.')), name }));
  let smaller = 60_000;
  let sum = 0;
  for (const { count, name } of parts) {
    const unit = name === '' ? smaller : units[name];
    if (unit === undefined) return null;
    sum += count * unit;
    smaller = unit / 60;
  }
  return Math.round(sum);
}

function clockMs(numbers: readonly number[]): number | null {
  const [seconds = 0, minutes = 0, hours = 0] = numbers.toReversed();
  return seconds > 59 || (numbers.length > 2 && minutes > 59) ? null : ((hours * 60 + minutes) * 60 + seconds) * 1_000;
}
