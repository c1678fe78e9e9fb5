import { type Tlp, tlpLabels } from '#kernel';
import type { Finding } from './finding.entity.ts';

/** A derived thing carries its strictest source: what a city keeps to itself never leaves it, and what people wrote in the play is never for the public. */
export function markingOf(scenario: Tlp, findings: readonly Pick<Finding, 'shared' | 'state'>[]): Tlp {
  const sources = [scenario, 'TLP:AMBER' as const, ...findings.map(({ shared, state }): Tlp => (shared === 'network' && state === 'approved' ? 'TLP:AMBER' : 'TLP:AMBER+STRICT'))];
  return sources.reduce((strictest, label) => (tlpLabels.indexOf(label) > tlpLabels.indexOf(strictest) ? label : strictest));
}
