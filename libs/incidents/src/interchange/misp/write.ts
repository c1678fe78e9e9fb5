import { type Locale, locales, textIn } from '#kernel';
import { uuid5 } from '../drawn-id.ts';
import type { NoteFile, Outgoing } from '../outgoing.ts';
import { openLedger } from '../report.ts';
import { attributeTypes } from './attribute-types.ts';
import { eventReport } from './event-report.ts';
import { rsitTag, techniqueTag, tlpTag } from './tags.ts';

const threatLevels = { critical: '1', high: '1', medium: '2', low: '3' } as const;
const analyses = { new: '0', open: '1', closed: '2' } as const;
const yourOrganisationOnly = '0';
const thisCommunity = '1';
const inherited = '5';
/** Facts of a note that no field of an event says. */
const unsaid = ['determination', 'criticality', 'detectedBy', 'suspectedMalicious', 'crossBorder'] as const;

/** The note as a MISP event: values and times as attributes, what people read as a report in each language. */
export function writeMisp(out: Outgoing): NoteFile {
  const { content, reference, tlp, modifiedAt } = out;
  const at = String(Math.floor(modifiedAt.getTime() / 1_000));
  const organisation = { uuid: uuid5(out.seed, 'organisation'), name: out.author };
  const attributes = [...observables(out, at), ...timeline(out, at)];
  const written = locales.filter((locale) => [content.title, content.narrative, ...content.lessons.map(({ statement }) => statement)].some((text) => text[locale]));
  const leaves = !['TLP:AMBER+STRICT', 'TLP:RED'].includes(tlp);
  const tags = [tlpTag(tlp), ...(out.isPseudonymous ? ['tlp:ex:chr'] : []), rsitTag(content.rsit), ...content.techniques.map(({ id }) => techniqueTag(id))];
  const event = {
    uuid: uuid5(out.seed, 'event'),
    info: textIn(content.title, content.sourceLocale),
    date: out.createdAt.toISOString().slice(0, 10),
    threat_level_id: threatLevels[content.severity],
    analysis: analyses[content.investigation],
    published: false,
    timestamp: at,
    distribution: leaves ? thisCommunity : yourOrganisationOnly,
    sharing_group_id: '0',
    attribute_count: String(attributes.length),
    Orgc: organisation,
    Org: organisation,
    Tag: tags.map((name) => ({ name })),
    Attribute: attributes,
    EventReport: written.map((locale) => reportIn(out, locale, at)),
  };
  return { fileName: `${reference}.misp.json`, mediaType: 'application/json', text: JSON.stringify({ Event: event }, null, 1), report: account(out) };
}

const reportIn = ({ content, seed }: Outgoing, locale: Locale, timestamp: string): object => ({ uuid: uuid5(seed, `report/${locale}`), ...eventReport(content, locale), distribution: inherited, sharing_group_id: '0', timestamp, deleted: false });

const observables = ({ content, seed }: Outgoing, timestamp: string): readonly object[] =>
  content.observables.map(({ key, type, value, comment, detect }) => ({
    uuid: uuid5(seed, `observables/${key}`),
    ...attributeTypes[type],
    value,
    to_ids: detect,
    distribution: inherited,
    timestamp,
    comment: textIn(comment ?? {}, content.sourceLocale),
  }));

const timeline = ({ content, seed }: Outgoing, timestamp: string): readonly object[] =>
  content.timeline.map(({ key, moment, kind, text, techniques }) => ({
    uuid: uuid5(seed, `timeline/${key}`),
    type: 'text',
    category: 'Other',
    value: textIn(text, content.sourceLocale),
    to_ids: false,
    distribution: inherited,
    timestamp,
    first_seen: new Date(moment.at).toISOString().replace('Z', '000+00:00'),
    comment: `timeline:${kind}`,
    ...(techniques.length > 0 && { Tag: techniques.map((id) => ({ name: techniqueTag(id) })) }),
  }));

function account({ content, reference }: Outgoing): NoteFile['report'] {
  const ledger = openLedger();
  for (const kind of ['timeline', 'techniques', 'observables', 'impacts', 'lessons', 'services'] as const) ledger.find(kind, content[kind].length);
  for (const kind of ['impacts', 'lessons'] as const) for (const { key } of content[kind]) ledger.change(kind, key, 'imports.export-in-report');
  for (const { key } of content.services) ledger.lose('services', key, 'imports.export-no-place');
  ledger.find('facts', unsaid.length);
  for (const fact of unsaid) ledger.lose('facts', fact, 'imports.export-no-place');
  if (content.personalData || content.notifiable.length > 0) ledger.change('note', reference, 'imports.export-personal');
  return ledger.report('misp', textIn(content.title, content.sourceLocale));
}
