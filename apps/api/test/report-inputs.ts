/** A finding as somebody writes it. */
export const aFinding = (parts: Readonly<Record<string, unknown>> = {}) => ({
  what: 'Nobody tried the backup',
  why: 'The team trusted a report of last year',
  fromSeq: 1,
  toSeq: 3,
  links: ['https://example.org/evidence'],
  objective: 'objective',
  capability: 'Recovery',
  severity: 'HIGH',
  shared: 'CITY',
  action: 'Try the backup every month',
  actionOwner: 'Operations',
  dueOn: '2027-06-30',
  closedBy: 'restores',
  ...parts,
});
