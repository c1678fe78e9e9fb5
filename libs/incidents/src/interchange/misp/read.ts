import { type Locale, strictestOf, type Tlp } from '#kernel';
import { isEmpty, isObject, type JsonObject, listOf, objectOf, textOf } from '#kernel/import';
import type { NoteContent } from '../../domain/note-content.ts';
import type { Read } from '../format.ts';
import { momentAt, NoteDraft } from '../note-draft.ts';
import { ImportRefused, openLedger } from '../report.ts';
import { placeOf, Texts } from '../text.ts';
import { oneOf } from '../words.ts';
import { valuesOfAttribute } from './attribute-types.ts';
import { tagOf } from './tags.ts';

const mostAttributes = 200_000;
const severities = { 1: 'high', 2: 'medium', 3: 'low' } as const;
const investigations = ['new', 'open', 'closed'] as const;
/** Lists of an event that a note has no place for. */
const others = ['RelatedEvent', 'ShadowAttribute', 'Sighting', 'Note', 'Opinion', 'Relationship', 'CryptographicKey'] as const;

/** One MISP event, whoever wrote it. Every attribute is kept or named as lost. */
export function readMisp(document: JsonObject, name: string, reader: Locale): Read {
  return new MispReading(eventIn(document), reader).read(name);
}

/** An event as an export, a search and a feed wrap it. */
function eventIn(document: JsonObject): JsonObject {
  const listed = listOf(document, 'response');
  if (listed.length > 1) throw new ImportRefused('imports.several-events', `response[${listed.length}]`);
  const [only = document] = listed;
  const event = isObject(only) && 'info' in only && !('Event' in only) ? only : isObject(only) ? only['Event'] : null;
  if (!isObject(event)) throw new ImportRefused('imports.unknown-format');
  return event;
}

class MispReading {
  private readonly ledger = openLedger();
  private readonly texts = new Texts(this.ledger);
  private readonly draft: NoteDraft;
  private readonly labels: Tlp[] = [];
  private rsit: NoteContent['rsit'] | null = null;

  constructor(
    private readonly event: JsonObject,
    private readonly reader: Locale,
  ) {
    this.draft = new NoteDraft(reader, this.ledger);
  }

  read(name: string): Read {
    const { event, ledger } = this;
    const title = this.texts.title('event', 'info', textOf(event, 'info')) || name.slice(0, 200);
    this.readTags(event, 'Tag');
    this.readGalaxies();
    for (const [at, report] of listOf(event, 'EventReport').entries()) this.readReport(report, at);
    this.readAttributes(listOf(event, 'Attribute'), 'Attribute');
    for (const [at, object] of listOf(event, 'Object').entries()) this.readObject(object, at);
    for (const kind of others) this.loseAll(kind);
    for (const kind of ['Org', 'Orgc', 'SharingGroup'] as const) this.loseOrganisation(kind);
    if (this.draft.tellsNothing && !textOf(event, 'info')) throw new ImportRefused('imports.no-incident-inside');
    const content = this.draft.finish({ [this.reader]: title }, this.head(), new Map());
    return { report: ledger.report('misp', title), content, tlp: this.label() };
  }

  private head(): object {
    const severity = severities[textOf(this.event, 'threat_level_id') as '1' | '2' | '3'];
    const investigation = investigations[Number(textOf(this.event, 'analysis') || Number.NaN)];
    return { ...(severity && { severity }), ...(investigation && { investigation }), ...(this.rsit && { rsit: this.rsit }) };
  }

  private label(): Tlp | null {
    const [first, ...rest] = this.labels;
    if (first && new Set(this.labels).size > 1) this.ledger.change('tags', 'Tag', 'imports.labels-differ');
    return first ? strictestOf(first, ...rest) : null;
  }

  /** Techniques are kept once, wherever they are named. */
  private readTags(node: JsonObject, where: string): readonly string[] {
    const techniques: string[] = [];
    for (const [at, tag] of listOf(node, 'Tag').entries()) {
      const name = isObject(tag) ? textOf(tag, 'name') : '';
      const source = { kind: 'tags', where: placeOf(where, at, name) };
      this.ledger.find('tags', 1);
      const read = tagOf(name);
      if (read === 'exercise') throw new ImportRefused('imports.exercise', source.where);
      if (read === null) this.ledger.lose(source.kind, source.where, 'imports.no-counterpart');
      else if ('tlp' in read) {
        if (!read.tlp) this.ledger.change(source.kind, source.where, 'imports.label-unknown');
        this.labels.push(read.tlp ?? 'TLP:RED');
      } else if ('rsit' in read) this.rsit ??= read.rsit;
      else {
        techniques.push(read.technique);
        this.draft.used(source, read.technique, 'observed');
      }
    }
    return techniques;
  }

