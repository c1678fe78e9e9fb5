import { reportErrors } from './report.errors.ts';

export const severities = ['low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof severities)[number];
export type Shared = 'city' | 'network';
export type FindingState = 'draft' | 'in-review' | 'approved';

/** What people write in a finding. */
export interface FindingContent {
  readonly what: string;
  readonly why: string;
  readonly fromSeq: number | null;
  readonly toSeq: number | null;
  readonly links: readonly string[];
  readonly objective: string | null;
  readonly capability: string;
  readonly severity: Severity;
  readonly shared: Shared;
  readonly action: string;
  readonly actionOwner: string;
  readonly dueOn: string | null;
  readonly closedBy: string;
}

/** Characters; of links their number. */
export const longest = { what: 500, text: 20_000, word: 200, link: 2_000, reason: 2_000, links: 10 } as const;

/** Throws BAD_USER_INPUT for what is missing, too long or no address. */
export function requireSound({ what, why, action, capability, actionOwner, closedBy, links, fromSeq, toSeq }: FindingContent): void {
  if (what.trim() === '' || why.trim() === '') throw reportErrors.findingIncomplete();
  requireLength(longest.what, what);
  requireLength(longest.text, why, action);
  requireLength(longest.word, capability, actionOwner, closedBy);
  requireLength(longest.link, ...links);
  if (links.length > longest.links || !links.every((link) => /^https?:\/\//i.test(link) && URL.canParse(link))) throw reportErrors.linkRefused();
  if ((fromSeq === null) !== (toSeq === null) || (fromSeq !== null && toSeq !== null && (fromSeq < 1 || fromSeq > toSeq))) throw reportErrors.evidenceBeyondLog();
}

export function requireLength(max: number, ...texts: readonly string[]): void {
  if (texts.some(({ length }) => length > max)) throw reportErrors.textTooLong(max);
}
