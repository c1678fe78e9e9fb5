import type { VersionState } from './version.entity.ts';

export const steps = ['submit', 'request-changes', 'approve', 'publish', 'deprecate'] as const;
export type Step = (typeof steps)[number];

/** From which states a step leads where, and who may take it: those who write the scenario, or those who review it. */
export const stepTable: Readonly<Record<Step, { readonly from: readonly VersionState[]; readonly to: VersionState; readonly action: 'write' | 'review' }>> = {
  submit: { from: ['draft'], to: 'in-review', action: 'write' },
  'request-changes': { from: ['in-review', 'approved'], to: 'draft', action: 'review' },
  approve: { from: ['in-review'], to: 'approved', action: 'review' },
  publish: { from: ['approved'], to: 'published', action: 'write' },
  deprecate: { from: ['published'], to: 'deprecated', action: 'write' },
};

/** A scenario has one version at most in these. */
export const underWay: readonly VersionState[] = ['draft', 'in-review', 'approved'];
