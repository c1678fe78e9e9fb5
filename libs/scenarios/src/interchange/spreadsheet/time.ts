const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;

/** What a cell says about when. */
export type Moment =
  /** Counts from the start of the exercise. */
  | { readonly kind: 'offset'; readonly ms: number }
  /** A time of day, on a day counted from the first one if it says so. */
  | { readonly kind: 'clock'; readonly ms: number; readonly day: number | null }
  | { readonly kind: 'weekday'; readonly ms: number; readonly weekday: number }
  /** UTC. */
  | { readonly kind: 'date'; readonly ms: number }
  /** It says that nobody knows yet. */
  | { readonly kind: 'open' }
  | null;

const open = /^(?:[?\s.…–—-]+|tbd|tbc|n\/?a|à définir|a definir|offen|unbekannt|variable|as required|au besoin|nach bedarf)$/;
const clock = String.raw`(\d{1,2})\s*(?:[:.h]|uhr)\s*(\d{2})?(?:[:.](\d{2}))?(?:\.\d+)?\s*(am|pm|a\.m\.|p\.m\.|uhr|h|hrs|z|cet|cest|utc)?`;
const onlyClock = new RegExp(`^(?:at|à|um|@)?\\s*${clock}$`);
const isoDate = new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})(?:[t ,]\\s*${clock}([+-]\\d{2}:?\\d{2})?)?$`);
const numericDate = new RegExp(`^(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4}|\\d{2})(?:[\\s,@àum-]*${clock})?$`);
const dayAndClock = new RegExp(`^(?:j|d|jour|day|tag)\\s*([+-]?)\\s*(\\d{1,4})?\\s*[,:;-]?\\s*(?:at|à|um)?\\s*${clock}$`);
const relative = /^(?:(j|d|jour|day|tag)\s*([+-]?)\s*(\d{1,4}))?\s*(?:[ht]\s*([+-]?)\s*(\d{1,5})(?:[:h](\d{2}))?)?\s*(?:m\s*([+-]?)\s*(\d{1,6}))?$/;
const amount = /^([+-])?\s*(?:(\d{1,4})\s*(?:d|days?|jours?|j|tage?))?\s*(?:(\d{1,5})\s*(?:h|hrs?|hours?|heures?|std|stunden?)\s*(?=\d|$))?\s*(?:(\d{1,6})\s*(?:m|mn|min|mins|minutes?|minuten?|')?)?$/;
const weekdays = [/^(?:mon|lun|mo\b)/, /^(?:tue|mar|di\b|dienstag)/, /^(?:wed|mer|mi\b|mittwoch)/, /^(?:thu|jeu|do\b|donnerstag)/, /^(?:fri|ven|fr\b|freitag)/, /^(?:sat|sam|sa\b)/, /^(?:sun|dim|so\b|sonntag)/];

/** Reads a time in the ways that people write it in English, French and German spreadsheets. Null if it is none. */
export function readMoment(cell: string, isMonthFirst: boolean): Moment {
  const text = cell.normalize('NFKC').toLowerCase().replace(/[−–—]/g, '-').replace(/\s+/g, ' ').trim();
  if (text === '' || open.test(text)) return { kind: 'open' };
  const [start = text] = text.length > 60 ? [] : text.split(/\s(?:-|bis|to|au|à)\s(?=\d)|(?<=\d[:h]\d\d)\s*-\s*(?=\d)/);
  return readDate(start, isMonthFirst) ?? readClock(start) ?? readNumber(start) ?? readRelative(start);
}

/** Whether a date can only have its month first. */
export const isMonthFirst = (cell: string): boolean => {
  const [, first, second] = /^\s*(\d{1,2})\/(\d{1,2})\/\d{2,4}/.exec(cell) ?? [];
  return Number(second) > 12 && Number(first) <= 12;
};

function readDate(text: string, isMonthFirst: boolean): Moment {
  const iso = isoDate.exec(text);
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]), clockOf(iso.slice(4)), iso[8]);
  const [, one = '', two = '', year = '', ...time] = numericDate.exec(text) ?? [];
  if (!year) return null;
  const [day, month] = isMonthFirst ? [two, one] : [one, two];
  return dateOf(Number(year) + (year.length === 2 ? 2_000 : 0), Number(month), Number(day), clockOf(time), undefined);
}

function dateOf(year: number, month: number, day: number, time: number | null, zone: string | undefined): Moment {
  const midnight = Date.UTC(year, month - 1, day);
  if (month < 1 || month > 12 || new Date(midnight).getUTCDate() !== day || time === null) return null;
  const [, sign = '', hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '') ?? [];
  return { kind: 'date', ms: midnight + time - Number(`${sign}1`) * (Number(hours) * hourMs + Number(minutes) * minuteMs) };
}

/** Milliseconds after midnight; null if there is no such time. Nothing given is midnight. */
function clockOf([hour, minute = '0', second = '0', half = '']: readonly (string | undefined)[]): number | null {
  if (hour === undefined) return 0;
  const isHalf = /^[ap]/.test(half);
  const hours = (isHalf ? Number(hour) % 12 : Number(hour)) + (half.startsWith('p') ? 12 : 0);
  return hours <= 24 && Number(minute) < 60 && Number(second) < 60 && (!isHalf || Number(hour) <= 12) ? hours * hourMs + Number(minute) * minuteMs + Number(second) * 1_000 : null;
}

function readClock(text: string): Moment {
  const plain = /^(\d{1,2})(\d{2})\s*(?:h|hrs|hours|z|uhr)?$/.exec(text);
  const only = /^(\d{1,2})\s*(am|pm)$/.exec(text);
  const parts = plain && text.length >= 3 ? [plain[1], plain[2]] : only ? [only[1], '0', '0', only[2]] : onlyClock.exec(text)?.slice(1);
  if (parts) {
    const ms = clockOf(parts);
    if (ms !== null) return { kind: 'clock', ms, day: null };
    return /^\d+:[0-5]\d/.test(text) ? { kind: 'offset', ms: Number(parts[0]) * hourMs + Number(parts[1] ?? 0) * minuteMs } : null;
  }
  const [, sign = '', day, ...time] = dayAndClock.exec(text) ?? [];
  const ms = clockOf(time);
  if (day !== undefined && ms !== null) return { kind: 'clock', ms, day: dayNumber(text, sign, day) };
  return readWeekday(text);
}

/** `J+1` is the day after `J`; the first day of a list that says "day 1" is the start itself. */
const dayNumber = (text: string, sign: string, day: string): number => (sign === '' && /^(?:jour|day|tag)/.test(text) ? Math.max(0, Number(day) - 1) : Number(`${sign}${day}`));

function readWeekday(text: string): Moment {
  const weekday = weekdays.findIndex((name) => name.test(text));
  const [, word = '', rest = ''] = /^([a-z.]+),?\s*(.*)$/.exec(text) ?? [];
  if (weekday < 0 || word.length > 10) return null;
  const time = rest === '' ? { kind: 'clock' as const, ms: 0 } : readClock(rest);
  return time?.kind === 'clock' ? { kind: 'weekday', weekday, ms: time.ms } : null;
}

function readRelative(text: string): Moment {
  const [whole, unit = '', daySign = '', day = '', hourSign = '', hours = '', hourMinutes = '', minuteSign = '', minutes = ''] = relative.exec(text) ?? [];
  if (whole) {
    const days = day ? dayNumber(unit, daySign, day) : 0;
    const signed = (sign: string, value: string): number => Number(`${sign}${value || 0}`);
    return { kind: 'offset', ms: days * dayMs + signed(hourSign, hours) * hourMs + signed(hourSign, hourMinutes) * minuteMs + signed(minuteSign, minutes) * minuteMs };
  }
  return readAmount(text);
}

function readAmount(text: string): Moment {
  const [span, sign = '', days = '', hour = '', minute = ''] = amount.exec(text) ?? [];
  if (!span || !(days || hour || minute)) return null;
  return { kind: 'offset', ms: Number(`${sign}1`) * (Number(days) * dayMs + Number(hour) * hourMs + Number(minute) * minuteMs) };
}

/** A date or a part of a day as spreadsheets count them, where nothing says how the number is shown. */
function readNumber(text: string): Moment {
  const number = /^\d+[.,]\d+$|^\d{5}$/.test(text) ? Number(text.replace(',', '.')) : NaN;
  if (number > 0 && number < 1) return { kind: 'clock', ms: Math.round(number * 1_440) * minuteMs, day: null };
  return number >= 20_000 && number <= 80_000 ? { kind: 'date', ms: Date.UTC(1899, 11, 30) + Math.round(number * 1_440) * minuteMs } : null;
}
