import { type Block, blocksOf, heading, paragraph, type PaperLocale, type Table } from '#documents';
import { type Expectation, expectedTimes, type ExpectedTimes, type Inject, type Scenario, type Trigger } from '#exercise-engine';
import { type LocalizedText, textIn } from '#kernel';
import type { BookletWords } from './words/en.ts';
import { bookletWords } from './words/index.ts';

const emptyRows = 14;

/** The parts of a booklet, as blocks in one language. */
export class Pages {
  readonly #scenario: Scenario;
  readonly #locale: PaperLocale;
  readonly #isForTeams: boolean;
  readonly #words: BookletWords;
  readonly #times: ExpectedTimes;

  constructor(scenario: Scenario, locale: PaperLocale, isForTeams: boolean) {
    this.#scenario = scenario;
    this.#locale = locale;
    this.#isForTeams = isForTeams;
    this.#words = bookletWords[locale];
    this.#times = expectedTimes(scenario);
  }

  text(text: LocalizedText | undefined): string {
    return text ? textIn(text, this.#locale) : '';
  }

  /** Participants are told neither how much comes nor what it is about. */
  overview(): readonly Block[] {
    const { facts } = this.#words;
    const { summary, durationMs, scenarioStart, phases, teams, injects } = this.#scenario;
    const start = new Intl.DateTimeFormat(this.#locale, { dateStyle: 'full', timeStyle: 'short', timeZone: teams[0]?.timeZone ?? 'UTC' }).format(new Date(scenarioStart));
    const open: (readonly [string, string])[] = [
      [facts.duration, clock(durationMs)],
      [facts.start, start],
      [facts.teams, teams.map(({ name }) => this.text(name)).join(', ')],
    ];
    const closed: (readonly [string, string])[] = [
      [facts.phases, phases.map(({ title, startsAtMs }) => `${clock(startsAtMs)} ${this.text(title)}`).join(', ')],
      [facts.injects, String(injects.length)],
      [facts.decisions, String(injects.filter(({ ask }) => ask?.kind === 'decision').length)],
    ];
    const known = table(facts.summary, [facts.fact, facts.value], this.#isForTeams ? open : [...open, ...closed], [1, 3]);
    return this.#isForTeams ? [known] : [...blocksOf(this.text(summary)), known];
  }

  briefing(): readonly Block[] {
    return blocksOf(this.text(this.#scenario.briefing));
  }

  teams(): readonly Block[] {
    const { columns } = this.#words;
    return [table(columns.team, [columns.team, columns.zone], this.#scenario.teams.map(({ name, timeZone }) => [this.text(name), timeZone]), [3, 2])];
  }

  objectives(): readonly Block[] {
    const { columns } = this.#words;
    return this.orNothing([table(columns.objective, [columns.objective, columns.capability], this.#scenario.objectives.map(({ title, description, capability }) => [[this.text(title), this.text(description)].filter(Boolean).join('\n'), this.text(capability)]), [3, 2])], this.#scenario.objectives.length);
  }

  timeline(): readonly Block[] {
    const { columns, channels } = this.#words;
    const rows = this.inOrder(({ trigger }) => !isByHand(trigger)).map((inject) => [this.timeOf(inject), this.receivers(inject), channels[inject.channel], this.text(inject.title), this.when(inject)]);
    return [table(columns.inject, [columns.time, columns.team, columns.channel, columns.inject, columns.when], rows, [2, 3, 3, 6, 6])];
  }

  injects(): readonly Block[] {
    return this.inOrder(({ trigger }) => !isByHand(trigger)).flatMap((inject) => this.inject(inject));
  }

  shelf(): readonly Block[] {
    const stock = this.inOrder(({ trigger }) => isByHand(trigger));
    return this.orNothing(stock.flatMap((inject) => this.inject(inject)), stock.length);
  }

  roles(): readonly Block[] {
    const { columns } = this.#words;
    return [table(columns.role, [columns.name, columns.role, columns.organisation], this.#scenario.personas.map(({ name, role, organisation }) => [name, this.text(role), this.text(organisation)]), [2, 3, 3])];
  }

  calls(): readonly Block[] {
    const played = this.inOrder(({ rolePlay, channel, needsRelease, trigger }) => !isByHand(trigger) && (rolePlay !== undefined || channel === 'phone' || needsRelease === true));
    return this.orNothing(played.flatMap((inject) => this.inject(inject)), played.length);
  }

  expectations(): readonly Block[] {
    const { columns } = this.#words;
    const expected = (this.#scenario.expectations ?? []).map((expectation) => [this.text(expectation.title), this.objectiveOf(expectation.objective), this.deadlineOf(expectation), '']);
    const actions = this.#scenario.injects.flatMap((inject) => (inject.expectedActions ?? []).map((action) => [this.text(action), this.text(inject.title), this.timeOf(inject), '']));
    return [table(columns.expected, [columns.expected, columns.objective, columns.by, columns.seen], expected, [6, 4, 3, 1]), table(columns.expected, [columns.expected, columns.inject, columns.time, columns.seen], actions, [6, 4, 3, 1])].filter(({ rows }) => rows.length > 0);
  }

  sheet(): readonly Block[] {
    const { columns } = this.#words;
    return [table(columns.note, [columns.time, columns.team, columns.note], Array.from({ length: emptyRows }, () => ['', '', '\n']), [1, 2, 7])];
  }

  private inject(inject: Inject): readonly Block[] {
    const { from, to, when, asked, within, options, expectedActions, notes, script, channels, release, files } = this.#words;
    const { ask, content } = inject;
    const persona = this.#scenario.personas.find(({ key }) => key === inject.from);
    const sender = [persona?.name, this.text(persona?.role), this.text(persona?.organisation)].filter(Boolean).join(', ');
    const said = (label: string, text: string): readonly Block[] => (text ? [{ kind: 'paragraph', runs: [{ text: `${label}: `, bold: true }, { text }] }] : []);
    const list = (label: string, items: readonly string[]): readonly Block[] => (items.length > 0 ? [...said(label, ' '), { kind: 'list', ordered: false, items: items.map((text) => [{ text }]) }] : []);
    return [
      heading([this.timeOf(inject), this.text(inject.title)].filter(Boolean).join(' · ')),
      ...said(from, `${sender} (${[channels[inject.channel], this.text(content.source), content.reference].filter(Boolean).join(', ')})`),
      ...said(to, this.receivers(inject)),
      ...said(when, [this.when(inject), inject.needsRelease ? release : ''].filter(Boolean).join('; ')),
      { kind: 'paragraph', runs: [{ text: this.text(content.subject), bold: true }] },
      ...blocksOf(this.text(content.body)),
      ...said(files, this.filesOf(inject)),
      ...(ask ? said(asked, `${this.text(ask.prompt)} (${within(Math.round(ask.withinMs / 60_000))})`) : []),
      ...(ask?.kind === 'decision' ? list(options, ask.options.map(({ label }) => this.text(label))) : []),
      ...list(expectedActions, (inject.expectedActions ?? []).map((action) => this.text(action))),
      ...(inject.rolePlay ? [...said(script, ' '), ...blocksOf(this.text(inject.rolePlay.script))] : []),
      ...(inject.staffNotes ? [...said(notes, ' '), ...blocksOf(this.text(inject.staffNotes))] : []),
    ];
  }

  private inOrder(taken: (inject: Inject) => boolean): readonly Inject[] {
    return this.#scenario.injects.filter(taken).toSorted((one, other) => (this.#times.get(one.key) ?? 0) - (this.#times.get(other.key) ?? 0));
  }

  private timeOf({ key }: Inject): string {
    const time = this.#times.get(key);
    return time === undefined ? '' : clock(time);
  }

  private filesOf({ attachments = [] }: Inject): string {
    return (this.#scenario.attachments ?? []).filter(({ key }) => attachments.includes(key)).map(({ name }) => name).join(', ');
  }

  private receivers({ to }: Inject): string {
    return to === 'all' ? this.#words.everybody : this.#scenario.teams.filter(({ key }) => to.includes(key)).map(({ name }) => this.text(name)).join(', ');
  }

  private when({ trigger }: Pick<Inject, 'trigger'>): string {
    const { triggers, byHand } = this.#words;
    if ('at' in trigger) return triggers.at(clock(trigger.at));
    if ('unless' in trigger) return triggers.unless(clock(trigger.byMs));
    if ('when' in trigger) return trigger.delayMs ? triggers.whenLater(clock(trigger.delayMs)) : triggers.when;
    if (!('after' in trigger)) return byHand;
    const { inject, happened = 'released', milestone, phase, delayMs } = trigger.after;
    const title = (list: readonly { readonly key: string; readonly title: LocalizedText }[], wanted: string): string => this.text(list.find(({ key }) => key === wanted)?.title) || wanted;
    if (inject !== undefined) return triggers.after(clock(delayMs), triggers[happened](title(this.#scenario.injects, inject)));
    if (milestone !== undefined) return triggers.after(clock(delayMs), triggers.milestone(title(this.#scenario.milestones, milestone)));
    return triggers.after(clock(delayMs), triggers.phase(title(this.#scenario.phases, phase ?? '')));
  }

  private objectiveOf(key: string): string {
    return this.text(this.#scenario.objectives.find((objective) => objective.key === key)?.title);
  }

  private deadlineOf(expectation: Expectation): string {
    if (!('met' in expectation) || !expectation.by) return '';
    return 'at' in expectation.by ? clock(expectation.by.at) : this.when({ trigger: expectation.by });
  }

  private orNothing(blocks: readonly Block[], count: number): readonly Block[] {
    return count > 0 ? blocks : [paragraph(this.#words.empty)];
  }
}

const isByHand = (trigger: Trigger): boolean => 'manual' in trigger || 'contingency' in trigger;

/** Hours and minutes, with seconds where there are any: `1:05`, `0:02:30`. */
function clock(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = `${Math.floor(seconds / 3_600)}:${two(Math.floor((seconds % 3_600) / 60))}`;
  return seconds % 60 === 0 ? minutes : `${minutes}:${two(seconds % 60)}`;
}

const table = (caption: string, head: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[]): Table => ({ kind: 'table', caption, head, rows, widths });
