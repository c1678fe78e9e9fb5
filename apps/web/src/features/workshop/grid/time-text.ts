const second = 1_000;
const minute = 60_000;
const hour = 3_600_000;

/** `12` (minutes), `4:30` (minutes and seconds), `1:05:00`, `1 h 30` or any of them after `T+`, in ms; null for what is no time. */
export function parseTime(text: string): number | null {
  const told = text.trim().replace(/^t\s*\+?\s*/i, '');
  const clock = /^(?:(\d{1,4}):)?(\d{1,4}):([0-5]?\d)$/.exec(told);
  if (clock) return Number(clock[1] ?? 0) * hour + Number(clock[2]) * minute + Number(clock[3]) * second;
  const words = /^(?:(\d{1,4})\s*h(?:\s+|$|(?=\d)))?(?:(\d{1,5}(?:[.,]\d+)?)\s*(?:min|m|')?)?$/i.exec(told);
  if (!words || (words[1] ?? words[2]) === undefined) return null;
  return Number(words[1] ?? 0) * hour + Math.round(Number((words[2] ?? '0').replace(',', '.')) * 60) * second;
}
