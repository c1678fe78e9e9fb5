import type { Persona } from '#exercise-engine';
import type { LocalizedText } from '#kernel';

/** Every persona with name, role and organisation, so that nobody speaks as the wrong one; equal ones get their key as well. */
export function personaLabels(personas: readonly Persona[], text: (words: LocalizedText) => string): readonly { readonly value: string; readonly label: string }[] {
  const named = personas.map(({ key, name, role, organisation }) => ({ value: key, label: [name, text(role), text(organisation)].filter(Boolean).join(' · ') }));
  const times = Map.groupBy(named, ({ label }) => label);
  return named.map(({ value, label }) => ({ value, label: (times.get(label)?.length ?? 0) > 1 ? `${label} (${value})` : label }));
}
