/** Reference Security Incident Taxonomy: `class:type`, in the spelling of its machine tags. */
export const rsitClasses = [
  'abusive-content:spam',
  'abusive-content:harmful-speech',
  'abusive-content:violence',
  'malicious-code:infected-system',
  'malicious-code:c2-server',
  'malicious-code:malware-distribution',
  'malicious-code:malware-configuration',
  'information-gathering:scanner',
  'information-gathering:sniffing',
  'information-gathering:social-engineering',
  'intrusion-attempts:ids-alert',
  'intrusion-attempts:brute-force',
  'intrusion-attempts:exploit',
  'intrusions:privileged-account-compromise',
  'intrusions:unprivileged-account-compromise',
  'intrusions:application-compromise',
  'intrusions:system-compromise',
  'intrusions:burglary',
  'availability:dos',
  'availability:ddos',
  'availability:misconfiguration',
  'availability:sabotage',
  'availability:outage',
  'information-content-security:unauthorised-information-access',
  'information-content-security:unauthorised-information-modification',
  'information-content-security:data-loss',
  'information-content-security:data-leak',
  'fraud:unauthorised-use-of-resources',
  'fraud:copyright',
  'fraud:masquerade',
  'fraud:phishing',
  'vulnerable:weak-crypto',
  'vulnerable:ddos-amplifier',
  'vulnerable:potentially-unwanted-accessible',
  'vulnerable:information-disclosure',
  'vulnerable:vulnerable-system',
  'other:uncategorised',
  'other:undetermined',
  'test:test',
] as const;

export const determinations = ['suspected', 'confirmed', 'blocked', 'failed-attempt', 'false-positive', 'low-value'] as const;

export const investigationStates = ['new', 'open', 'closed'] as const;

export const severities = ['low', 'medium', 'high', 'critical'] as const;

export const detectionMethods = ['automated-tool', 'human-review', 'user-reporting', 'system-outage', 'message-from-attacker', 'external-notification'] as const;

/** How exactly a moment is known. */
export const fidelities = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

export const timelineKinds = ['detection', 'attacker', 'decision', 'containment', 'recovery', 'communication'] as const;

export const impactCategories = ['availability', 'confidentiality', 'integrity', 'monetary', 'physical', 'reputation'] as const;

/** What became of the control that should have helped. */
export const controlFailures = ['absent', 'misconfigured', 'bypassed', 'unmonitored', 'worked'] as const;

export const answers = ['yes', 'no', 'unknown'] as const;

/** Article 6(1) of the GDPR, by letter. */
export const lawfulBases = ['consent', 'contract', 'legal-obligation', 'vital-interests', 'public-task', 'legitimate-interests'] as const;
