export type Severity = 'error' | 'warning';

/** Everything that may be wrong with a scenario. Errors keep it from being played and published; warnings are told. */
export const severities = {
  'key-empty': 'error',
  'key-duplicate': 'error',
  'key-with-slash': 'error',
  'time-invalid': 'error',
  'scale-invalid': 'error',
  'unknown-team': 'error',
  'unknown-phase': 'error',
  'unknown-persona': 'error',
  'unknown-milestone': 'error',
  'unknown-variable': 'error',
  'unknown-objective': 'error',
  'unknown-inject': 'error',
  'unknown-option': 'error',
  'unknown-attachment': 'error',
  'unknown-incident-kind': 'error',
  'after-ambiguous': 'error',
  'trigger-cycle': 'error',
  'category-crowded': 'error',
  'inject-without-receiver': 'error',
  'ask-without-deadline': 'error',
  'decision-without-options': 'error',
  'inject-unreachable': 'warning',
  'inject-unreachable-for-team': 'warning',
  'milestone-unreachable': 'warning',
  'inject-after-end': 'warning',
  'answer-after-end': 'warning',
  'phase-after-end': 'warning',
  'inject-overload': 'warning',
  'window-falls-unnoticed': 'warning',
  'expectation-without-receiver': 'warning',
  'expectation-unreachable': 'warning',
  'expectation-after-end': 'warning',
  'objective-untouched': 'warning',
  'knowledge-alone': 'warning',
  'language-missing': 'warning',
  'marking-missing': 'warning',
  'real-domain': 'warning',
  'real-ip-address': 'warning',
  'real-phone-number': 'warning',
} as const satisfies Record<string, Severity>;

export type ProblemName = keyof typeof severities;

/** What is wrong at one place. `where` is the path of an edit joined by points, such as `injects.first-call.trigger`. */
export interface Problem {
  readonly where: string;
  readonly reason: `scenarios.${ProblemName}`;
  readonly details: Readonly<Record<string, string | number>>;
}

export interface Finding extends Problem {
  readonly severity: Severity;
}

export const problem = (where: string, name: ProblemName, details: Problem['details'] = {}): Problem => ({ where, reason: `scenarios.${name}`, details });

export const nameOf = ({ reason }: Problem): ProblemName => reason.slice('scenarios.'.length) as ProblemName;
