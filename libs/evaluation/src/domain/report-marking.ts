import { strictestOf, type Tlp } from '#kernel';
import type { Finding } from './finding.entity.ts';

type Source = Pick<Finding, 'shared' | 'state' | 'withdrawnAt'>;

/** A derived thing carries its strictest source: what a city keeps to itself never leaves it, and what people wrote in the play is never for the public. */
export const markingOf = (scenario: Tlp, findings: readonly Source[]): Tlp => strictestOf(scenario, 'TLP:AMBER', ...findings.map(labelOf));

const labelOf = ({ shared, state, withdrawnAt }: Source): Tlp => (shared === 'network' && state === 'approved' && withdrawnAt === null ? 'TLP:AMBER' : 'TLP:AMBER+STRICT');
