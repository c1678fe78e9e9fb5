import { strToU8 } from 'fflate';
import type { Inject, Scenario } from '#exercise-engine';
import { hashOf, type Locale } from '#kernel';
import { drawnId } from '../drawn-id.ts';
import type { ExportedFile } from '../exported-file.ts';
import { OneLanguage } from '../one-language.ts';
import { Ledger } from '../report.ts';

/** The Common Exercise Format of MISP: the flow of injects, their times and what is expected; texts in one language. */
export function writeCexf(scenario: Scenario, locale: Locale): ExportedFile {
  const ledger = new Ledger();
  const source = new OneLanguage(scenario, locale, ledger);
  const title = source.text(scenario.title);
  ledger.find('injects', scenario.injects.length);
  ledger.find('teams', scenario.teams.length);
  for (const { key } of scenario.teams) ledger.lose('teams', key, 'imports.export-no-place');
  source.leaveOut('milestones', 'variables', 'expectations', 'phases', 'glossary', 'attachments', 'objectives');
  const document = {
    exercise: {
      uuid: drawnId(scenario, 'exercise', scenario.key),
      name: title,
      description: source.text(scenario.summary),
      expanded: [source.text(scenario.marking) || 'EXERCISE', source.text(scenario.briefing)].join('\n\n'),
      namespace: scenario.key,
      meta: { author: scenario.provenance?.author ?? '', level: 'intermediate', priority: 1 },
      tags: [scenario.tlp.toLowerCase(), ...(scenario.tags ?? []).map((tag) => `exercise:scenario="${tag.replaceAll('"', "'")}"`)],
      total_duration: String(Math.round(scenario.durationMs / 1_000)),
      version: hashOf(scenario).slice(0, 12),
    },
    inject_flow: scenario.injects.map((inject) => stepOf(inject, scenario, source)),
    inject_payloads: [],
    injects: scenario.injects.map((inject) => injectOf(inject, scenario, source, ledger)),
  };
  return { fileName: `${scenario.key}.cexf.json`, mediaType: 'application/json', bytes: strToU8(JSON.stringify(document, null, 2)), report: ledger.report('cexf', title) };
}

function stepOf(inject: Inject, scenario: Scenario, source: OneLanguage): object {
  const { trigger } = inject;
  const parent = 'after' in trigger ? trigger.after.inject : undefined;
  const followers = scenario.injects.filter((other) => 'after' in other.trigger && other.trigger.after.inject === inject.key);
  const isByHand = 'contingency' in trigger || 'manual' in trigger;
  return {
    inject_uuid: drawnId(scenario, 'inject', inject.key),
    description: source.text(inject.title),
    requirements: parent ? { inject_uuid: drawnId(scenario, 'inject', parent) } : {},
    sequence: { trigger: [isByHand ? 'manual' : 'startex'], followed_by: followers.map(({ key }) => drawnId(scenario, 'inject', key)), completion_trigger: ['time_expiration', 'completion'] },
    timing: { triggered_at: isByHand ? null : `startex+${Math.round(source.timeOf(inject) / 1_000)}`, periodic_run_every: null },
    reporting_callback: [],
  };
}

function injectOf(inject: Inject, scenario: Scenario, source: OneLanguage, ledger: Ledger): object {
  source.leaveOutOf(inject, 'category', 'knowledge', 'effects', 'notifiable', 'attachments', 'staffNotes', 'rolePlay', 'objectives', 'techniques');
  if (inject.to !== 'all') ledger.change('injects', inject.key, 'imports.export-in-description', source.teamsOf(inject).join(', '));
  const expected = [source.askIn(inject), ...(inject.expectedActions ?? []).map((action) => source.text(action))].filter(Boolean);
  return {
    uuid: drawnId(scenario, 'inject', inject.key),
    name: source.text(inject.title),
    description: [source.senderOf(inject), source.text(inject.content.subject), source.text(inject.content.body), ...(inject.to === 'all' ? [] : [source.teamsOf(inject).join(', ')])].filter(Boolean).join('\n\n'),
    action: inject.channel,
    target_tool: 'tabletop',
    inject_evaluation_join_type: 'AND',
    inject_evaluation: expected.map((result) => ({ parameters: [], result, evaluation_strategy: 'manual', evaluation_context: {}, score_range: [0, 100] })),
  };
}
