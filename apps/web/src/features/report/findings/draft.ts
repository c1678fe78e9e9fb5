import type { Finding, Suggestion } from '../report-documents.ts';

/** A finding while it is written; `id` is null for a new one. */
export interface Draft {
  readonly id: string | null;
  readonly version: number;
  readonly cityId: string;
  readonly what: string;
  readonly why: string;
  readonly fromSeq: number | null;
  readonly toSeq: number | null;
  readonly links: readonly string[];
  readonly objective: string | null;
  readonly capability: string;
  readonly severity: Finding['severity'];
  readonly shared: Finding['shared'];
  readonly action: string;
  readonly actionOwner: string;
  readonly dueOn: string | null;
  readonly closedBy: string;
}

export const emptyDraft = (cityId: string): Draft => ({
  id: null,
  version: 0,
  cityId,
  what: '',
  why: '',
  fromSeq: null,
  toSeq: null,
  links: [],
  objective: null,
  capability: '',
  severity: 'MEDIUM',
  shared: 'CITY',
  action: '',
  actionOwner: '',
  dueOn: null,
  closedBy: '',
});

export function draftOf({ city, id, version, what, why, fromSeq, toSeq, links, objective, capability, severity, shared, action, actionOwner, dueOn, closedBy }: Finding): Draft {
  return { id, version, cityId: city.id, what, why, fromSeq, toSeq, links, objective, capability, severity, shared, action, actionOwner, dueOn, closedBy };
}

export function draftFrom({ city, what, why, fromSeq, toSeq, objective, capability, severity, closedBy }: Suggestion): Draft {
  return { ...emptyDraft(city.id), what, why, fromSeq, toSeq, objective, capability, severity, closedBy };
}

/** As the server takes it. */
export const inputOf = ({ id: _id, version: _version, cityId: _city, ...input }: Draft): Omit<Draft, 'id' | 'version' | 'cityId' | 'links'> & { links: string[] } => ({ ...input, links: [...input.links] });

export const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);
