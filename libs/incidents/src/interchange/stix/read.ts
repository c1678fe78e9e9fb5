import { isLocale, type Locale, type LocalizedText, strictestOf, textIn, type Tlp } from '#kernel';
import { isObject, type JsonObject, listOf, numberOf, objectOf, textOf } from '#kernel/import';
import type { Read } from '../format.ts';
import { momentAt, NoteDraft, type Source } from '../note-draft.ts';
import type { Moment } from '../parts.ts';
import { ImportRefused, openLedger } from '../report.ts';
import { placeOf, Texts } from '../text.ts';
import { headOf, keyOf, ourTelling, timeZoneOf } from './extension.ts';
import { typeOfObject, valuesInPattern, valuesOf } from './observable.ts';
import { labelOfMarking } from './tlp.ts';
import { oneOf } from '../words.ts';

const mostObjects = 20_000;
const contained = new Set(['malware', 'campaign', 'threat-actor', 'intrusion-set', 'tool', 'vulnerability', 'infrastructure', 'malware-analysis', 'location', 'report', 'grouping', 'task', 'observed-data']);

interface Entry extends Source {
  readonly id: string;
  readonly node: JsonObject;
}

/** A STIX 2.1 bundle, whoever wrote it. Every object is kept or named as lost. */
export function readStix(document: JsonObject, name: string, reader: Locale): Read {
  const listed = listOf(document, 'objects');
  if (listed.length > mostObjects) throw new ImportRefused('imports.too-large', `objects[${mostObjects}]`);
  if (listed.some((node) => isObject(node) && isOfExercise(node))) throw new ImportRefused('imports.exercise');
  return new StixReading(listed, name, reader).read();
}

class StixReading {
  private readonly ledger = openLedger();
  private readonly texts = new Texts(this.ledger);
  private readonly entries: readonly Entry[];
  private readonly incident: Entry | undefined;
  private readonly locale: Locale;
  private readonly draft: NoteDraft;
  private readonly translations: ReadonlyMap<string, JsonObject>;
  private readonly kept = new Set<string>();
  private readonly impacts = new Map<string, string>();
  private readonly byId: ReadonlyMap<string, Entry>;
  private readonly tiesFrom: ReadonlyMap<string, readonly JsonObject[]>;
  private readonly tiesTo: ReadonlyMap<string, readonly JsonObject[]>;

  constructor(
    listed: readonly unknown[],
    private readonly name: string,
    reader: Locale,
  ) {
    this.entries = this.sound(listed);
    this.incident = this.of('incident')[0];
    const written = textOf(this.incident?.node ?? {}, 'lang').slice(0, 2);
    this.locale = isLocale(written) ? written : reader;
    this.draft = new NoteDraft(this.locale, this.ledger);
    this.translations = new Map(this.of('language-content').map(({ node }) => [textOf(node, 'object_ref'), objectOf(node, 'contents')]));
    this.byId = new Map(this.entries.map((entry) => [entry.id, entry]));
    const ties = this.of('relationship').map(({ node }) => node);
    this.tiesFrom = Map.groupBy(ties, (tie) => textOf(tie, 'source_ref'));
    this.tiesTo = Map.groupBy(ties, (tie) => textOf(tie, 'target_ref'));
  }

  read(): Read {
    const main = this.incident ?? this.of('report')[0] ?? this.of('grouping')[0] ?? this.of('campaign')[0] ?? this.of('malware')[0];
    const named = this.texts.each(this.words(main, 'name'), (text) => this.texts.title('note', main?.where ?? '', text));
    const title = textIn(named, this.locale) ? named : { [this.locale]: this.name.slice(0, 200) };
    for (const entry of this.of('incident')) this.take(entry, () => this.tellIncident(entry));
    for (const entry of this.entries) if (!['incident', 'relationship', 'language-content', 'indicator', 'note'].includes(entry.kind)) this.take(entry, () => this.readObject(entry));
    for (const entry of this.of('indicator')) this.take(entry, () => this.readIndicator(entry));
    for (const entry of this.of('note')) this.take(entry, () => this.readNote(entry));
    for (const entry of this.of('language-content')) this.take(entry, () => this.kept.has(textOf(entry.node, 'object_ref')) || this.lose(entry, 'imports.ends-not-kept'));
    for (const entry of this.of('relationship')) this.take(entry, () => this.tiesKept(entry) || this.lose(entry, 'imports.ends-not-kept'));
    if (this.draft.tellsNothing && !this.incident) throw new ImportRefused('imports.no-incident-inside');
    const content = this.draft.finish(title, this.incident ? headOf(this.incident.node) : {}, this.superseded());
    return { report: this.ledger.report('stix-2.1', textIn(title, this.locale)), content, tlp: this.label() };
  }

