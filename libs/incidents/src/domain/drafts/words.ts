import type { contentLocales } from '#kernel';

export type DraftLocale = (typeof contentLocales)[number];

export type DraftKind = 'early-warning' | 'notification' | 'progress-report' | 'final-report' | 'data-breach';
type Words = Readonly<Record<DraftLocale, string>>;

export const titles: Readonly<Record<DraftKind, Words>> = {
  'early-warning': { en: 'Early warning of a significant incident', fr: 'Alerte précoce d’un incident important', de: 'Frühwarnung zu einem erheblichen Sicherheitsvorfall' },
  notification: { en: 'Notification of a significant incident', fr: 'Notification d’un incident important', de: 'Meldung eines erheblichen Sicherheitsvorfalls' },
  'progress-report': { en: 'Progress report on a significant incident', fr: 'Rapport d’avancement sur un incident important', de: 'Fortschrittsbericht zu einem erheblichen Sicherheitsvorfall' },
  'final-report': { en: 'Final report on a significant incident', fr: 'Rapport final sur un incident important', de: 'Abschlussbericht zu einem erheblichen Sicherheitsvorfall' },
  'data-breach': { en: 'Notification of a personal data breach', fr: 'Notification d’une violation de données à caractère personnel', de: 'Meldung einer Verletzung des Schutzes personenbezogener Daten' },
};

export const headings = {
  who: { en: 'Who notifies', fr: 'Qui notifie', de: 'Wer meldet' },
  what: { en: 'What happened', fr: 'Ce qui s’est passé', de: 'Was geschehen ist' },
  flags: { en: 'First assessment', fr: 'Première appréciation', de: 'Erste Einschätzung' },
  course: { en: 'Course of events', fr: 'Déroulement', de: 'Ablauf' },
  impact: { en: 'Severity and impact', fr: 'Gravité et conséquences', de: 'Schwere und Auswirkungen' },
  indicators: { en: 'Indicators of compromise', fr: 'Indicateurs de compromission', de: 'Kompromittierungsindikatoren' },
  cause: { en: 'Probable cause', fr: 'Cause probable', de: 'Wahrscheinliche Ursache' },
  measures: { en: 'Measures taken and under way', fr: 'Mesures prises et en cours', de: 'Getroffene und laufende Maßnahmen' },
  lessons: { en: 'Lessons', fr: 'Enseignements', de: 'Lehren' },
  people: { en: 'People and records concerned', fr: 'Personnes et enregistrements concernés', de: 'Betroffene Personen und Datensätze' },
  consequences: { en: 'Likely consequences', fr: 'Conséquences probables', de: 'Wahrscheinliche Folgen' },
  contact: { en: 'Contact, and the data protection officer', fr: 'Contact, et délégué à la protection des données', de: 'Ansprechperson und Datenschutzbeauftragte' },
} as const satisfies Record<string, Words>;
export type DraftSection = keyof typeof headings;

export const phrases = {
  city: { en: 'City', fr: 'Ville', de: 'Stadt' },
  reference: { en: 'Reference', fr: 'Référence', de: 'Aktenzeichen' },
  aware: { en: 'Aware since', fr: 'Connaissance depuis', de: 'Kenntnis seit' },
  malicious: { en: 'Suspected to be caused by unlawful or malicious acts', fr: 'Soupçon d’actes illicites ou malveillants', de: 'Verdacht auf rechtswidrige oder böswillige Handlungen' },
  crossBorder: { en: 'Possible cross-border impact', fr: 'Possible impact transfrontière', de: 'Mögliche grenzüberschreitende Auswirkungen' },
  services: { en: 'Services hit', fr: 'Services touchés', de: 'Betroffene Dienste' },
  severity: { en: 'Severity', fr: 'Gravité', de: 'Schwere' },
  techniques: { en: 'Techniques (ATT&CK)', fr: 'Techniques (ATT&CK)', de: 'Techniken (ATT&CK)' },
  empty: { en: '[to be written]', fr: '[à rédiger]', de: '[noch zu schreiben]' },
  to: { en: 'To', fr: 'À', de: 'An' },
} as const satisfies Record<string, Words>;

export const answers = { yes: { en: 'yes', fr: 'oui', de: 'ja' }, no: { en: 'no', fr: 'non', de: 'nein' }, unknown: { en: 'not known yet', fr: 'pas encore connu', de: 'noch nicht bekannt' } } as const satisfies Record<string, Words>;
export const severityWords = { low: { en: 'low', fr: 'faible', de: 'gering' }, medium: { en: 'medium', fr: 'moyenne', de: 'mittel' }, high: { en: 'high', fr: 'élevée', de: 'hoch' }, critical: { en: 'critical', fr: 'critique', de: 'kritisch' } } as const satisfies Record<string, Words>;
export const unitWords = {
  EUR: { en: 'EUR', fr: 'EUR', de: 'EUR' },
  persons: { en: 'persons', fr: 'personnes', de: 'Personen' },
  records: { en: 'records', fr: 'enregistrements', de: 'Datensätze' },
  hours: { en: 'hours', fr: 'heures', de: 'Stunden' },
  systems: { en: 'systems', fr: 'systèmes', de: 'Systeme' },
} as const satisfies Record<string, Words>;
