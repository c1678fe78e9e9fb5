import { type CityId, contentLocales, type Id, incidentKinds, type IncidentKind, type Locale, type LocalizedText, newId, type StatutoryStage } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { identityErrors } from './identity.errors.ts';

export type RegimeId = Id<'Regime'>;

/** What administrators write. Dates are `YYYY-MM-DD`, in the city; both days belong to it. */
export interface RegimeDraft {
  readonly authority: string;
  readonly authorityName: LocalizedText;
  readonly language: Locale;
  readonly kinds: readonly IncidentKind[];
  readonly stages: readonly StatutoryStage[];
  readonly source: string;
  readonly sourceUrl: string;
  readonly confirmed: boolean;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Which authority a city has to notify of what, and within how long. Data of the city: exercises take a copy at their start. */
@Entity({ schema: 'identity', name: 'regime' })
export class Regime implements RegimeDraft {
  @PrimaryColumn('uuid') readonly id: RegimeId;
  @Column('uuid', { name: 'city_id' }) readonly cityId: CityId;
  /** Short name, the same in every city that has the same authority. */
  @Column('text') readonly authority: string;
  @Column('jsonb', { name: 'authority_name' }) readonly authorityName: LocalizedText;
  @Column('text') readonly language: Locale;
  @Column('text', { array: true }) readonly kinds: readonly IncidentKind[];
  @Column('jsonb') readonly stages: readonly StatutoryStage[];
  /** Law and article. */
  @Column('text') readonly source: string;
  @Column('text', { name: 'source_url' }) readonly sourceUrl: string;
  /** Whether the city has checked it. */
  @Column('boolean') readonly confirmed: boolean;
  @Column('date', { name: 'valid_from' }) readonly validFrom: string;
  @Column('date', { name: 'valid_to', nullable: true }) readonly validTo: string | null;
  @Column('integer', { default: 1 }) readonly version: number;

  static of(cityId: CityId, draft: RegimeDraft): Regime {
    return Object.assign(new Regime(), sound(draft), { id: newId<RegimeId>(), cityId, version: 1 });
  }

  changed(draft: RegimeDraft): Regime {
    return Object.assign(new Regime(), this, sound(draft), { version: this.version + 1 });
  }
}

const longestName = 200;
const longestSource = 500;
const longestMs = 400 * 24 * 3_600_000;
const mostMonths = 12;
const mostStages = 10;
const short = /^[a-z][a-z0-9-]{1,40}$/;

/** The draft, trimmed; whatever is wrong with it is a BAD_USER_INPUT that names the field. */
function sound(draft: RegimeDraft): RegimeDraft {
  const { authority, authorityName, kinds, stages, validFrom, validTo } = draft;
  const [source, sourceUrl] = [draft.source.trim(), draft.sourceUrl.trim()];
  const holds: Readonly<Record<string, boolean>> = {
    authority: short.test(authority),
    authorityName: isComplete(authorityName),
    kinds: kinds.length > 0 && kinds.every((kind) => incidentKinds.includes(kind)),
    stages: stages.length > 0 && stages.length <= mostStages && new Set(stages.map(({ key }) => key)).size === stages.length && stages.every(isSound),
    source: source !== '' && source.length <= longestSource,
    sourceUrl: sourceUrl === '' || (sourceUrl.length <= longestSource && URL.canParse(sourceUrl) && new URL(sourceUrl).protocol === 'https:'),
    validFrom: isDay(validFrom),
    validTo: validTo === null || (isDay(validTo) && validTo >= validFrom),
  };
  const field = Object.keys(holds).find((name) => !holds[name]);
  if (field) throw identityErrors.regimeInvalid(field);
  return { ...draft, source, sourceUrl, kinds: [...new Set(kinds)], stages: stages.map(stated) };
}

const isComplete = (text: LocalizedText): boolean =>
  contentLocales.every((locale) => text[locale]?.trim()) && Object.values(text).every((words) => words.length <= longestName);

const isSound = ({ key, title, withinMs, months, after }: StatutoryStage, at: number, stages: readonly StatutoryStage[]): boolean =>
  short.test(key) &&
  isComplete(title) &&
  withinMs > 0 &&
  withinMs <= longestMs &&
  (!months || (Number.isInteger(months) && months > 0 && months <= mostMonths)) &&
  (!after || stages.slice(0, at).some((earlier) => earlier.key === after));

/** Only what it says. */
const stated = ({ key, title, withinMs, months, after, whileOngoing }: StatutoryStage): StatutoryStage => ({ key, title, withinMs, ...(months && { months }), ...(after && { after }), ...(whileOngoing && { whileOngoing }) });

/** Four digits of a year, so that days compare as texts. */
const isDay = (day: string): boolean => /^[12]\d{3}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
