import type { Locale } from '#kernel';
import type { IncidentMoment } from '../../../graphql/incident-content.ts';
import { formatTag } from '../../../i18n/format-tag.ts';

const calendar = { year: { year: 'numeric' }, month: { year: 'numeric', month: 'long' }, day: { dateStyle: 'medium' } } as const;
const clock = {
  hour: { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit' },
  minute: { dateStyle: 'medium', timeStyle: 'short' },
  second: { dateStyle: 'medium', timeStyle: 'medium' },
} as const;

/** As exactly as it is known and no more, in the zone in which it was written down. */
export const formatMoment = ({ at, fidelity, zone }: IncidentMoment, locale: Locale): string =>
  new Intl.DateTimeFormat(formatTag(locale), { ...{ ...calendar, ...clock }[fidelity], timeZone: zone }).format(new Date(at));
