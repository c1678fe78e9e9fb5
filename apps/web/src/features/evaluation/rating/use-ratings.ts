import { useRef, useState } from 'react';
import { useCommand } from '../../../graphql/use-command.ts';
import { useViewer } from '../../../session/viewer.ts';
import { type Cell, MarkOfficially, RateObjective } from '../evaluation-documents.ts';
import type { Mark } from '../marks.ts';

/** What one sets: the own rating, or the mark that counts. */
export type RatingKind = 'own' | 'official';

export interface RatingContent {
  readonly mark: Mark | null;
  readonly comment: string;
  readonly fromSeq: number | null;
  readonly toSeq: number | null;
}

export interface RatingDraft extends RatingContent {
  /** 0: nobody has rated yet. */
  readonly version: number;
}

export interface Ratings {
  /** As saved or being saved. */
  readonly of: (cell: Cell) => RatingDraft;
  /** The comment as it stands in the field, saved or not. */
  readonly comment: (cell: Cell) => string;
  readonly writeComment: (cell: Cell, text: string) => void;
  /** Saves a change together with the comment. Saves go out one after another; what is refused stays in the field. */
  readonly save: (cell: Cell, change: Partial<RatingContent>) => void;
  readonly saving: boolean;
}

const none: RatingDraft = { mark: null, comment: '', fromSeq: null, toSeq: null, version: 0 };

export function useRatings(exerciseId: string, kind: RatingKind, refresh: () => void): Ratings {
  const { id: viewerId } = useViewer();
  const [rate, { fetching: rating }] = useCommand(RateObjective);
  const [mark, { fetching: marking }] = useCommand(MarkOfficially);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const latest = useRef<ReadonlyMap<string, RatingDraft>>(new Map());
  const [sent, setSent] = useState<ReadonlyMap<string, RatingDraft>>(new Map());
  const [comments, setComments] = useState<ReadonlyMap<string, string>>(new Map());
  const keyOf = ({ objective, team }: Cell): string => JSON.stringify([kind, objective, team]);

  const put = (key: string, draft: RatingDraft | null): void => {
    latest.current = changed(latest.current, key, draft);
    setSent(latest.current);
  };
  const newest = (cell: Cell, known: ReadonlyMap<string, RatingDraft>): RatingDraft => {
    const saved = (kind === 'official' ? cell.official : cell.raters.find(({ rater }) => rater.id === viewerId)) ?? none;
    const own = known.get(keyOf(cell));
    return own && own.version > saved.version ? own : saved;
  };
  const send = async (cell: Cell, before: RatingDraft, { comment, mark: given, fromSeq, toSeq }: RatingContent): Promise<void> => {
    const { objective, team } = cell;
    const variables = { exerciseId, input: { objective, team, mark: given, comment, fromSeq, toSeq, version: before.version } };
    const taken = kind === 'official' ? await mark(variables) : await rate(variables);
    if (!taken) put(keyOf(cell), null);
    setComments((drafts) => changed(drafts, keyOf(cell), taken && drafts.get(keyOf(cell)) === comment ? null : (drafts.get(keyOf(cell)) ?? comment)));
    refresh();
  };
  return {
    of: (cell) => newest(cell, sent),
    comment: (cell) => comments.get(keyOf(cell)) ?? newest(cell, sent).comment,
    writeComment: (cell, text) => setComments((drafts) => changed(drafts, keyOf(cell), text)),
    save: (cell, change) => {
      const before = newest(cell, latest.current);
      const next = { ...before, comment: comments.get(keyOf(cell)) ?? before.comment, ...change };
      put(keyOf(cell), { ...next, version: before.version + 1 });
      queue.current = queue.current.then(() => send(cell, before, next));
    },
    saving: rating || marking,
  };
}

function changed<Value>(map: ReadonlyMap<string, Value>, key: string, value: Value | null): ReadonlyMap<string, Value> {
  const others = [...map].filter(([other]) => other !== key);
  return new Map(value === null ? others : [...others, [key, value]]);
}