  private take(entry: Entry, read: () => boolean): void {
    if (read()) this.kept.add(entry.id);
  }

  private lose({ kind, where }: Entry, reason: Parameters<typeof this.ledger.lose>[2]): false {
    this.ledger.lose(kind, where, reason);
    return false;
  }

  private of(type: string): readonly Entry[] {
    return this.entries.filter(({ kind }) => kind === type);
  }

  private sound(listed: readonly unknown[]): readonly Entry[] {
    const seen = new Set<string>();
    return listed.flatMap((node, at): Entry[] => {
      const type = isObject(node) ? textOf(node, 'type') : '';
      const kind = /^[a-z][a-z0-9-]{2,40}$/.test(type) ? type : 'objects';
      const where = placeOf('objects', at, isObject(node) ? textOf(node, 'name') || textOf(node, 'id') : '');
      this.ledger.find(kind, 1);
      const id = isObject(node) ? textOf(node, 'id') : '';
      if (!isObject(node) || kind === 'objects' || !id) this.ledger.lose(kind, where, 'imports.not-an-object');
      else if (seen.has(id)) this.ledger.lose(kind, where, 'imports.duplicate');
      else {
        seen.add(id);
        return [{ id, kind, where, node }];
      }
      return [];
    });
  }

  /** A text in the languages in which the file has it. */
  private words(entry: Entry | undefined, field: string): LocalizedText {
    if (!entry) return {};
    const others = Object.entries(this.translations.get(entry.id) ?? {}).flatMap(([locale, contents]) => (isLocale(locale) && isObject(contents) && textOf(contents, field) ? [[locale, textOf(contents, field)]] : []));
    const own = textOf(entry.node, field);
    const lang = textOf(entry.node, 'lang').slice(0, 2);
    return this.texts.each({ ...(own && { [isLocale(lang) ? lang : this.locale]: own }), ...Object.fromEntries(others) }, (text) => this.texts.text(entry.kind, entry.where, text));
  }

  private tellIncident(entry: Entry): boolean {
    if (entry !== this.incident) return this.lose(entry, 'imports.second-incident');
    return this.draft.tell(entry, this.words(entry, 'description'));
  }

  private readObject(entry: Entry): boolean {
    const { kind, node } = entry;
    if (kind === 'marking-definition') return labelOfMarking(entry.id) !== null || this.lose(entry, 'imports.no-counterpart');
    if (kind === 'extension-definition') return true;
    if (kind === 'identity') return this.lose(entry, 'imports.author-not-kept');
    if (kind === 'attack-pattern') return this.readTechnique(entry);
    if (kind === 'event') return this.readEvent(entry);
    if (kind === 'impact') return this.readImpact(entry);
    if (kind === 'course-of-action') return this.readAction(entry);
    if (kind === 'file') return this.readHashes(entry);
    const type = typeOfObject(kind);
    if (type) return this.draft.observed(entry, type, textOf(node, 'value'), { key: this.keyOfTie(entry.id) });
    return contained.has(kind) ? this.tellOther(entry) : this.lose(entry, 'imports.no-counterpart');
  }

  private tellOther(entry: Entry): boolean {
    const name = textOf(entry.node, 'name');
    const description = this.words(entry, 'description');
    if (isOurReport(entry)) return true;
    if (!name && Object.keys(description).length === 0) return this.lose(entry, 'imports.no-counterpart');
    const heading = `**${entry.kind}: ${this.texts.title(entry.kind, entry.where, name)}**`;
    const text = Object.keys(description).length > 0 ? this.texts.each(description, (words) => `${heading}\n\n${words}`) : { [this.locale]: heading };
    if (!this.draft.tell(entry, text)) return false;
    this.ledger.change(entry.kind, entry.where, 'imports.in-narrative');
    return true;
  }

