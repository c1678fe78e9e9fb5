import type { Scenario } from '#exercise-engine';
import { type Locale, type LocalizedText, textIn } from '#kernel';
import { useLocale } from '../../../i18n/use-locale.ts';
import { type Choice, choicesOf } from './choices.ts';
import { useWriting } from './writing.ts';

type Lists = 'injects' | 'milestones' | 'phases' | 'teams' | 'objectives' | 'personas' | 'variables' | 'decisions' | 'attachments';
export type Choices = Readonly<Record<Lists, readonly Choice[]>> & { readonly optionsOf: (inject: string) => readonly Choice[] };

/** Everything in the scenario that can be referred to, in the reader's language. */
export function useChoices(): Choices {
  const { scenario } = useWriting();
  const locale = useLocale();
  const known = choicesKnown.get(scenario) ?? new Map<Locale, Choices>();
  const choices = known.get(locale) ?? listed(scenario, (text) => textIn(text, locale));
  choicesKnown.set(scenario, known.set(locale, choices));
  return choices;
}

/** Many fields ask for the same. */
const choicesKnown = new WeakMap<Scenario, Map<Locale, Choices>>();

function listed({ injects, milestones, phases, teams, objectives, personas, variables, attachments = [] }: Scenario, localText: (text: LocalizedText) => string): Choices {
  return {
    injects: choicesOf(injects, ({ title }) => localText(title)),
    decisions: choicesOf(injects.filter(({ ask }) => ask?.kind === 'decision'), ({ title }) => localText(title)),
    milestones: choicesOf(milestones, ({ title }) => localText(title)),
    phases: choicesOf(phases, ({ title }) => localText(title)),
    teams: choicesOf(teams, ({ name }) => localText(name)),
    objectives: choicesOf(objectives, ({ title }) => localText(title)),
    personas: choicesOf(personas, ({ name }) => name),
    variables: choicesOf(variables, ({ description }) => localText(description)),
    attachments: choicesOf(attachments, ({ name }) => name),
    optionsOf: (key) => {
      const ask = injects.find((inject) => inject.key === key)?.ask;
      return ask?.kind === 'decision' ? choicesOf(ask.options, ({ label }) => localText(label)) : [];
    },
  };
}
