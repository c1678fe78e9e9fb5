import type { RegimeDraft } from '#identity';
import type { Locale, LocalizedText, StatutoryStage } from '#kernel';
import type { CityCode } from './network.ts';

const hourMs = 3_600_000;

const early: StatutoryStage = { key: 'early-warning', title: { en: 'Early warning', fr: 'Alerte précoce', de: 'Frühwarnung', lb: 'Fréiwarnung' }, withinMs: 24 * hourMs };
const notification: StatutoryStage = { key: 'notification', title: { en: 'Notification', fr: 'Notification', de: 'Meldung', lb: 'Meldung' }, withinMs: 72 * hourMs };
const monthAfterIt = { withinMs: 30 * 24 * hourMs, months: 1, after: notification.key };
const progress: StatutoryStage = { key: 'progress-report', title: { en: 'Progress report', fr: 'Rapport d’avancement', de: 'Fortschrittsbericht', lb: 'Zwëscherapport' }, ...monthAfterIt, whileOngoing: true };
const final: StatutoryStage = { key: 'final-report', title: { en: 'Final report', fr: 'Rapport final', de: 'Abschlussbericht', lb: 'Schlussbericht' }, ...monthAfterIt };

type Names = Pick<RegimeDraft, 'authority' | 'authorityName' | 'language'>;

const unconfirmed = { confirmed: false, validTo: null };

const dataProtection = (authority: string, authorityName: LocalizedText, language: Locale): RegimeDraft => ({
  ...unconfirmed,
  authority,
  authorityName,
  language,
  kinds: ['personal-data'],
  stages: [notification],
  source: 'Regulation (EU) 2016/679, Art. 33',
  sourceUrl: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  validFrom: '2018-05-25',
});

const security = (names: Names, source: string, validFrom: string, sourceUrl = 'https://eur-lex.europa.eu/eli/dir/2022/2555/oj'): RegimeDraft => ({
  ...unconfirmed,
  ...names,
  kinds: ['significant-incident'],
  stages: [early, notification, progress, final],
  source,
  sourceUrl,
  validFrom,
});

const byLand = 'Directive (EU) 2022/2555, Art. 23, where the Land applies it to municipalities';

/** A sensible beginning in our own words. We are no lawyers: each city checks its own, and until then it shows as to be confirmed. */
export const regimes: Readonly<Record<CityCode, readonly RegimeDraft[]>> = {
  luxembourg: [
    dataProtection('cnpd', { en: 'CNPD, national data protection commission', fr: 'CNPD, Commission nationale pour la protection des données', de: 'CNPD, Nationale Kommission für den Datenschutz' }, 'fr'),
    security(
      { authority: 'ilr', authorityName: { en: 'ILR, with GOVCERT.LU', fr: 'ILR, avec GOVCERT.LU', de: 'ILR, mit GOVCERT.LU' }, language: 'fr' },
      'Law of 5 May 2026 on Directive (EU) 2022/2555, Art. 23',
      '2026-05-10',
    ),
  ],
  metz: [
    dataProtection('cnil', { en: 'CNIL, French data protection authority', fr: 'CNIL, Commission nationale de l’informatique et des libertés', de: 'CNIL, französische Datenschutzbehörde' }, 'fr'),
    security(
      { authority: 'anssi', authorityName: { en: 'ANSSI, with CERT-FR', fr: 'ANSSI, avec le CERT-FR', de: 'ANSSI, mit CERT-FR' }, language: 'fr' },
      'Directive (EU) 2022/2555, Art. 23, and its French transposition',
      '2024-10-18',
    ),
  ],
  saarbruecken: [
    dataProtection(
      'datenschutz-saarland',
      { en: 'Data protection commissioner of Saarland', fr: 'Commissaire à la protection des données de la Sarre', de: 'Landesbeauftragte für Datenschutz Saarland' },
      'de',
    ),
    security(
      { authority: 'bsi', authorityName: { en: 'BSI, Federal Office for Information Security', fr: 'BSI, Office fédéral de la sécurité de l’information', de: 'BSI, Bundesamt für Sicherheit in der Informationstechnik' }, language: 'de' },
      'BSIG § 32 (transposes Directive (EU) 2022/2555, Art. 23), where the Land applies it to municipalities',
      '2025-12-06',
      'https://www.gesetze-im-internet.de/bsig_2025/__32.html',
    ),
  ],
  trier: [
    dataProtection(
      'datenschutz-rlp',
      { en: 'Data protection commissioner of Rhineland-Palatinate', fr: 'Commissaire à la protection des données de Rhénanie-Palatinat', de: 'Landesbeauftragter für den Datenschutz Rheinland-Pfalz' },
      'de',
    ),
    security(
      { authority: 'cert-rlp', authorityName: { en: 'CERT-rlp, emergency team of Rhineland-Palatinate', fr: 'CERT-rlp, équipe d’intervention de Rhénanie-Palatinat', de: 'CERT-rlp, Notfallteam Rheinland-Pfalz' }, language: 'de' },
      byLand,
      '2024-10-18',
    ),
  ],
};
