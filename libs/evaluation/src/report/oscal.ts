import { cellText, literalMarkdown, plainText } from '#documents';
import { sha256Hex } from '#kernel';
import type { Facts } from './facts.ts';
import type { ReportFinding } from './material.ts';

const namespace = 'https://tocsin.example/ns/oscal';

/** The findings as OSCAL 1.2.1 assessment results. Equal material gives equal bytes: identifiers are drawn from those of exercise and finding. */
export function oscalOf(facts: Facts): Uint8Array {
  const { exercise, findings, words, madeAt, debrief } = facts;
  const instant = new Date(madeAt).toISOString();
  const cities = new Map(findings.map(({ city }) => [city.id, city.name]));
  const results = {
    uuid: uuidOf(exercise.id, 'results'),
    metadata: {
      title: heading(`${words.report} – ${exercise.title}`),
      'last-modified': instant,
      version: exercise.status === 'ended' && findings.every(({ state }) => state === 'approved') ? '1.0' : '0.1-draft',
      'oscal-version': '1.2.1',
      props: markings(facts),
      ...(cities.size > 0 && { parties: [...cities].map(([id, name]) => ({ uuid: uuidOf(id, 'party'), type: 'organization', name: line(name) })) }),
    },
    'import-ap': { href: '#exercise' },
    results: [
      {
        uuid: uuidOf(exercise.id, 'result'),
        title: heading(exercise.title),
        description: markup(facts.text(facts.scenario.summary)),
        start: new Date(debrief.startedAt ?? madeAt).toISOString(),
        ...(debrief.endedAt !== null && { end: new Date(debrief.endedAt).toISOString() }),
        props: markings(facts),
        'reviewed-controls': { 'control-selections': [{ 'include-all': {} }] },
        ...(findings.length > 0 && {
          observations: findings.map((finding) => observationOf(facts, finding, instant)),
          risks: findings.map((finding) => riskOf(facts, finding)),
          findings: findings.map((finding) => findingOf(facts, finding)),
        }),
      },
    ],
  };
  return new TextEncoder().encode(`${JSON.stringify({ 'assessment-results': results }, null, 1)}\n`);
}

const observationOf = (facts: Facts, finding: ReportFinding, collected: string): object => ({
  uuid: uuidOf(finding.id, 'observation'),
  title: heading(finding.what),
  description: markup(finding.why),
  props: [
    ...markings(facts),
    ...(finding.evidence.fromSeq === null ? [] : [prop('log-entries', `${finding.evidence.fromSeq}-${finding.evidence.toSeq ?? finding.evidence.fromSeq}`)]),
    ...finding.evidence.links.map((link) => prop('evidence', link)),
  ],
  methods: ['TEST'],
  types: ['finding'],
  collected,
});

const riskOf = (facts: Facts, finding: ReportFinding): object => ({
  uuid: uuidOf(finding.id, 'risk'),
  title: heading(finding.what),
  description: markup(finding.why),
  statement: markup(finding.why),
  props: [...markings(facts), prop('severity', finding.severity), ...optional('capability', finding.capability)],
  status: 'open',
  ...(finding.dueOn !== null && { deadline: `${finding.dueOn}T00:00:00.000Z` }),
  ...(finding.action !== '' && {
    remediations: [
      {
        uuid: uuidOf(finding.id, 'remediation'),
        lifecycle: 'recommendation',
        title: heading(finding.action.split('\n')[0] ?? ''),
        description: markup(finding.action),
        props: [...markings(facts), ...optional('responsible', finding.actionOwner), ...optional('closed-by-expectation', finding.closedBy)],
      },
    ],
  }),
});

const findingOf = (facts: Facts, finding: ReportFinding): object => ({
  uuid: uuidOf(finding.id, 'finding'),
  title: heading(finding.what),
  description: markup(finding.why),
  props: [...markings(facts), prop('city', finding.city.name), prop('shared-with', finding.shared), prop('state', finding.state), ...optional('closed-by-expectation', finding.closedBy)],
  target: { type: 'objective-id', 'target-id': tokenOf(finding.objective ?? finding.id), status: { state: 'not-satisfied' } },
  'related-observations': [{ 'observation-uuid': uuidOf(finding.id, 'observation') }],
  'related-risks': [{ 'risk-uuid': uuidOf(finding.id, 'risk') }],
});

const markings = ({ tlp, words }: Facts): object[] => [prop('marking', tlp), prop('exercise-marking', words.marking)];
const prop = (name: string, value: string): object => ({ name, ns: namespace, value: line(value) });
const optional = (name: string, value: string): object[] => (line(value) === '—' ? [] : [prop(name, value)]);

/** OSCAL's markup is Markdown; what people wrote is to be read as they wrote it. */
const markup = (text: string): string => literalMarkdown(text).trim() || '—';
const heading = (text: string): string => markup(flat(text));

/** A value of one line, never empty, never a formula. */
const line = (text: string): string => cellText(flat(text)) || '—';
const flat = (text: string): string => plainText(text).replace(/\s+/gu, ' ').trim();

const tokenOf = (key: string): string => `objective-${key.replace(/[^\p{L}\p{N}.\-_]/gu, '_')}`;

/** A name-based UUID (version 5 in form, SHA-256 instead of SHA-1). */
function uuidOf(id: string, what: string): string {
  const hash = sha256Hex(`${namespace}/${what}/${id}`);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
