export interface DecisionDraft {
  readonly considered: readonly string[];
  readonly option: string;
  readonly rationale: string;
  readonly decidedBy: string;
}

export const blankDecision: DecisionDraft = { considered: [], option: '', rationale: '', decidedBy: '' };

export type Missing = 'missingOption' | 'missingWhy' | 'missingWho';

/** What is still missing before the team can decide, by field. */
export function missingIn({ option, rationale, decidedBy }: DecisionDraft): Partial<Record<'option' | 'rationale' | 'decidedBy', Missing>> {
  return {
    ...(option === '' && { option: 'missingOption' as const }),
    ...(rationale.trim() === '' && { rationale: 'missingWhy' as const }),
    ...(decidedBy.trim() === '' && { decidedBy: 'missingWho' as const }),
  };
}

/** Whoever chooses an option has considered it. */
export const choose = (draft: DecisionDraft, option: string): DecisionDraft => ({
  ...draft,
  option,
  considered: draft.considered.includes(option) ? draft.considered : [...draft.considered, option],
});
