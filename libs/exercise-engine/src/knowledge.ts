import type { LocalizedText } from '#kernel';
import type { InjectReleased, LogEntry } from './event.ts';
import { partsOf } from './inject-id.ts';
import type { Scenario } from './scenario.ts';
import { indexOf } from './scenario-index.ts';
import { isKept } from './sees.ts';

/** One piece of information, and how it went round. Times are milliseconds of exercise time. */
export interface KnowledgePiece {
  /** `inject:…`, `knowledge:…` where several injects carry the same, `share:SEQ` for what a team wrote of its own. */
  readonly key: string;
  /** Of the inject that brought it first; null for what a team wrote of its own. */
  readonly title: LocalizedText | null;
  /** The words of a team, which belong to those who wrote and got them; null for injects. */
  readonly text: string | null;
  /** When an inject with it lay before a team, read or not, first first. */
  readonly delivered: readonly { readonly team: string; readonly atMs: number }[];
  /** Who knew it when, first first; each team once. */
  readonly known: readonly Known[];
  /** Every time that a team told it to another one, news or not. */
  readonly told: readonly { readonly from: string; readonly to: string; readonly atMs: number }[];
}

export interface Known {
  readonly team: string;
  readonly atMs: number;
  /** How long after the first team. */
  readonly afterMs: number;
  /** The team that told it; null when its own inject did. */
  readonly from: string | null;
}

interface Piece {
  readonly title: LocalizedText | null;
  readonly text: string | null;
  readonly delivered: Map<string, number>;
  readonly known: Map<string, { readonly atMs: number; readonly from: string | null }>;
  readonly told: { readonly from: string; readonly to: string; readonly atMs: number }[];
}

/** Who knew what when: what injects brought and what teams told one another, in the order in which it first appeared. The whole room sees it, so what a label keeps with its receivers is left out. */
export function knowledgeSpread(scenario: Scenario, entries: readonly LogEntry[]): readonly KnowledgePiece[] {
  const pieces = new Map<string, Piece>();
  const shareOf = new Map<string, string>();
  const pieceAt = (key: string, made: Pick<Piece, 'title' | 'text'>): Piece => {
    const piece = pieces.get(key) ?? { ...made, delivered: new Map(), known: new Map(), told: [] };
    pieces.set(key, piece);
    return piece;
  };
  for (const { event, exerciseMs, seq } of entries) {
    switch (event.type) {
      case 'inject-released':
        remember(pieceAt(keyOf(scenario, event.inject), { title: titleOf(scenario, event), text: null }).delivered, event.team, exerciseMs);
        break;
      case 'inject-opened':
      case 'answer-given':
      case 'decision-made':
        remember(pieces.get(keyOf(scenario, event.inject))?.known, event.team, { atMs: exerciseMs, from: null });
        break;
      case 'information-sent': {
        if (isKept(event.tlp ?? null)) break;
        const words = event.text.trim();
        if (!shareOf.has(words)) shareOf.set(words, `share:${seq}`);
        const key = event.inject === undefined ? (shareOf.get(words) ?? '') : keyOf(scenario, event.inject);
        tell(pieceAt(key, { title: null, text: event.inject === undefined ? event.text : null }), event.team, event.to, exerciseMs);
      }
    }
  }
  return [...pieces].map(([key, piece]) => finished(key, piece));
}

/** The same words told on are the same piece; an inject is known to those who opened it, answered it or told it. */
function tell({ known, told }: Piece, from: string, receivers: readonly string[], atMs: number): void {
  remember(known, from, { atMs, from: null });
  for (const to of receivers) {
    told.push({ from, to, atMs });
    remember(known, to, { atMs, from });
  }
}

function remember<Value>(first: Map<string, Value> | undefined, team: string, value: Value): void {
  if (first && !first.has(team)) first.set(team, value);
}

function keyOf(scenario: Scenario, id: string): string {
  const { key } = partsOf(id);
  const mark = indexOf(scenario).injects.get(key)?.knowledge;
  return mark === undefined ? `inject:${key}` : `knowledge:${mark}`;
}

const titleOf = (scenario: Scenario, { inject, card }: InjectReleased): LocalizedText => indexOf(scenario).injects.get(partsOf(inject).key)?.title ?? card.content.subject;

function finished(key: string, { title, text, delivered, known, told }: Piece): KnowledgePiece {
  const firstMs = known.values().next().value?.atMs ?? 0;
  return {
    key,
    title,
    text,
    delivered: [...delivered].map(([team, atMs]) => ({ team, atMs })),
    known: [...known].map(([team, { atMs, from }]) => ({ team, atMs, afterMs: atMs - firstMs, from })),
    told,
  };
}
