import type { SumUp } from './sum-up.ts';
import { isMonthFirst, type Moment, readMoment } from './time.ts';

const dayMs = 86_400_000;
const longestMs = 366 * dayMs;

export interface Timed {
  readonly text: string;
  readonly where: string;
}

export interface Timeline {
  /** By row, milliseconds after the start; null for those that wait for the director. */
  readonly dueMs: readonly (number | null)[];
  /** The fictional instant of the start (UTC, ISO 8601), if the file names days. */
  readonly startsAt: string | null;
}

/** Puts the times of a column on one axis that begins with the earliest. */
export function timelineOf(times: readonly Timed[], notes: SumUp): Timeline {
  const monthFirst = times.some(({ text }) => isMonthFirst(text));
  if (monthFirst) notes.change('scenario', 'time', 'imports.order-of-dates');
  const moments = times.map(({ text, where }) => {
    const moment = readMoment(text, monthFirst);
    if (moment === null || moment.kind === 'open') notes.change('injects', text ? `${where} “${text.slice(0, 60)}”` : where, moment ? 'imports.time-unknown' : 'imports.time-not-read');
    return moment;
  });
  const dates = moments.flatMap((moment) => (moment?.kind === 'date' ? [moment.ms] : []));
  const firstDay = dates.length > 0 ? Math.floor(least(dates) / dayMs) * dayMs : null;
  const absolute = absoluteTimes(moments, firstDay ?? 0, notes);
  const known = absolute.filter((ms) => ms !== null);
  const start = known.length > 0 ? least(known) : 0;
  const relative = moments.map((moment, at) => (moment?.kind === 'offset' ? moment.ms : absolute[at] === null || absolute[at] === undefined ? null : absolute[at] - start));
  if (known.length > 0 && moments.some((moment) => moment?.kind === 'offset')) notes.change('scenario', 'time', 'imports.times-mixed');
  const shift = -Math.min(0, least(relative.filter((ms) => ms !== null)));
  if (shift > 0) notes.change('scenario', 'time', 'imports.times-shifted', `${shift / 60_000} min`);
  const dueMs = relative.map((ms, at) => {
    if (ms === null || ms + shift <= longestMs) return ms === null ? null : ms + shift;
    notes.change('injects', times[at]?.where ?? '', 'imports.time-too-far');
    return longestMs;
  });
  return { dueMs, startsAt: firstDay === null ? null : new Date(firstDay + start).toISOString() };
}

/** Milliseconds after the first midnight, of what names a time of day. */
function absoluteTimes(moments: readonly Moment[], firstDay: number, notes: SumUp): readonly (number | null)[] {
  let day = 0;
  let last = 0;
  let firstWeekday: number | null = null;
  return moments.map((moment) => {
    if (moment?.kind === 'date') return moment.ms - firstDay;
    if (moment?.kind === 'weekday') {
      firstWeekday ??= moment.weekday;
      return ((moment.weekday - firstWeekday + 7) % 7) * dayMs + moment.ms;
    }
    if (moment?.kind !== 'clock') return null;
    if (moment.day !== null) day = moment.day;
    else if (moment.ms < last - dayMs / 2) {
      day++;
      notes.change('scenario', 'time', 'imports.day-assumed');
    }
    last = moment.ms;
    return day * dayMs + moment.ms;
  });
}

const least = (times: readonly number[]): number => times.reduce((one, other) => Math.min(one, other), Infinity);
