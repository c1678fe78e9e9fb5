import { strToU8, zipSync } from 'fflate';
import { micromark } from 'micromark';
import type { Attachment, Channel, Inject, Scenario } from '#exercise-engine';
import type { Locale } from '#kernel';
import { drawnId } from '../drawn-id.ts';
import { type ExportedFile, undated } from '../exported-file.ts';
import { OneLanguage } from '../one-language.ts';
import { Ledger } from '../report.ts';

const channelTypes: Partial<Record<Channel, string>> = { press: 'newspaper', social: 'microblogging' };
const channelNames: Record<Channel, string> = { email: 'E-mail', phone: 'Phone', press: 'Press', social: 'Social media', 'soc-alert': 'SOC alert', ticket: 'Ticket', authority: 'Authority' };

/** An export of OpenAEV, version 1: mails and articles in one language at their earliest times. */
export function writeOpenAev(scenario: Scenario, locale: Locale, attachments: ReadonlyMap<string, Uint8Array>): ExportedFile {
  const ledger = new Ledger();
  const source = new OneLanguage(scenario, locale, ledger);
  const title = source.text(scenario.title);
  ledger.find('teams', scenario.teams.length);
  ledger.find('injects', scenario.injects.length);
  ledger.find('objectives', scenario.objectives.length);
  ledger.find('variables', scenario.variables.length);
  source.leaveOut('milestones', 'expectations', 'phases', 'glossary');
  const media = articlesOf(source);
  const enclosed = enclosedIn(scenario, attachments, ledger);
  const document = {
    export_version: 1,
    scenario_information: {
      scenario_id: drawnId(scenario, 'scenario', scenario.key),
      scenario_name: title,
      scenario_description: [source.text(scenario.summary), source.text(scenario.briefing), `${scenario.tlp} · ${scenario.licence}`].filter(Boolean).join('\n\n'),
      scenario_subtitle: '',
      scenario_message_header: markingOf(source),
      scenario_message_footer: markingOf(source),
      scenario_tags: [],
      scenario_documents: [],
    },
    scenario_teams: scenario.teams.map(({ key, name }) => ({ team_id: drawnId(scenario, 'team', key), team_name: source.text(name), team_description: null, team_tags: [] })),
    scenario_objectives: scenario.objectives.map(({ key, title: name, description }, at) => ({ objective_id: drawnId(scenario, 'objective', key), objective_title: source.text(name), objective_description: source.text(description), objective_priority: at })),
    scenario_users: [],
    scenario_organizations: [],
    scenario_injects: scenario.injects.map((inject) => injectOf(inject, enclosed, source, ledger)),
    scenario_tags: [],
    scenario_documents: enclosed.map((file) => ({ document_id: drawnId(scenario, 'document', file.key), document_name: file.name, document_description: '', document_target: targetOf(file), document_type: file.mediaType, document_tags: [] })),
    ...media,
    scenario_challenges: [],
    scenario_lessons_categories: [],
    scenario_lessons_questions: [],
    scenario_variables: scenario.variables.map(({ key, initial, description }) => ({ variable_id: drawnId(scenario, 'variable', key), variable_key: key, variable_value: String(initial), variable_description: source.text(description), variable_type: 'String' })),
  };
  const files = Object.fromEntries(enclosed.map((file) => [targetOf(file), attachments.get(file.sha256) ?? new Uint8Array()]));
  return {
    fileName: `${scenario.key}.openaev.zip`,
    mediaType: 'application/zip',
    bytes: zipSync({ [`${scenario.key}.json`]: [strToU8(JSON.stringify(document, null, 2)), { comment: 'Scenario' }], ...files }, { mtime: undated }),
    report: ledger.report('openaev-export/1', title),
  };
}

/** Those whose bytes are there. */
function enclosedIn({ attachments = [] }: Scenario, bytes: ReadonlyMap<string, Uint8Array>, ledger: Ledger): readonly Attachment[] {
  ledger.find('attachments', attachments.length);
  for (const { name, sha256 } of attachments) if (!bytes.has(sha256)) ledger.lose('attachments', name, 'imports.export-attachment-left');
  return attachments.filter(({ sha256 }) => bytes.has(sha256));
}

/** Where the bytes lie in the archive: no name of a person leads elsewhere. */
const targetOf = ({ sha256 }: Attachment): string => sha256;

