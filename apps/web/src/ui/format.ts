import type { Locale } from '#kernel';
import { formatTag, weekday } from '../i18n/format-tag.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** `1:05:09` or `4:07`; a minus sign before what lies in the past. */
export function formatDuration(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const clock = hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
  return ms < 0 && seconds > 0 ? `−${clock}` : clock;
}

/** `90 min`, in the reader's language. */
export const formatMinutes = (ms: number, locale: Locale): string =>
  new Intl.NumberFormat(formatTag(locale), { style: 'unit', unit: 'minute', unitDisplay: 'short' }).format(Math.round(ms / 60_000));

const unit = (value: number, name: string, locale: Locale): string =>
  new Intl.NumberFormat(formatTag(locale), { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 1 }).format(value);

/** `72 hrs` or `33 days`, short spans as minutes, in the reader's language. */
export function formatSpan(ms: number, locale: Locale): string {
  const hours = ms / 3_600_000;
  if (hours > 96) return unit(hours / 24, 'day', locale);
  return hours >= 2 ? unit(hours, 'hour', locale) : unit(ms / 60_000, 'minute', locale);
}

/** The fictional time of day at an exercise time, as the team's clocks show it; with the day of the week once it is another day than at the start. */
export function formatScenarioTime(scenarioStart: string, exerciseMs: number, timeZone: string, locale: Locale): string {
  const moment = new Date(Date.parse(scenarioStart) + exerciseMs);
  const time = formatter(formatTag(locale), { hour: '2-digit', minute: '2-digit', timeZone }).format(moment);
  const day = dayIn(timeZone, moment);
  return day === dayIn(timeZone, new Date(scenarioStart)) ? time : `${weekday(new Date(day), locale)}\u00a0${time}`;
}

/** `2026-11-24` */
const dayIn = (timeZone: string, moment: Date): string => formatter('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).format(moment);

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making one takes a hundred times as long as using it, and a room shows hundreds of times. */
function formatter(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${JSON.stringify(options)}`;
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(tag, options);
  formatters.set(key, made);
  return made;
}

/** A real date and time in the reader's own zone. */
export const formatDateTime = (iso: string, locale: Locale): string =>
  new Intl.DateTimeFormat(formatTag(locale), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));

/** `German`, in the reader's language. */
export const languageName = (of: Locale, locale: Locale): string => new Intl.DisplayNames([formatTag(locale)], { type: 'language' }).of(of) ?? of;

/** A day that is given as YYYY-MM-DD. */
export const formatDay = (day: string, locale: Locale): string => new Intl.DateTimeFormat(formatTag(locale), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day));

/** A real day, such as `24 Nov 2026`; empty for what is no moment. */
export const formatDate = (iso: string, locale: Locale): string =>
  Number.isNaN(Date.parse(iso)) ? '' : new Intl.DateTimeFormat(formatTag(locale), { dateStyle: 'medium' }).format(new Date(iso));

/** `23 byte`, `12.3 kB` or `4.5 MB`, in the reader's language. */
export function formatBytes(bytes: number, locale: Locale): string {
  if (bytes < 1_000) return unit(bytes, 'byte', locale);
  return bytes < 1_000_000 ? unit(bytes / 1_000, 'kilobyte', locale) : unit(bytes / 1_000_000, 'megabyte', locale);
}

/** `4 500 €`, without cents, in the reader's language. */
export const formatMoney = (euros: number, locale: Locale): string =>
  new Intl.NumberFormat(formatTag(locale), { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }).format(euros);
