import type { LocalizedText } from '#kernel';
import type { AskCard, CardFile, InjectCard } from './event.ts';
import { partsOf } from './inject-id.ts';
import type { Ask, Channel, Inject, InjectContent, Scenario } from './scenario.ts';
import { indexOf } from './scenario-index.ts';
import { injectOf, type ExerciseState } from './state.ts';

const nothing: LocalizedText = { en: '' };

/** The card of an inject as its team gets it, with the director's edits; null for an id that the exercise does not know. */
export function cardOf(scenario: Scenario, state: ExerciseState, id: string): InjectCard | null {
  const inject = injectOf(state, id);
  const planned = indexOf(scenario).injects.get(partsOf(id).key);
  const card = inject?.card ?? (planned ? plannedCard(scenario, planned) : null);
  return card && inject?.content ? { ...card, content: inject.content } : card;
}

export const blankCard = (channel: Channel, fromName: string, content: InjectContent, ask: AskCard | null): InjectCard => ({
  channel,
  from: { name: fromName, role: nothing, organisation: nothing },
  content,
  ask,
});

/** What an inject asks of its team: by the scenario, or by the director who improvised it. */
export const askOf = (scenario: Scenario, state: ExerciseState, id: string): Ask | null => injectOf(state, id)?.card?.ask ?? indexOf(scenario).injects.get(partsOf(id).key)?.ask ?? null;

/** The card of an inject as the scenario has it. */
export function plannedCard(scenario: Scenario, inject: Inject): InjectCard {
  const persona = indexOf(scenario).personas.get(inject.from);
  const attachments = filesOf(scenario, inject);
  return {
    channel: inject.channel,
    from: { name: persona?.name ?? inject.from, role: persona?.role ?? nothing, organisation: persona?.organisation ?? nothing },
    content: inject.content,
    ask: inject.ask ? askCard(inject.ask) : null,
    ...(attachments.length > 0 && { attachments }),
  };
}

const filesOf = ({ attachments = [] }: Scenario, inject: Inject): readonly CardFile[] =>
  (inject.attachments ?? []).flatMap((key) => attachments.filter((file) => file.key === key).map(({ key: _, ...file }) => file));

/** Without the consequences, which stay with the staff. */
const askCard = (ask: Ask): AskCard => ({
  kind: ask.kind,
  prompt: ask.prompt,
  withinMs: ask.withinMs,
  options: ask.kind === 'decision' ? ask.options.map(({ key, label }) => ({ key, label })) : [],
});
