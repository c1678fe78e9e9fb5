import { type LocalizedText, textIn } from '#kernel';
import type { CityRegime } from '../clocks/deadline.ts';
import type { NoteContent } from '../note-content.ts';
import { defanged } from '../observable.ts';
import { answers, type DraftKind, type DraftLocale, type DraftSection, headings, phrases, severityWords, titles, unitWords } from './words.ts';

export interface DraftSubject {
  readonly content: NoteContent;
  readonly reference: string;
  readonly city: string;
  /** Of the city. */
  readonly zone: string;
}

/** A letter to an authority in its language. `missing` are the sections for which the note says nothing, and `translation` where it says it in another language only. */
export interface AuthorityDraft {
  readonly locale: DraftLocale;
  readonly title: string;
  readonly to: string;
  readonly sections: readonly { readonly key: DraftSection; readonly title: string; readonly lines: readonly string[] }[];
  readonly missing: readonly (DraftSection | 'translation')[];
}

const sectionsOf: Readonly<Record<DraftKind, readonly DraftSection[]>> = {
  'early-warning': ['who', 'what', 'flags', 'contact'],
  notification: ['who', 'what', 'flags', 'impact', 'indicators', 'measures', 'contact'],
  'progress-report': ['who', 'what', 'course', 'impact', 'measures', 'contact'],
  'final-report': ['who', 'what', 'course', 'impact', 'cause', 'measures', 'lessons', 'flags', 'contact'],
  'data-breach': ['who', 'what', 'people', 'consequences', 'measures', 'contact'],
};

const draftKinds = Object.keys(sectionsOf) as DraftKind[];

/** What a stage asks for: by its key, else a notification. */
export const kindOf = ({ kinds }: Pick<CityRegime, 'kinds'>, stage: string): DraftKind => (kinds.includes('significant-incident') ? (draftKinds.find((kind) => kind === stage) ?? 'notification') : 'data-breach');

/** What the city writes to the authority, from the one note. People finish it: who answers questions never stands in a note. */
export function draftFor(subject: DraftSubject, regime: CityRegime, stage: string): AuthorityDraft {
  const { language } = regime.authority;
  const locale = language === 'lb' ? 'fr' : language;
  const kind = kindOf(regime, stage);
  const writing = new Writing(subject, locale);
  const sections = sectionsOf[kind].map((key) => ({ key, title: headings[key][locale], lines: writing[key]() }));
  const empty = sections.filter(({ lines }) => lines.length === 0).map(({ key }) => key);
  const filled = sections.map((section) => (section.lines.length > 0 ? section : { ...section, lines: [phrases.empty[locale]] }));
  return { locale, title: titles[kind][locale], to: textIn(regime.authority.name, locale), sections: filled, missing: [...empty, ...(writing.isForeign ? (['translation'] as const) : [])] };
}

/** As a text to be copied into the form of an authority. */
export const textOfDraft = ({ title, to, locale, sections }: AuthorityDraft): string =>
  [title, `${phrases.to[locale]}: ${to}`, ...sections.map(({ title: heading, lines }) => [heading.toLocaleUpperCase(locale), ...lines].join('\n'))].join('\n\n');

class Writing implements Record<DraftSection, () => readonly string[]> {
  /** Whether something is quoted in another language than that of the letter. */
  isForeign = false;

  constructor(
    private readonly subject: DraftSubject,
    private readonly locale: DraftLocale,
  ) {}

  who(): readonly string[] {
    const { city, reference, content } = this.subject;
    return [this.line('city', city), this.line('reference', reference), ...(content.awareAt ? [this.line('aware', this.time(content.awareAt))] : [])];
  }

  what(): readonly string[] {
    const { title, narrative } = this.subject.content;
    return Object.keys(narrative).length > 0 ? [this.text(title), this.text(narrative)] : [];
  }

  flags(): readonly string[] {
    const { suspectedMalicious, crossBorder } = this.subject.content;
    return [this.line('malicious', answers[suspectedMalicious][this.locale]), this.line('crossBorder', answers[crossBorder][this.locale])];
  }

  course(): readonly string[] {
    return this.subject.content.timeline.toSorted((one, other) => one.moment.at.localeCompare(other.moment.at)).map(({ moment, text }) => `- ${this.time(moment.at)}: ${this.text(text)}`);
  }

  impact(): readonly string[] {
    const { impacts, services, severity } = this.subject.content;
    const told = [...(services.length > 0 ? [this.line('services', services.map(({ name }) => this.text(name)).join(', '))] : []), ...impacts.filter(({ supersededBy }) => !supersededBy).map((impact) => this.impactLine(impact))];
    return told.length > 0 ? [this.line('severity', severityWords[severity][this.locale]), ...told] : [];
  }

  indicators(): readonly string[] {
    return this.subject.content.observables.map(({ type, value }) => `- ${type}: ${defanged(type, value)}`);
  }

  cause(): readonly string[] {
    const { techniques, timeline } = this.subject.content;
    const attacks = timeline.filter(({ kind }) => kind === 'attacker').map(({ text }) => `- ${this.text(text)}`);
    return techniques.length > 0 ? [...attacks, this.line('techniques', techniques.map(({ id }) => id).join(', '))] : attacks;
  }

  measures(): readonly string[] {
    return this.subject.content.timeline.filter(({ kind }) => ['decision', 'containment', 'recovery', 'communication'].includes(kind)).map(({ moment, text }) => `- ${this.time(moment.at)}: ${this.text(text)}`);
  }

  lessons(): readonly string[] {
    return this.subject.content.lessons.map(({ statement }) => `- ${this.text(statement)}`);
  }

  people(): readonly string[] {
    return this.subject.content.impacts.filter(({ amount }) => amount?.unit === 'persons' || amount?.unit === 'records').map((impact) => this.impactLine(impact));
  }

  consequences(): readonly string[] {
    return this.subject.content.impacts.filter(({ category }) => category === 'confidentiality' || category === 'integrity').map((impact) => this.impactLine(impact));
  }

  contact(): readonly string[] {
    return [];
  }

  private impactLine({ text, amount }: NoteContent['impacts'][number]): string {
    return `- ${this.text(text)}${amount ? ` (${amount.min === amount.max ? amount.min : `${amount.min}–${amount.max}`} ${unitWords[amount.unit][this.locale]})` : ''}`;
  }

  private line(phrase: keyof typeof phrases, value: string): string {
    return `${phrases[phrase][this.locale]}${this.locale === 'fr' ? '\u00A0' : ''}: ${value}`;
  }

  private text(text: LocalizedText): string {
    if (text[this.locale] === undefined) this.isForeign = true;
    return textIn(text, this.locale);
  }

  private time(at: string): string {
    return new Intl.DateTimeFormat(this.locale, { dateStyle: 'long', timeStyle: 'short', timeZone: this.subject.zone }).format(new Date(at)) + ` (${this.subject.zone})`;
  }
}