  private readGalaxies(): void {
    const galaxies = listOf(this.event, 'Galaxy').filter(isObject);
    for (const [at, cluster] of galaxies.flatMap((galaxy) => listOf(galaxy, 'GalaxyCluster')).entries()) {
      this.ledger.find('clusters', 1);
      const node = isObject(cluster) ? cluster : {};
      const source = { kind: 'clusters', where: placeOf('GalaxyCluster', at, textOf(node, 'value')) };
      const tag = tagOf(textOf(node, 'tag_name'));
      const technique = tag && typeof tag === 'object' && 'technique' in tag ? tag.technique : /attack-pattern/.test(textOf(node, 'type')) ? (/ - (T\d{4}(?:\.\d{3})?)$/.exec(textOf(node, 'value'))?.[1] ?? '') : null;
      if (technique === null) this.ledger.lose(source.kind, source.where, 'imports.no-counterpart');
      else this.draft.used(source, technique, 'observed');
    }
  }

  private readReport(report: unknown, at: number): void {
    const node = isObject(report) ? report : {};
    const source = { kind: 'reports', where: placeOf('EventReport', at, textOf(node, 'name')) };
    this.ledger.find('reports', 1);
    const text = this.texts.text(source.kind, source.where, textOf(node, 'content'));
    if (node['deleted'] === true) this.ledger.lose(source.kind, source.where, 'imports.deleted');
    else if (!text) this.ledger.lose(source.kind, source.where, 'imports.not-an-object');
    else this.draft.tell(source, { [this.reader]: text });
  }

  private readObject(object: unknown, at: number): void {
    const node = isObject(object) ? object : {};
    const where = placeOf('Object', at, textOf(node, 'name'));
    const attributes = listOf(node, 'Attribute');
    this.ledger.find('objects', 1);
    if (attributes.length === 0) this.ledger.lose('objects', where, isObject(object) ? 'imports.no-counterpart' : 'imports.not-an-object');
    this.readAttributes(attributes, `${where} Attribute`);
    const references = listOf(node, 'ObjectReference').length;
    this.ledger.find('references', references);
    for (let reference = 0; reference < references; reference++) this.ledger.lose('references', `${where} ObjectReference[${reference}]`, 'imports.no-counterpart');
  }

  private count = 0;

  private readAttributes(attributes: readonly unknown[], list: string): void {
    this.count += attributes.length;
    if (this.count > mostAttributes) throw new ImportRefused('imports.too-large', `${list}[${mostAttributes}]`);
    for (const [at, attribute] of attributes.entries()) {
      this.ledger.find('attributes', 1);
      if (isObject(attribute)) this.readAttribute(attribute, placeOf(list, at, textOf(attribute, 'type')));
      else this.ledger.lose('attributes', placeOf(list, at), 'imports.not-an-object');
    }
  }

  private readAttribute(node: JsonObject, where: string): void {
    const source = { kind: 'attributes', where };
    const type = textOf(node, 'type');
    const techniques = this.readTags(node, `${where} Tag`);
    if (node['deleted'] === true) return this.ledger.lose(source.kind, where, 'imports.deleted');
    const { values, isPart } = valuesOfAttribute(type, textOf(node, 'value'));
    const [first, ...more] = values;
    if (!first) return this.readText(node, source, techniques);
    const comment = this.texts.text(source.kind, where, textOf(node, 'comment'));
    const about = { detect: node['to_ids'] === true, ...(comment && { comment: { [this.reader]: comment } }) };
    if (!this.draft.observed(source, first.type, first.value, about)) return;
    if (isPart) this.ledger.change(source.kind, where, 'imports.part-of-value', type);
    this.ledger.find('values', more.length);
    for (const { type: kind, value } of more) this.draft.observed({ kind: 'values', where }, kind, value, about);
  }

  /** A text that was first seen at a time is a moment of the timeline; another one stands in the narrative. */
  private readText(node: JsonObject, source: { readonly kind: string; readonly where: string }, techniques: readonly string[]): void {
    const type = textOf(node, 'type');
    const text = this.texts.text(source.kind, source.where, textOf(node, 'value'));
    const moment = momentAt(textOf(node, 'first_seen'), 'second');
    const told = { [this.reader]: text };
    if (!['text', 'comment', 'other'].includes(type) || !text) this.ledger.lose(source.kind, source.where, 'imports.no-counterpart');
    else if (moment) this.draft.happened(source, { moment, kind: oneOf('timelineKinds', /^timeline:([a-z]+)$/.exec(textOf(node, 'comment'))?.[1]) ?? 'attacker', text: told, techniques: [...new Set(techniques)].slice(0, 20) });
    else if (this.draft.tell(source, told)) this.ledger.change(source.kind, source.where, 'imports.in-narrative');
  }

  private loseAll(kind: (typeof others)[number]): void {
    const { length } = listOf(this.event, kind);
    this.ledger.find(kind, length);
    for (let at = 0; at < length; at++) this.ledger.lose(kind, placeOf(kind, at), 'imports.no-counterpart');
  }

  private loseOrganisation(kind: 'Org' | 'Orgc' | 'SharingGroup'): void {
    if (isEmpty(objectOf(this.event, kind))) return;
    this.ledger.find('organisations', 1);
    this.ledger.lose('organisations', kind, 'imports.author-not-kept');
  }
}
