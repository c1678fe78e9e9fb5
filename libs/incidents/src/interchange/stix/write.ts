import type { LocalizedText } from '#kernel';
import type { NoteFile, Outgoing } from '../outgoing.ts';
import type { Impact, Lesson, Moment, Observable, TimelineEntry } from '../parts.ts';
import { openLedger } from '../report.ts';
import { Bundle, told } from './bundle.ts';
import { observableObject, patternOf } from './observable.ts';
import { detectionMethods, eventSdo, impactSdo, incidentCore } from './vocabulary.ts';

/** The note as a STIX 2.1 bundle. What STIX has no word for stands in an extension, so that it comes back whole. */
export function writeStix(out: Outgoing): NoteFile {
  const { content, reference } = out;
  const bundle = new Bundle(out);
  const incident = bundle.idOf('incident', 'note');
  const techniques = new Map(content.techniques.map(({ id }) => [id, technique(bundle, id)]));
  const events = content.timeline.map((entry) => event(bundle, entry, techniques));
  const impacts = content.impacts.map((impact) => impactObject(bundle, impact));
  bundle.add('incident', 'note', { external_references: [{ source_name: 'tocsin', external_id: reference }], extensions: { [incidentCore]: core(out, events, impacts), ...told(tellable(out)) } }, { name: content.title, description: content.narrative });
  for (const { id, seen } of content.techniques) bundle.tie('related-to', incident, techniques.get(id) ?? '', { confidence: seen === 'observed' ? 100 : 30 });
  for (const one of content.observables) observe(bundle, incident, one, out);
  for (const one of content.lessons) learn(bundle, incident, one);

  const ledger = openLedger();
  for (const kind of ['timeline', 'techniques', 'observables', 'impacts', 'lessons', 'services'] as const) ledger.find(kind, content[kind].length);
  if (content.personalData || content.notifiable.length > 0) ledger.change('note', reference, 'imports.export-personal');
  return { fileName: `${reference}.stix.json`, mediaType: 'application/stix+json;version=2.1', text: JSON.stringify(bundle.close(), null, 1), report: ledger.report('stix-2.1', reference) };
}

function core({ content }: Outgoing, events: readonly string[], impacts: readonly string[]): object {
  return {
    extension_type: 'property-extension',
    determination: content.determination,
    investigation_status: content.investigation,
    criticality: content.criticality,
    detection_methods: [detectionMethods[content.detectedBy]],
    ...(events.length > 0 && { events: events.map((event_ref, at) => ({ event_ref, sequence_start: at === 0 })) }),
    ...(impacts.length > 0 && { impact_refs: impacts }),
  };
}

function tellable({ content }: Outgoing): Readonly<Record<string, unknown>> {
  const { rsit, severity, services, suspectedMalicious, crossBorder } = content;
  return { rsit_class: rsit, severity, suspected_malicious: suspectedMalicious, cross_border: crossBorder, ...(services.length > 0 && { services }) };
}

const technique = (bundle: Bundle, id: string): string =>
  bundle.add('attack-pattern', id, { name: id, external_references: [{ source_name: 'mitre-attack', external_id: id, url: `https://attack.mitre.org/techniques/${id.replace('.', '/')}` }] });

const moment = (name: 'start' | 'end', { at, fidelity }: Moment): object => ({ [`${name}_time`]: new Date(at).toISOString(), [`${name}_time_fidelity`]: fidelity });

function event(bundle: Bundle, { key, moment: when, kind, text, techniques }: TimelineEntry, known: Map<string, string>): string {
  const id = bundle.add(
    'event',
    key,
    { ...moment('start', when), status: 'occurred', event_types: [kind], extensions: { [eventSdo]: { extension_type: 'new-sdo' }, ...told({ entry_key: key, time_zone: when.zone }) } },
    { description: text },
  );
  for (const used of techniques) bundle.tie('related-to', id, known.get(used) ?? technique(bundle, used));
  for (const used of techniques) known.set(used, bundle.idOf('attack-pattern', used));
  return id;
}

/** The category's own extension is left out: the published schema takes no name for it. */
function impactObject(bundle: Bundle, { key, category, text, started, ended, amount, services, supersededBy }: Impact): string {
  const zones = { ...(started && { start_zone: started.zone }), ...(ended && { end_zone: ended.zone }) };
  return bundle.add(
    'impact',
    key,
    {
      impact_category: category === 'reputation' ? 'external' : category,
      ...(started && moment('start', started)),
      ...(ended && moment('end', ended)),
      ...(supersededBy && { superseded_by_ref: bundle.idOf('impact', supersededBy) }),
      extensions: { [impactSdo]: { extension_type: 'new-sdo' }, ...told({ entry_key: key, ...zones, ...(amount && { amount }), ...(services.length > 0 && { services }) }) },
    },
    { description: text },
  );
}

function observe(bundle: Bundle, incident: string, { key, type, value, comment, detect }: Observable, { modifiedAt }: Outgoing): void {
  const object = observableObject(type, value);
  bundle.observe(object);
  bundle.tie('related-to', incident, object.id, { extensions: told({ entry_key: key }) });
  if (detect) {
    const indicator = bundle.add('indicator', key, { name: key, pattern: patternOf(type, value), pattern_type: 'stix', valid_from: modifiedAt.toISOString(), indicator_types: ['malicious-activity'] });
    bundle.tie('based-on', indicator, object.id);
  }
  if (comment) bundle.add('note', key, { object_refs: [object.id], extensions: told({ entry_key: key }) }, { content: comment });
}

const heading = (text: LocalizedText): string => (Object.values(text)[0] ?? '').split('\n', 1).join('').slice(0, 120).toWellFormed();

function learn(bundle: Bundle, incident: string, { key, statement, controlFailure, pointers }: Lesson): void {
  const references = pointers.map((pointer) => (pointer.kind === 'requirement' ? { source_name: pointer.framework, external_id: pointer.ref } : { source_name: `tocsin-${pointer.kind}`, external_id: pointer.id }));
  const id = bundle.add(
    'course-of-action',
    key,
    { name: heading(statement), ...(references.length > 0 && { external_references: references }), extensions: told({ entry_key: key, control_failure: controlFailure }) },
    { description: statement },
  );
  bundle.tie('related-to', id, incident);
}
