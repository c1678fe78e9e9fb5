import type { InjectContent } from '#exercise-engine';

export type Severity = NonNullable<InjectContent['severity']>;

export const severityColors: Record<Severity, string> = { low: 'ink', medium: 'bronze', high: 'orange', critical: 'red' };
