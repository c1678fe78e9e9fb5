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

/** The fictional time of day at an exercise time, as the team's clocks show it; with the day of the week once it is another day than at the start. */
export function formatScenarioTime(scenarioStart: string, exerciseMs: number, timeZone: string, locale: Locale): string {
  const moment = new Date(Date.parse(scenarioStart) + exerciseMs);
  const time = new Intl.DateTimeFormat(formatTag(locale), { hour: '2-digit', minute: '2-digit', timeZone }).format(moment);
  const day = dayIn(timeZone, moment);
  return day === dayIn(timeZone, new Date(scenarioStart)) ? time : `${weekday(new Date(day), locale)}\u00a0${time}`;
}

/** `2026-11-24` */
const dayIn = (timeZone: string, moment: Date): string => new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).format(moment);

/** A real date and time in the reader's own zone. */
export const formatDateTime = (iso: string, locale: Locale): string =>
  new Intl.DateTimeFormat(formatTag(locale), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
