import type { Edit, Scenario } from '#exercise-engine';
import { isPassing, type Refusal } from '../../../graphql/refusal.ts';
import { type Conflict, type Draft, openDraft, redo, resolve, undo, write } from './draft.ts';
import { acknowledged, arrived, refused, replaced, type Revision, setOut, takenUp, turnedBack, type Unsaved, unsavedOf } from './sync.ts';

export type Saving = 'saved' | 'saving' | 'offline' | 'conflict';

export interface Whole {
  readonly scenario: Scenario;
  readonly revision: number;
}

/** What a draft asks of the world. Both calls end by themselves, whatever happens. */
interface World {
  readonly send: (edits: readonly Edit[], key: string) => Promise<{ readonly revision: number } | Refusal>;
  readonly whole: () => Promise<Whole | Refusal>;
  /** Keeps on this device what is not acknowledged. */
  readonly keep: (unsaved: Unsaved) => void;
}

export interface DraftView {
  readonly draft: Draft;
  readonly saving: Saving;
  /** Set once the server takes no edits of this author any more, for instance because the draft was submitted. */
  readonly refusal: Refusal | null;
}

const typingMs = 400;
const portion = 500;
const longestWaitMs = 5_000;

/** A draft that is shown, saved and kept: one request at a time, again until it is answered. */
export class DraftStore {
  private view: DraftView;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isBusy = false;
  private failures = 0;
  private most = portion;

  constructor(
    { scenario, revision }: Whole,
    private readonly world: World,
  ) {
    this.view = { draft: openDraft(scenario, revision), saving: 'saved', refusal: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): DraftView => this.view;

  readonly edit = (edits: readonly Edit[]): void => {
    if (edits.length > 0) this.wrote(write(this.view.draft, edits, Date.now()));
  };

  /** False when somebody has changed that place since. */
  readonly undo = (): boolean => this.turn(undo);
  readonly redo = (): boolean => this.turn(redo);
  readonly resolve = (conflict: Conflict, keep: 'mine' | 'theirs'): void => this.wrote(resolve(this.view.draft, conflict, keep, Date.now()));
  readonly takeUp = (unsaved: Unsaved): void => this.wrote(takenUp(this.view.draft, unsaved));

  arrive(revision: Revision): void {
    const next = arrived(this.view.draft, revision);
    if (next) this.show(next);
    else void this.askAnew();
  }

  /** Takes the whole again: something is missing, or the server says that it is otherwise. */
  async askAnew(): Promise<void> {
    const whole = await this.world.whole();
    if ('scenario' in whole) this.show(replaced(this.view.draft, whole.scenario, whole.revision));
    else if (isPassing(whole)) this.failures += 1;
    else this.show(this.view.draft, { refusal: whole });
  }

  close(): void {
    clearTimeout(this.timer);
    this.listeners.clear();
  }

  private turn(how: typeof undo): boolean {
    const { draft, done } = how(this.view.draft);
    this.wrote(draft);
    return done;
  }

  private wrote(draft: Draft): void {
    this.show(draft);
    this.sendIn(typingMs);
  }

  private show(draft: Draft, change: Partial<Pick<DraftView, 'refusal'>> = {}): void {
    const { refusal } = { ...this.view, ...change };
    this.view = { draft, refusal, saving: this.savingOf(draft) };
    this.world.keep(unsavedOf(draft));
    for (const listener of this.listeners) listener();
  }

  private savingOf({ sent, queue, conflicts }: Draft): Saving {
    if (conflicts.length > 0) return 'conflict';
    if (!sent && queue.length === 0) return 'saved';
    return this.failures > 0 ? 'offline' : 'saving';
  }

  private sendIn(ms: number): void {
    clearTimeout(this.timer);
    if (!this.isBusy && !this.view.refusal) this.timer = setTimeout(() => void this.send(), ms);
  }

  private async send(): Promise<void> {
    const draft = setOut(this.view.draft, crypto.randomUUID(), this.most);
    const { sent } = draft;
    if (!sent || sent.revision !== null) return;
    this.isBusy = true;
    this.show(draft);
    const answer = await this.world.send(sent.edits, sent.key);
    if ('revision' in answer) this.took(answer.revision);
    else await this.refuse(answer);
    this.isBusy = false;
    const { sent: still, queue } = this.view.draft;
    if (still || queue.length > 0) this.sendIn(this.failures > 0 ? Math.min(longestWaitMs, 500 * 2 ** this.failures) : 0);
  }

  private took(revision: number): void {
    this.failures = 0;
    this.most = portion;
    this.show(acknowledged(this.view.draft, revision));
  }

  /** What is refused for its content is sent one by one, so that only what is wrong is set aside. */
  private async refuse(refusal: Refusal): Promise<void> {
    const { draft } = this.view;
    if (isPassing(refusal)) {
      this.failures += 1;
      this.show(draft);
    } else if (refusal.code === 'CONFLICT') {
      this.show(turnedBack(draft));
      await this.askAnew();
    } else if (refusal.code === 'BAD_USER_INPUT' || refusal.code === 'TOO_LARGE') {
      const isOne = draft.sent?.edits.length === 1;
      this.most = 1;
      this.show(isOne ? refused(draft) : turnedBack(draft));
    } else this.show(turnedBack(draft), { refusal });
  }
}
