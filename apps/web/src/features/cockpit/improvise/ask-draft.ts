import type { Locale, LocalizedText } from '#kernel';

/** What a blank inject asks, as somebody writes it in one language. */
export interface AskDraft {
  readonly kind: AskKind;
  readonly prompt: string;
  readonly minutes: number;
  readonly options: readonly string[];
}

export const askKinds = ['none', 'answer', 'decision'] as const;
export type AskKind = (typeof askKinds)[number];
export const mostOptions = 10;
export const longestMinutes = 24 * 60;

export const emptyAsk: AskDraft = { kind: 'none', prompt: '', minutes: 10, options: ['', ''] };

const given = (options: readonly string[]): readonly string[] => options.map((option) => option.trim()).filter((option) => option !== '');

/** What is still missing before it can be asked. */
export function missingInAsk({ kind, prompt, minutes, options }: AskDraft): readonly ('prompt' | 'minutes' | 'options')[] {
  if (kind === 'none') return [];
  return [
    ...(prompt.trim() === '' ? (['prompt'] as const) : []),
    ...(minutes >= 1 && minutes <= longestMinutes ? [] : (['minutes'] as const)),
    ...(kind === 'decision' && new Set(given(options)).size < 2 ? (['options'] as const) : []),
  ];
}

interface AskInput {
  readonly kind: 'ANSWER' | 'DECISION';
  readonly prompt: LocalizedText;
  readonly withinMs: number;
  readonly options: LocalizedText[];
}

/** The ask to send; null for none. Every reader gets it in the language it was written in. */
export function askOf({ kind, prompt, minutes, options }: AskDraft, own: Locale): AskInput | null {
  if (kind === 'none') return null;
  const written = (words: string): LocalizedText => ({ [own]: words });
  const chosenAmong = kind === 'decision' ? [...new Set(given(options))].map(written) : [];
  return { kind: kind === 'decision' ? 'DECISION' : 'ANSWER', prompt: written(prompt.trim()), withinMs: minutes * 60_000, options: chosenAmong };
}
