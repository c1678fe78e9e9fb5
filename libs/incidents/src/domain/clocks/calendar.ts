import { Temporal } from 'temporal-polyfill';

/**
 * The same time of day so many calendar months later in a zone, or on the last day of a month that is too short.
 * The law may leave until the end of that day or of the next working day; to count by the moment is never later than that.
 */
export const monthsLater = (at: Date, months: number, zone: string): Date => new Date(zoned(at, zone).add({ months }).epochMilliseconds);

/** The day in a zone, as `YYYY-MM-DD`. */
export const dayIn = (at: Date, zone: string): string => zoned(at, zone).toPlainDate().toString();

const zoned = (at: Date, zone: string): Temporal.ZonedDateTime => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
