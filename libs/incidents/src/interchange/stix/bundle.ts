import { type Locale, type LocalizedText, textIn } from '#kernel';
import { uuid5 } from '../drawn-id.ts';
import type { Outgoing } from '../outgoing.ts';
import type { StixObject } from './stix-object.ts';
import { markingDefinition, markingId } from './tlp.ts';
import { ourDefinition, ours } from './vocabulary.ts';

/** Objects of one note: what they share is written here, and their translations follow each of them. */
export class Bundle {
  readonly #objects: StixObject[] = [];
  readonly #out: Outgoing;
  readonly #locale: Locale;
  readonly #author: string;

  constructor(out: Outgoing) {
    this.#out = out;
    this.#locale = out.content.sourceLocale;
    this.#author = this.idOf('identity', 'author');
    this.#objects.push(markingDefinition(out.tlp), ...ourDefinition);
    this.add('identity', 'author', { name: out.author, identity_class: 'organization', sectors: ['government-local'] });
  }

  idOf(type: string, key: string): string {
    return `${type}--${uuid5(this.#out.seed, `${type}/${key}`)}`;
  }

  /** Adds one object and answers its id. Texts stand in the language of the source, their translations in an object of their own. */
  add(type: string, key: string, content: Readonly<Record<string, unknown>>, texts: Readonly<Record<string, LocalizedText>> = {}): string {
    const id = this.idOf(type, key);
    const written = Object.entries(texts).filter(([, text]) => textIn(text, this.#locale) !== '');
    const source = Object.fromEntries(written.map(([field, text]) => [field, textIn(text, this.#locale)]));
    this.#objects.push({ ...this.common(type, id), ...(written.length > 0 && { lang: this.#locale }), ...source, ...content });
    const others = [...new Set(written.flatMap(([, text]) => Object.keys(text) as Locale[]))].filter((locale) => locale !== this.#locale);
    const contents = Object.fromEntries(others.map((locale) => [locale, Object.fromEntries(written.flatMap(([field, text]) => (text[locale] ? [[field, text[locale]]] : [])))]));
    if (others.length > 0) this.#objects.push({ ...this.common('language-content', this.idOf('language-content', id)), object_ref: id, object_modified: this.#out.modifiedAt.toISOString(), contents });
    return id;
  }

  /** A cyber-observable, which has neither author nor times. */
  observe(observable: StixObject): void {
    if (this.#objects.some(({ id }) => id === observable.id)) return;
    this.#objects.push({ ...observable, object_marking_refs: [markingId(this.#out.tlp)] });
  }

  tie(relationship: string, source: string, target: string, content: Readonly<Record<string, unknown>> = {}): void {
    this.add('relationship', `${source} ${relationship} ${target}`, { relationship_type: relationship, source_ref: source, target_ref: target, ...content });
  }

  /** The whole, with a report that holds it together. */
  close(): { readonly type: 'bundle'; readonly id: string; readonly objects: readonly StixObject[] } {
    const published = this.#out.modifiedAt.toISOString();
    const isHeld = ({ type }: StixObject): boolean => !['marking-definition', 'extension-definition', 'identity', 'language-content'].includes(type);
    this.add('report', 'whole', { name: `Incident note ${this.#out.reference}`, report_types: ['incident'], published, object_refs: this.#objects.filter(isHeld).map(({ id }) => id) });
    return { type: 'bundle', id: this.idOf('bundle', published), objects: this.#objects };
  }

  private common(type: string, id: string): StixObject {
    const { createdAt, modifiedAt, tlp } = this.#out;
    return { type, spec_version: '2.1', id, created_by_ref: this.#author, created: createdAt.toISOString(), modified: modifiedAt.toISOString(), object_marking_refs: [markingId(tlp)] };
  }
}

/** What STIX has no word for. */
export const told = (content: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({ [ours]: { extension_type: 'property-extension', ...content } });