  private techniqueOf(id: string): string {
    const node = this.byId.get(id)?.node ?? {};
    const reference = listOf(node, 'external_references').find((one) => isObject(one) && /mitre/i.test(textOf(one, 'source_name')) && /^T\d/.test(textOf(one, 'external_id')));
    return isObject(reference) ? textOf(reference, 'external_id') : (/\bT\d{4}(?:\.\d{3})?\b/.exec(textOf(node, 'name'))?.[0] ?? '');
  }

  private readTechnique(entry: Entry): boolean {
    const tied = this.tiesTo.get(entry.id) ?? [];
    const ofIncident = tied.find((tie) => textOf(tie, 'source_ref').startsWith('incident--'));
    if (!ofIncident && tied.some((tie) => textOf(tie, 'source_ref').startsWith('event--')) && this.techniqueOf(entry.id)) return true;
    return this.draft.used(entry, this.techniqueOf(entry.id), (numberOf(ofIncident ?? {}, 'confidence') ?? 100) < 50 ? 'suspected' : 'observed');
  }

  private moment(node: JsonObject, name: 'start' | 'end', zone: string): Moment | null {
    return momentAt(textOf(node, `${name}_time`), oneOf('fidelities', textOf(node, `${name}_time_fidelity`)) ?? 'second', zone);
  }

  private readEvent(entry: Entry): boolean {
    const { node } = entry;
    const moment = this.moment(node, 'start', timeZoneOf(node, 'time_zone'));
    if (!moment) return this.lose(entry, 'imports.time-missing');
    const described = this.words(entry, 'description');
    const text = Object.keys(described).length > 0 ? described : this.words(entry, 'name');
    const kind = listOf(node, 'event_types').flatMap((type) => oneOf('timelineKinds', type) ?? [])[0] ?? 'attacker';
    const techniques = (this.tiesFrom.get(entry.id) ?? []).map((tie) => this.techniqueOf(textOf(tie, 'target_ref'))).filter((id) => /^T\d{4}(\.\d{3})?$/.test(id));
    return this.draft.happened(entry, { key: keyOf(node), moment, kind, text: Object.keys(text).length > 0 ? text : { [this.locale]: '–' }, techniques: [...new Set(techniques)].slice(0, 20) });
  }

  private readImpact(entry: Entry): boolean {
    const { node } = entry;
    const told = ourTelling(node);
    const category = oneOf('impactCategories', textOf(node, 'impact_category')) ?? (textOf(node, 'impact_category') === 'external' ? 'reputation' : null);
    if (!category) return this.lose(entry, 'imports.no-counterpart');
    const text = this.words(entry, 'description');
    const services = listOf(told, 'services').filter((key) => typeof key === 'string').slice(0, 50);
    const key = this.draft.harmed(entry, {
      key: keyOf(node),
      category,
      text: Object.keys(text).length > 0 ? text : { [this.locale]: '–' },
      started: this.moment(node, 'start', timeZoneOf(node, 'start_zone')),
      ended: this.moment(node, 'end', timeZoneOf(node, 'end_zone')),
      amount: amountOf(told, node),
      services,
      supersededBy: null,
    });
    if (key) this.impacts.set(entry.id, key);
    return key !== null;
  }

  private superseded(): ReadonlyMap<string, string> {
    return new Map(this.of('impact').flatMap(({ id, node }) => {
      const [key, by] = [this.impacts.get(id), this.impacts.get(textOf(node, 'superseded_by_ref'))];
      return key && by ? [[key, by] as const] : [];
    }));
  }

  private readAction(entry: Entry): boolean {
    const { node } = entry;
    const described = this.words(entry, 'description');
    const statement = Object.keys(described).length > 0 ? described : this.words(entry, 'name');
    if (Object.keys(statement).length === 0) return this.lose(entry, 'imports.no-counterpart');
    const controlFailure = oneOf('controlFailures', textOf(ourTelling(node), 'control_failure'));
    if (!controlFailure) this.ledger.change(entry.kind, entry.where, 'imports.lesson-from-action');
    const pointers = listOf(node, 'external_references').flatMap((reference) => (isObject(reference) ? pointerOf(textOf(reference, 'source_name'), textOf(reference, 'external_id')) : []));
    return this.draft.learned(entry, { key: keyOf(node), statement, controlFailure: controlFailure ?? 'absent', pointers: pointers.slice(0, 20) });
  }

