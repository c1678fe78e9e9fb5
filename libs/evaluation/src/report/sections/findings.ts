import { type Block, heading, paragraph } from '#documents';
import type { Facts } from '../facts.ts';
import type { ReportFinding } from '../material.ts';

export function findings(facts: Facts): Block[] {
  const { words, findings: all, withdrawn, number } = facts;
  const shown = all.flatMap((finding, at): Block[] => [
    heading(`${words.findings.finding(at + 1)} · ${finding.city.name} · ${words.findings.levels[finding.severity]}`),
    { kind: 'table', caption: words.findings.finding(at + 1), head: [words.findings.field, words.findings.text], rows: rowsOf(facts, finding), widths: [1, 3] },
  ]);
  return [...(shown.length === 0 ? [paragraph(words.nothing)] : shown), ...(withdrawn === 0 ? [] : [paragraph(words.findings.withdrawn(number(withdrawn)))])];
}

function rowsOf(facts: Facts, finding: ReportFinding): string[][] {
  const { words: { findings: words }, scenario, text, reader } = facts;
  const objective = scenario.objectives.find(({ key }) => key === finding.objective);
  return [
    [words.what, finding.what],
    [words.why, finding.why],
    [words.evidence, evidenceOf(words, finding)],
    [words.objective, objective ? text(objective.title) : ''],
    [words.capability, finding.capability],
    [words.severity, words.levels[finding.severity]],
    [words.city, finding.city.name],
    [words.shared, words.reach[finding.shared]],
    [words.action, finding.action],
    [words.actionOwner, finding.actionOwner],
    [words.dueOn, dateIn(reader.locale, finding.dueOn)],
    [words.closedBy, expectationOf(facts, finding)],
    [words.state, words.states[finding.state]],
  ].filter(([, value]) => value !== '');
}

const evidenceOf = (words: Facts['words']['findings'], { evidence: { fromSeq, toSeq, links } }: ReportFinding): string =>
  [...(fromSeq === null ? [] : [words.range(fromSeq, toSeq ?? fromSeq)]), ...links].join('\n');

function expectationOf({ scenario, text }: Facts, { closedBy }: ReportFinding): string {
  const expectation = scenario.expectations?.find(({ key }) => key === closedBy);
  return expectation ? text(expectation.title) : closedBy;
}

/** Corrective actions, the gravest first. */
export function improvementPlan(facts: Facts): Block[] {
  const { words, findings: all, reader } = facts;
  const actions = all.map((finding, at) => ({ ...finding, number: at + 1 })).filter(({ action }) => action !== '');
  if (actions.length === 0) return [paragraph(words.nothing)];
  const { action, actionOwner, dueOn, severity, city, closedBy } = words.findings;
  return [
    {
      kind: 'table',
      caption: words.sections['improvement-plan'],
      head: ['№', city, action, severity, actionOwner, dueOn, closedBy],
      rows: actions
        .toSorted((one, other) => gravity.indexOf(other.severity) - gravity.indexOf(one.severity))
        .map((one) => [String(one.number), one.city.name, one.action, words.findings.levels[one.severity], one.actionOwner, dateIn(reader.locale, one.dueOn), expectationOf(facts, one)]),
      widths: [0.5, 1.3, 3.2, 1, 1.4, 1.2, 1.5],
    },
  ];
}

const gravity = ['low', 'medium', 'high', 'critical'] as const;

const dateIn = (locale: string, date: string | null): string => (date === null ? '' : new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date)));