function injectOf(inject: Inject, enclosed: readonly Attachment[], source: OneLanguage, ledger: Ledger): object {
  const { key, trigger, to, ask, channel, objectives, expectedActions = [] } = inject;
  const { scenario } = source;
  const isArticle = channelTypes[channel] !== undefined;
  const description = [source.text(inject.staffNotes), source.text(inject.rolePlay?.script), inject.techniques?.join(', ')].filter(Boolean).join('\n\n');
  if (description) ledger.change('injects', key, 'imports.export-in-description');
  if (!isArticle && channel !== 'email') ledger.change('injects', key, 'imports.export-as-mail', channelNames[channel]);
  source.leaveOutOf(inject, 'category', 'knowledge', 'effects', 'notifiable', ...(objectives?.length ? (['objectives'] as const) : []));
  const asked = source.askIn(inject);
  const expectations = [
    ...(ask ? [expectation(asked, ask.withinMs)] : []),
    ...expectedActions.map((action) => expectation(source.text(action), null)),
  ];
  return {
    inject_id: drawnId(scenario, 'inject', key),
    inject_title: source.text(inject.title),
    inject_description: description || null,
    inject_enabled: !('contingency' in trigger || 'manual' in trigger),
    inject_all_teams: to === 'all',
    inject_teams: to === 'all' ? [] : to.map((team) => drawnId(scenario, 'team', team)),
    inject_depends_duration: Math.round(source.timeOf(inject) / 1_000),
    inject_depends_on: dependenciesOf(inject, source, ledger),
    inject_tags: [],
    inject_documents: enclosed.filter((file) => inject.attachments?.includes(file.key)).map((file) => ({ document_id: drawnId(scenario, 'document', file.key), document_name: file.name, inject_document_attached: true })),
    inject_content: isArticle ? { articles: [drawnId(scenario, 'article', key)], expectations } : { subject: source.text(inject.content.subject), body: mailOf(inject, asked, source, ledger), expectations },
    inject_injector_contract: isArticle ? { injector_contract_injector_type: 'openaev_channel', injector_contract_injector_type_name: 'Channel' } : { injector_contract_injector_type: 'openaev_email', injector_contract_injector_type_name: 'Email' },
  };
}

function mailOf(inject: Inject, asked: string, source: OneLanguage, ledger: Ledger): string {
  const sender = source.senderOf(inject);
  if (sender) ledger.change('injects', inject.key, 'imports.export-sender-in-text', sender);
  const { body, source: medium, reference } = inject.content;
  const head = inject.channel === 'email' ? '' : `${channelNames[inject.channel]}: `;
  const from = [source.text(medium), reference].filter(Boolean).join(' · ');
  return [`<p>Sender: ${escapeHtml(`${head}${sender}`)}</p>`, ...(from ? [`<p>${escapeHtml(from)}</p>`] : []), micromark(source.text(body)), ...(asked ? ['<hr>', micromark(asked)] : [])].join('\n');
}

function articlesOf(source: OneLanguage): { scenario_channels: readonly object[]; scenario_articles: readonly object[] } {
  const { scenario } = source;
  const channels = new Map<string, object>();
  const articles = scenario.injects.flatMap((inject) => {
    const type = channelTypes[inject.channel];
    if (!type) return [];
    const name = source.text(inject.content.source) || channelNames[inject.channel];
    const id = drawnId(scenario, 'channel', `${type} ${name}`);
    channels.set(id, { channel_id: id, channel_type: type, channel_name: name, channel_description: '' });
    return [{ article_id: drawnId(scenario, 'article', inject.key), article_name: source.text(inject.content.subject), article_content: source.text(inject.content.body), article_author: source.senderOf(inject), article_channel: id, article_shares: 0, article_likes: 0, article_comments: 0, article_documents: [] }];
  });
  return { scenario_channels: [...channels.values()], scenario_articles: articles };
}

function dependenciesOf({ key, trigger }: Inject, { scenario }: OneLanguage, ledger: Ledger): readonly object[] {
  if (!('after' in trigger) || !trigger.after.inject) return [];
  ledger.find('dependencies', 1);
  return [
    {
      dependency_relationship: { inject_parent_id: drawnId(scenario, 'inject', trigger.after.inject), inject_children_id: drawnId(scenario, 'inject', key) },
      dependency_condition: { mode: 'and', conditions: [{ key: 'Execution', value: true, operator: 'eq' }] },
    },
  ];
}

const expectation = (text: string, withinMs: number | null): object => ({
  expectation_type: 'MANUAL',
  expectation_name: text.split('\n')[0]?.slice(0, 120) ?? '',
  expectation_description: text,
  expectation_score: 100,
  expectation_expectation_group: false,
  ...(withinMs !== null && { expectation_expiration_time: Math.round(withinMs / 1_000) }),
});

const markingOf = (source: OneLanguage): string => source.text(source.scenario.marking) || 'EXERCISE EXERCISE EXERCISE';

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
