import type { Persona } from '#exercise-engine';
import { keyMaker } from './keys.ts';
import type { ContentLocale } from './language.ts';
import { unescaped } from './markdown.ts';

const control: Record<ContentLocale, string> = { en: 'Exercise control', fr: "Direction de l'exercice", de: 'Übungsleitung' };

/** Whoever speaks in the scenario, one persona a name. */
export class Cast {
  readonly #byName = new Map<string, Persona>();
  readonly #key = keyMaker();

  readonly #locale: ContentLocale;

  constructor(locale: ContentLocale) {
    this.#locale = locale;
  }

  /** The key of the persona of that name; of the control cell without one. */
  keyOf(name: string): string {
    const spoken = name || control[this.#locale];
    const known = this.#byName.get(spoken.toLowerCase());
    if (known) return known.key;
    const nothing = { [this.#locale]: '' };
    const persona = { key: this.#key(spoken, 'persona'), name: spoken, role: nothing, organisation: nothing };
    this.#byName.set(spoken.toLowerCase(), persona);
    return persona.key;
  }

  get personas(): readonly Persona[] {
    return [...this.#byName.values()];
  }
}

const senderLine = /^(?:\*\*)?(?:Sender|From|Exp[ée]diteur|Émetteur|De|Absender|Von)[ \t]{0,9}:(?:\*\*)?[ \t]{0,9}([^\n]{1,120})(?:\n|$)/i;

/** The sender that a body names in its first line, and the body without that line. Authors write so since the format has no field for it. */
export function senderIn(body: string): { sender: string; rest: string } {
  const match = senderLine.exec(body);
  const sender = unescaped(match?.[1] ?? '').replaceAll('**', '').trim();
  if (!match || !sender) return { sender: '', rest: body };
  return { sender, rest: body.slice(match[0].length).trim() };
}
