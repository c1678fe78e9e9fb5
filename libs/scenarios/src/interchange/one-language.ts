import { type ExpectedTimes, expectedTimes, type Inject, type Persona, type Scenario } from '#exercise-engine';
import { type Locale, locales, type LocalizedText, textIn } from '#kernel';
import type { Ledger } from './report.ts';

/** A scenario as formats see it that know one language, and no condition. */
export class OneLanguage {
  readonly scenario: Scenario;
  readonly locale: Locale;
  readonly #ledger: Ledger;
  readonly #times: ExpectedTimes;
  readonly #personas: ReadonlyMap<string, Persona>;

  constructor(scenario: Scenario, locale: Locale, ledger: Ledger) {
    this.scenario = scenario;
    this.locale = locale;
    this.#ledger = ledger;
    this.#times = expectedTimes(scenario);
    this.#personas = new Map(scenario.personas.map((persona) => [persona.key, persona]));
    const others = locales.filter((other) => other !== locale && scenario.title[other] !== undefined);
    if (others.length > 0) ledger.change('scenario', 'title', 'imports.export-one-language', others.join(', '));
  }

  text(text: LocalizedText | undefined): string {
    return text ? textIn(text, this.locale) : '';
  }

  senderOf({ from }: Inject): string {
    const persona = this.#personas.get(from);
    if (!persona) return '';
    return [persona.name, this.text(persona.role), this.text(persona.organisation)].filter(Boolean).join(', ');
  }

  teamsOf({ to }: Inject): readonly string[] {
    return to === 'all' ? this.scenario.teams.map(({ key }) => key) : to;
  }

  /** Milliseconds of exercise time; notes what the format cannot say of it. */
  timeOf({ key, trigger }: Inject): number {
    const time = this.#times.get(key);
    if ('contingency' in trigger || 'manual' in trigger) this.#ledger.change('injects', key, 'imports.export-on-shelf');
    else if (time === undefined) this.#ledger.change('injects', key, 'imports.export-time-unknown');
    else if (!('at' in trigger) && !('after' in trigger && trigger.after.inject)) this.#ledger.change('injects', key, 'imports.export-time-only');
    return time ?? 0;
  }

  /** Question and options of what a team is asked, as Markdown. */
  askIn(inject: Inject): string {
    const { ask } = inject;
    if (!ask) return '';
    if (ask.kind === 'answer') return this.text(ask.prompt);
    this.#ledger.change('injects', inject.key, 'imports.export-options-in-text');
    return [this.text(ask.prompt), ...ask.options.map(({ label }) => `* ${this.text(label)}`)].join('\n');
  }

  /** Notes every list that the format has no place for. */
  leaveOut(...kinds: readonly ('milestones' | 'variables' | 'expectations' | 'phases' | 'glossary' | 'attachments' | 'objectives')[]): void {
    for (const kind of kinds) {
      const things = this.scenario[kind] ?? [];
      this.#ledger.find(kind, things.length);
      for (const { key } of things) this.#ledger.lose(kind, key, 'imports.export-no-place');
    }
  }

  /** Notes the fields of an inject that the format has no place for. */
  leaveOutOf(inject: Inject, ...fields: readonly (keyof Inject)[]): void {
    const left = fields.filter((field) => inject[field] !== undefined);
    if (left.length > 0) this.#ledger.change('injects', inject.key, 'imports.export-no-place', left.join(', '));
  }
}
