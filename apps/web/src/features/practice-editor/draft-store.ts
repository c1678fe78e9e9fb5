import { isPassing, type Refusal } from '../../graphql/refusal.ts';
import { type Clash, type Draft, draftOf, draftOfContent, isSame, merged, withLeaf } from './draft.ts';
import type { DraftInput, EditedPractice, Translation } from './editor-query.ts';

/** What the server said to a saving. */
export type Answer = { readonly revision: number; readonly translations: readonly Translation[] } | { readonly refusal: Refusal };

export interface Writing {
  readonly draft: Draft;
  readonly translations: readonly Translation[];
  readonly state: 'saved' | 'waiting' | 'saving' | 'refused';
  readonly clashes: readonly Clash[];
  /** Why it could not be saved as it is. */
  readonly refusal: Refusal | null;
}

/** Where what is not saved yet outlives the page. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What this browser wrote and the server has not yet, and from what it was written. */
interface Kept {
  readonly base: Draft;
  readonly draft: Draft;
}

const restMs = 1_500;
const retryMs = 5_000;

/** A draft that saves itself when its author rests. Until the server has it, it is kept in this browser; what others saved meanwhile is merged. */
export class DraftStore {
  private base: { readonly revision: number; readonly draft: Draft };
  private now: Writing;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly place: string;

  constructor(
    practice: EditedPractice,
    private readonly send: (input: DraftInput) => Promise<Answer>,
    private readonly shelf: Shelf,
  ) {
    this.place = `tocsin.practice.${practice.id}`;
    this.base = { revision: practice.revision, draft: draftOf(practice) };
    const kept = this.kept();
    const { draft, clashes } = kept ? merged(kept.base, kept.draft, this.base.draft) : { draft: this.base.draft, clashes: [] };
    this.now = { draft, clashes, translations: practice.content.translations, state: isSame(draft, this.base.draft) ? 'saved' : 'waiting', refusal: null };
  }

  readonly snapshot = (): Writing => this.now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly change = (draft: Draft): void => {
    this.tell({ draft, state: 'waiting', refusal: null });
    this.keep();
    this.saveIn(restMs);
  };

  /** Decides which of the two texts of a clash stays. */
  readonly settle = ({ path }: Clash, stays: 'mine' | 'theirs'): void => {
    const clashes = this.now.clashes.filter((clash) => clash.path !== path);
    const { draft } = this.base;
    const [part = '', locale] = path.split('/');
    const theirs = locale === undefined ? draft[part as keyof Draft] : (part === 'title' || part === 'summary' ? draft[part] : draft.blocks.find(({ key }) => key === part)?.text)?.[locale as 'fr'];
    this.tell({ clashes });
    this.change(stays === 'mine' ? this.now.draft : withLeaf(this.now.draft, path, theirs ?? ''));
  };

  readonly save = async (): Promise<void> => {
    clearTimeout(this.timer);
    const sent = this.now.draft;
    if (this.now.state === 'saving') return;
    if (isSame(sent, this.base.draft)) return this.tell({ state: 'saved', refusal: null });
    this.tell({ state: 'saving' });
    const answer = await this.send({ ...sent, revision: this.base.revision });
    if ('refusal' in answer) return this.refused(answer.refusal);
    this.base = { revision: answer.revision, draft: sent };
    const isAll = isSame(this.now.draft, sent);
    this.tell({ translations: answer.translations, state: isAll ? 'saved' : 'waiting', refusal: null });
    this.keep();
    if (!isAll) this.saveIn(restMs);
  };

  private refused(refusal: Refusal): void {
    const { revision, content } = refusal.details;
    const theirs = refusal.reason === 'practices.edited-meanwhile' ? draftOfContent(content, this.base.draft) : null;
    if (theirs && typeof revision === 'number') {
      const { draft, clashes } = merged(this.base.draft, this.now.draft, theirs);
      this.base = { revision, draft: theirs };
      this.tell({ draft, clashes, state: isSame(draft, theirs) ? 'saved' : 'waiting' });
      this.keep();
      if (clashes.length === 0) this.saveIn(0);
    } else if (isPassing(refusal)) {
      this.tell({ state: 'waiting' });
      this.saveIn(retryMs);
    } else this.tell({ state: 'refused', refusal });
  }

  private saveIn(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), ms);
  }

  private keep(): void {
    if (isSame(this.now.draft, this.base.draft)) this.shelf.removeItem(this.place);
    else this.shelf.setItem(this.place, JSON.stringify({ base: this.base.draft, draft: this.now.draft } satisfies Kept));
  }

  private kept(): Kept | null {
    try {
      return JSON.parse(this.shelf.getItem(this.place) ?? 'null') as Kept | null;
    } catch {
      return null;
    }
  }

  private tell(change: Partial<Writing>): void {
    this.now = { ...this.now, ...change };
    for (const listener of this.listeners) listener();
  }
}