  private readHashes(entry: Entry): boolean {
    const [first, ...others] = valuesOf(entry.node);
    if (!first) return this.lose(entry, 'imports.no-counterpart');
    if (!this.draft.observed(entry, first.type, first.value, { key: this.keyOfTie(entry.id) })) return false;
    this.ledger.find('hashes', others.length);
    for (const { type, value } of others) this.draft.observed({ ...entry, kind: 'hashes' }, type, value);
    if (textOf(entry.node, 'name')) this.ledger.change(entry.kind, entry.where, 'imports.part-of-value');
    return true;
  }

  private readIndicator(entry: Entry): boolean {
    const values = textOf(entry.node, 'pattern_type') === 'stix' ? valuesInPattern(textOf(entry.node, 'pattern')) : null;
    const [first, ...others] = values ?? [];
    if (!first) return this.lose(entry, 'imports.pattern-not-read');
    const comment = this.words(entry, 'description');
    const more = { detect: true, ...(Object.keys(comment).length > 0 && { comment }) } as const;
    if (!this.draft.annotated(first.type, first.value, more) && !this.draft.observed(entry, first.type, first.value, more)) return false;
    this.ledger.find('values', others.length);
    for (const { type, value } of others) this.draft.observed({ ...entry, kind: 'values' }, type, value, more);
    return true;
  }

  private readNote(entry: Entry): boolean {
    const content = this.words(entry, 'content');
    const [about] = listOf(entry.node, 'object_refs');
    const values = typeof about === 'string' ? valuesOf(this.byId.get(about)?.node ?? {}) : [];
    if (values.some(({ type, value }) => this.draft.annotated(type, value, { comment: content }))) return true;
    return this.draft.tell(entry, content);
  }

  private keyOfTie(target: string): string {
    return keyOf(this.tiesTo.get(target)?.find((tie) => textOf(tie, 'source_ref') === this.incident?.id) ?? {});
  }

  private tiesKept({ node }: Entry): boolean {
    return this.kept.has(textOf(node, 'source_ref')) && this.kept.has(textOf(node, 'target_ref'));
  }

  /** The strictest label of all that is in the file. */
  private label(): Tlp | null {
    const refs = new Set(this.entries.flatMap(({ node }) => listOf(node, 'object_marking_refs')));
    const labels = [...refs].flatMap((ref) => (typeof ref === 'string' ? (labelOfMarking(ref) ?? []) : []));
    const [first, ...others] = labels;
    if (first && new Set(labels).size > 1) this.ledger.change('marking-definition', 'objects', 'imports.labels-differ');
    return first ? strictestOf(first, ...others) : null;
  }
}

const isOurReport = ({ kind, node }: Entry): boolean => kind === 'report' && textOf(node, 'name').startsWith('Incident note QP-') && !textOf(node, 'description');

const isOfExercise = (node: JsonObject): boolean =>
  listOf(node, 'labels').some((label) => typeof label === 'string' && /^exercise\b/i.test(label)) || /^exercise\b/i.test(textOf(objectOf(node, 'definition'), 'statement'));

function amountOf(told: JsonObject, node: JsonObject): { min: number; max: number; unit: 'EUR' | 'persons' | 'records' | 'hours' | 'systems' } | null {
  const own = objectOf(told, 'amount');
  const money = objectOf(objectOf(node, 'extensions'), 'monetary');
  const euros = textOf(money, 'currency').toUpperCase() === 'EUR';
  const unit = (['EUR', 'persons', 'records', 'hours', 'systems'] as const).find((known) => known === own['unit']) ?? (euros ? 'EUR' : null);
  const [min, max] = [numberOf(own, 'min') ?? numberOf(money, 'min_amount'), numberOf(own, 'max') ?? numberOf(money, 'max_amount')];
  return unit && min !== null && max !== null && min >= 0 && min <= max ? { min, max, unit } : null;
}

function pointerOf(source: string, id: string): { kind: 'requirement'; framework: string; ref: string } | { kind: 'measure' | 'practice'; id: string } | [] {
  const kind = (['measure', 'practice'] as const).find((known) => source === `tocsin-${known}`);
  if (kind) return /^[0-9a-f-]{36}$/i.test(id) ? { kind, id } : [];
  return source && id && source.length <= 100 && id.length <= 100 ? { kind: 'requirement', framework: source, ref: id } : [];
}
