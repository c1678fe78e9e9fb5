import { describe, expect, it } from '@jest/globals';
import { type CityId, DomainError, type IncidentKind, newId } from '#kernel';
import { Regime, type RegimeDraft } from './regime.entity.ts';

const words = (text: string) => ({ en: text, fr: text, de: text });
const stage = (key: string, withinMs = 3_600_000) => ({ key, title: words(key), withinMs });
const city = newId<CityId>();
const draft: RegimeDraft = {
  authority: 'cnil',
  authorityName: words('CNIL'),
  language: 'fr',
  kinds: ['personal-data'],
  stages: [stage('notification')],
  source: ' Article 33 ',
  sourceUrl: 'https://example.org/gdpr',
  confirmed: false,
  validFrom: '2018-05-25',
  validTo: null,
};

const refusedField = (parts: Partial<RegimeDraft>): unknown => {
  try {
    Regime.of(city, { ...draft, ...parts });
    return 'nothing';
  } catch (error) {
    return error instanceof DomainError && error.reason === 'identity.regime-invalid' ? error.details.field : error;
  }
};

describe('A regime', () => {
  it('is kept as it was written, without blanks around', () => {
    expect(Regime.of(city, draft)).toMatchObject({ ...draft, source: 'Article 33', cityId: city, version: 1 });
  });

  it('says of a stage only what it was told', () => {
    const stages = [stage('notification'), { ...stage('final', 30 * 86_400_000), months: 1, after: 'notification', whileOngoing: null }];
    expect(Regime.of(city, { ...draft, stages }).stages).toEqual([stage('notification'), { ...stage('final', 30 * 86_400_000), months: 1, after: 'notification' }]);
  });

  it('counts its versions', () => {
    expect(Regime.of(city, draft).changed({ ...draft, validTo: '2026-12-31' })).toMatchObject({ validTo: '2026-12-31', version: 2 });
  });

  it.each<[what: string, field: string, parts: Partial<RegimeDraft>]>([
    ['an authority without a short name', 'authority', { authority: '' }],
    ['a short name with blanks', 'authority', { authority: 'The CNIL' }],
    ['a name in two languages only', 'authorityName', { authorityName: { en: 'CNIL', fr: 'CNIL' } }],
    ['an endless name', 'authorityName', { authorityName: words('x'.repeat(201)) }],
    ['no kind of incident', 'kinds', { kinds: [] }],
    ['an unknown kind of incident', 'kinds', { kinds: ['weather' as IncidentKind] }],
    ['no stage', 'stages', { stages: [] }],
    ['two stages of one key', 'stages', { stages: [stage('early'), stage('early')] }],
    ['a stage without a title', 'stages', { stages: [{ ...stage('early'), title: words(' ') }] }],
    ['a stage due at once', 'stages', { stages: [stage('early', 0)] }],
    ['a stage due at no time', 'stages', { stages: [stage('early', Number.NaN)] }],
    ['a stage due in two years', 'stages', { stages: [stage('early', 730 * 86_400_000)] }],
    ['half a month', 'stages', { stages: [{ ...stage('early'), months: 0.5 }] }],
    ['a stage due in thirteen months', 'stages', { stages: [{ ...stage('early'), months: 13 }] }],
    ['a stage that counts from a later one', 'stages', { stages: [{ ...stage('early'), after: 'final' }, stage('final')] }],
    ['a stage that counts from itself', 'stages', { stages: [{ ...stage('early'), after: 'early' }] }],
    ['eleven stages', 'stages', { stages: Array.from({ length: 11 }, (_, at) => stage(`stage-${at}`)) }],
    ['no source', 'source', { source: ' ' }],
    ['an address that runs', 'sourceUrl', { sourceUrl: 'javascript:alert(1)' }],
    ['an address without encryption', 'sourceUrl', { sourceUrl: 'http://example.org' }],
    ['a first day that is none', 'validFrom', { validFrom: '2026-02-30' }],
    ['an end before the beginning', 'validTo', { validTo: '2018-05-24' }],
  ])('is refused with %s', (_, field, parts) => expect(refusedField(parts)).toBe(field));
});
