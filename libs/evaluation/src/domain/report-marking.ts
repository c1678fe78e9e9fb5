import { strictestOf, type Tlp } from '#kernel';
import type { Finding } from './finding.entity.ts';

/** A derived thing carries its strictest source: what a city keeps to itself never leaves it, and what people wrote in the play is never for the public. */
export const markingOf = (scenario: Tlp, findings: readonly Pick<Finding, 'shared' | 'state'>[]): Tlp =>
  strictestOf(scenario, 'TLP:AMBER', ...findings.map(({ shared, state }): Tlp => (shared === 'network' && state === 'approved' ? 'TLP:AMBER' : 'TLP:AMBER+STRICT')));
