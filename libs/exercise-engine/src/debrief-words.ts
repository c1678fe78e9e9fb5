import type { LocalizedText, Tlp } from '#kernel';
import type { AskCard, LogEntry } from './event.ts';
import type { InjectState } from './state.ts';

/** What a team wrote in answer to an inject, or as the reason of its decision. */
export interface InjectWords {
  readonly text: string;
  readonly by: string | null;
  /** Of a decision: who answers for it, and what was weighed. */
  readonly decidedBy: string | null;
  readonly considered: readonly LocalizedText[];
}

/** A piece of information from one team to others. */
export interface DebriefSharing {
  readonly exerciseMs: number;
  readonly from: string;
  readonly to: readonly string[];
  readonly tlp: Tlp | null;
  readonly text: string;
}

/** What an observer wrote down, about a team or about the whole. */
export interface DebriefNote {
  readonly exerciseMs: number;
  readonly team: string | null;
  readonly polarity: 'strength' | 'improvement' | 'neutral';
  readonly text: string;
}

export function wordsOf({ answer, decision }: InjectState, ask: AskCard | null): InjectWords | null {
  if (decision) {
    const considered = ask?.options.filter(({ key }) => decision.considered.includes(key)).map(({ label }) => label) ?? [];
    return { text: decision.rationale, by: decision.by?.name ?? null, decidedBy: decision.decidedBy, considered };
  }
  return answer && { text: answer.text, by: answer.by?.name ?? null, decidedBy: null, considered: [] };
}

export const sharingsOf = (entries: readonly LogEntry[]): readonly DebriefSharing[] =>
  entries.flatMap(({ event, exerciseMs }) => (event.type === 'information-sent' ? [{ exerciseMs, from: event.team, to: event.to, tlp: event.tlp ?? null, text: event.text }] : []));

export const notesOf = (entries: readonly LogEntry[]): readonly DebriefNote[] =>
  entries.flatMap(({ event, exerciseMs }) => (event.type === 'observation-noted' ? [{ exerciseMs, team: event.team, polarity: event.polarity, text: event.text }] : []));
