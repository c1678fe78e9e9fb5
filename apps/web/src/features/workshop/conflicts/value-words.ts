/** A value of a scenario as somebody can read it: a text as it is, the rest as JSON in lines. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}
