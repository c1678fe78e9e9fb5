import type { VersionState } from './version.ts';

export const steps = ['submit', 'request-changes', 'approve', 'publish', 'withdraw'] as const;
export type Step = (typeof steps)[number];

/** From which states a step leads where, and who may take it: those who write the practice, or those who review it. */
export const stepTable: Readonly<Record<Step, { readonly from: readonly VersionState[]; readonly to: VersionState; readonly action: 'write' | 'review' }>> = {
  submit: { from: ['draft', 'changes-requested'], to: 'in-review', action: 'write' },
  'request-changes': { from: ['in-review', 'approved'], to: 'changes-requested', action: 'review' },
  approve: { from: ['in-review'], to: 'approved', action: 'review' },
  publish: { from: ['approved'], to: 'published', action: 'write' },
  withdraw: { from: ['published'], to: 'withdrawn', action: 'write' },
};

/** Steps that say why. */
export const needsReason: readonly Step[] = ['request-changes', 'withdraw'];

/** What a reviewer answers before approving. */
export const checklist = ['understandable', 'feasible', 'costs-plausible', 'references-right', 'proof-of-effect', 'nothing-confidential'] as const;
export type Check = (typeof checklist)[number];
export type Verdict = 'yes' | 'no' | 'not-applicable';
export type CheckAnswers = Readonly<Partial<Record<Check, Verdict>>>;

/** Checks that are not answered, or with no. */
export const openChecks = (answers: CheckAnswers): Check[] => checklist.filter((check) => answers[check] === undefined || answers[check] === 'no');
