import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lintScenario, type Scenario } from '#exercise-engine';
import { importScenario, type ImportReport } from '../index.ts';
import { asJson } from '../testing/open-aev.ts';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', '');
const text = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('<p>Sender: X<br>Hello</p>', '${a} [a]', '<script>x</script>', null));
const junk = fc.oneof(fc.constant(null), fc.integer(), fc.string({ maxLength: 5 }), fc.constant([]));
const often = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | unknown> => fc.oneof({ weight: 9, arbitrary: value }, { weight: 1, arbitrary: junk });
const listOf = (entry: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => often(fc.array(often(entry), { maxLength: 6 }));
const record = (fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> => fc.record(fields, { requiredKeys: [] });

const condition = record({ key: fc.constantFrom('Execution', 'Detection', 'Isolate'), value: fc.boolean(), operator: fc.constantFrom('eq', 'ne') });
const dependency = record({
  dependency_relationship: record({ inject_parent_id: id, inject_children_id: id }),
  dependency_condition: often(record({ mode: fc.constantFrom('and', 'or'), conditions: listOf(condition) })),
});
const expectation = record({ expectation_type: fc.constantFrom('MANUAL', 'DETECTION', 'TEXT', 'odd'), expectation_name: text, expectation_score: often(fc.integer()), expectation_expiration_time: often(fc.integer()) });
const inject = record({
  inject_id: id,
  inject_title: text,
  inject_enabled: fc.boolean(),
  inject_all_teams: fc.boolean(),
  inject_teams: listOf(id),
  inject_depends_duration: often(fc.integer({ min: -10, max: 100_000 })),
  inject_depends_on: listOf(dependency),
  inject_injector_contract: often(record({ injector_contract_injector_type: fc.constantFrom('openaev_email', 'openaev_ovh_sms', 'openaev_channel', 'openaev_challenge', 'openaev_manual', 'openaev_nmap') })),
  inject_content: often(record({ subject: text, body: text, message: text, articles: listOf(id), challenges: listOf(id), expectations: listOf(expectation) })),
  inject_oddity: text,
});

const file = fc.record({
  scenario_information: record({ scenario_name: text, scenario_description: text, scenario_severity: text }),
  scenario_teams: listOf(record({ team_id: id, team_name: text })),
  scenario_injects: listOf(inject),
  scenario_variables: listOf(record({ variable_id: id, variable_key: fc.constantFrom('a', 'toString', '__proto__', ''), variable_value: text })),
  scenario_objectives: listOf(record({ objective_id: id, objective_title: text })),
  scenario_articles: listOf(record({ article_id: id, article_name: text, article_content: text, article_channel: id })),
  scenario_channels: listOf(record({ channel_id: id, channel_name: text })),
  scenario_challenges: listOf(record({ challenge_id: id, challenge_content: text })),
  scenario_documents: listOf(record({ document_id: id })),
  scenario_users: listOf(record({ user_id: id })),
  scenario_tags: listOf(record({ tag_id: id })),
  scenario_lessons_questions: listOf(record({ lessonsquestion_id: id })),
  scenario_oddities: junk,
});

async function imported(given: unknown): Promise<{ report: ImportReport; scenario: Scenario }> {
  const { report, scenario } = await importScenario(asJson(given), 'generated.json');
  if (!scenario) throw new Error(String(report.refused));
  return { report, scenario };
}

const entries = (value: unknown): number => (Array.isArray(value) ? value.length : value === null || value === '' || (typeof value === 'string' && value.trim() === '') ? 0 : 1);

describe('Whatever stands in an export', () => {
  it('is found, and then kept or lost by name', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (given) => {
        const { report } = await imported(given);
        for (const [kind, found] of Object.entries(report.found)) {
          expect(report.kept[kind]).toBeGreaterThanOrEqual(0);
          expect(found).toBe((report.kept[kind] ?? NaN) + report.lost.filter((note) => note.kind === kind).length);
        }
        for (const { kind } of report.lost) expect(report.found[kind]).toBeGreaterThan(0);
        for (const kind of ['teams', 'injects', 'variables', 'objectives', 'articles', 'users', 'tags'] as const) expect(report.found[kind]).toBe(entries(given[`scenario_${kind}`]));
      }),
      { numRuns: 150 },
    );
  });

  it('stands in the scenario as often as the report says that it is kept', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (given) => {
        const { report, scenario } = await imported(given);
        const isAdded = report.changed.some(({ why }) => why.startsWith('imports.team-added'));
        expect(scenario.teams).toHaveLength((report.kept['teams'] ?? 0) + Number(isAdded));
        for (const kind of ['injects', 'variables', 'objectives'] as const) expect(scenario[kind]).toHaveLength(report.kept[kind] ?? -1);
        expect(scenario.injects.flatMap(({ expectedActions = [] }) => expectedActions)).toHaveLength(report.kept['expectations'] ?? -1);
        const waiting = scenario.injects.filter(({ trigger }) => !('at' in trigger || 'contingency' in trigger));
        expect(waiting.length).toBeLessThanOrEqual(report.kept['dependencies'] ?? -1);
        expect(waiting.length > 0).toBe((report.kept['dependencies'] ?? 0) > 0);
      }),
      { numRuns: 150 },
    );
  });

  it('becomes a scenario that can be played: the linter finds no error', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (given) => {
        const { scenario } = await imported(given);
        expect(lintScenario(scenario).filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario);
        const markdown = [scenario.summary, ...scenario.injects.flatMap(({ content, staffNotes = {} }) => [content.body, staffNotes])];
        expect(JSON.stringify(markdown)).not.toMatch(/\\u0000|(?<!\\)<[a-z]/i);
      }),
      { numRuns: 150 },
    );
  });
});
