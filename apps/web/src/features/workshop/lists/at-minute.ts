/** `2027-03-16T07:00`, in UTC, as a field for date and time takes it; empty for what is no moment. */
export function atMinute(iso: string): string {
  const moment = new Date(iso);
  return Number.isNaN(moment.getTime()) ? '' : moment.toISOString().slice(0, 16);
}
