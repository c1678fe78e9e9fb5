import type { Locale, LocalizedText } from '#kernel';
import { emptyNote, type NoteContent, noteContentShape } from '../domain/note-content.ts';
import { fanged, isSoundObservable, type ObservableType } from '../domain/observable.ts';
import type { Impact, Lesson, Moment, Observable, TimelineEntry } from './parts.ts';
import { ImportRefused, type Ledger } from './report.ts';

const most = { timeline: 300, techniques: 100, observables: 500, impacts: 50, lessons: 50 } as const;
type List = keyof typeof most;
const longestNarrative = 20_000;
const sound = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** Something of the file: of which kind, and where it stands. */
export interface Source {
  readonly kind: string;
  readonly where: string;
}

type Keyless<Item> = Omit<Item, 'key'> & { readonly key?: string };

/** The note that a file becomes, in the bounds of notes. What does not fit is lost by name. */
export class NoteDraft {
  readonly #ledger: Ledger;
  readonly #locale: Locale;
  readonly #keys = new Map<List, Set<string>>();
  readonly #timeline: TimelineEntry[] = [];
  readonly #techniques = new Map<string, 'observed' | 'suspected'>();
  readonly #observables = new Map<string, Observable>();
  readonly #impacts: Impact[] = [];
  readonly #lessons: Lesson[] = [];
  #narrative: Partial<Record<Locale, string>> = {};

  constructor(locale: Locale, ledger: Ledger) {
    this.#locale = locale;
    this.#ledger = ledger;
  }

  /** Adds a paragraph in each of its languages. False, and lost, if it does not fit. */
  tell(source: Source, text: LocalizedText): boolean {
    const longer = Object.entries(text).map(([locale, written]) => [locale, [this.#narrative[locale as Locale], written].filter(Boolean).join('\n\n')] as const);
    if (longer.some(([, written]) => written.length > longestNarrative)) return this.lose(source, 'imports.narrative-full');
    this.#narrative = { ...this.#narrative, ...Object.fromEntries(longer) };
    return true;
  }

  happened(source: Source, entry: Keyless<TimelineEntry>): boolean {
    if (!this.has('timeline', this.#timeline.length, source)) return false;
    this.#timeline.push({ ...entry, key: this.key('timeline', entry.key) });
    return true;
  }

  used(source: Source, id: string, seen: 'observed' | 'suspected'): boolean {
    if (!/^T\d{4}(\.\d{3})?$/.test(id)) return this.lose(source, 'imports.no-technique-number');
    if (this.#techniques.has(id)) return this.lose(source, 'imports.duplicate');
    if (!this.has('techniques', this.#techniques.size, source)) return false;
    this.#techniques.set(id, seen);
    return true;
  }

  observed(source: Source, type: ObservableType, written: string, more: { readonly key?: string; readonly detect?: boolean; readonly comment?: LocalizedText } = {}): boolean {
    const value = fanged(type, written);
    if (value.length > 2_100 || !isSoundObservable(type, value)) return this.lose(source, 'imports.value-not-sound');
    const id = `${type} ${value}`;
    if (this.#observables.has(id)) return this.lose(source, 'imports.duplicate');
    if (!this.has('observables', this.#observables.size, source)) return false;
    const { key, detect = false, comment } = more;
    this.#observables.set(id, { key: this.key('observables', key), type, value, detect, ...(comment && { comment }) });
    return true;
  }

  /** Says more of a value that is there. False if it is not. */
  annotated(type: ObservableType, value: string, more: { readonly detect?: true; readonly comment?: LocalizedText }): boolean {
    const id = `${type} ${fanged(type, value)}`;
    const known = this.#observables.get(id);
    if (known) this.#observables.set(id, { ...known, ...more });
    return known !== undefined;
  }

  harmed(source: Source, impact: Keyless<Impact>): string | null {
    if (!this.has('impacts', this.#impacts.length, source)) return null;
    const key = this.key('impacts', impact.key);
    this.#impacts.push({ ...impact, key });
    return key;
  }

  learned(source: Source, lesson: Keyless<Lesson>): boolean {
    if (!this.has('lessons', this.#lessons.length, source)) return false;
    this.#lessons.push({ ...lesson, key: this.key('lessons', lesson.key) });
    return true;
  }

  get tellsNothing(): boolean {
    return Object.keys(this.#narrative).length + this.#timeline.length + this.#techniques.size + this.#observables.size + this.#impacts.length + this.#lessons.length === 0;
  }

  /** @throws ImportRefused if a bound is passed that is not looked at before */
  finish(title: LocalizedText, head: Partial<NoteContent>, supersedes: ReadonlyMap<string, string>): NoteContent {
    const content = {
      ...emptyNote(this.#locale, title),
      ...head,
      narrative: this.#narrative,
      timeline: this.#timeline,
      techniques: [...this.#techniques].map(([id, seen]) => ({ id, seen })),
      observables: [...this.#observables.values()],
      impacts: this.#impacts.map((impact) => ({ ...impact, supersededBy: supersedes.get(impact.key) ?? null })),
      lessons: this.#lessons,
    };
    const read = noteContentShape.safeParse(content);
    if (!read.success) throw new ImportRefused('imports.beyond-bounds', read.error.issues[0]?.path.join('.'));
    return read.data;
  }

  private has(list: List, count: number, source: Source): boolean {
    return count < most[list] || this.lose(source, 'imports.too-many');
  }

  private lose({ kind, where }: Source, reason: Parameters<Ledger['lose']>[2]): false {
    this.#ledger.lose(kind, where, reason);
    return false;
  }

  private key(list: List, wished = ''): string {
    const taken = this.#keys.get(list) ?? new Set();
    const key = sound.test(wished) && !taken.has(wished) ? wished : `${list}-${taken.size + 1}`;
    this.#keys.set(list, taken.add(key));
    return key;
  }
}

/** A moment that a file tells in UTC, or null if nobody can read it. */
export function momentAt(written: string, fidelity: Moment['fidelity'], zone = 'UTC'): Moment | null {
  const at = new Date(written);
  const year = at.getUTCFullYear();
  return Number.isNaN(at.getTime()) || year < 1970 || year > 2999 ? null : { at: at.toISOString().replace('.000Z', 'Z'), fidelity, zone };
}
