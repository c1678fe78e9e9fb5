import type { CityId, Id, Locale, PersonId } from '#kernel';
import { practiceErrors } from './practice.errors.ts';
import type { Part } from './content.ts';
import type { PracticeId } from './names.ts';

export type CommentId = Id<'PracticeComment'>;
export type QuestionId = Id<'PracticeQuestion'>;

/** A place in a text: where it stood when somebody spoke of it. */
export interface Passage {
  readonly part: Part;
  readonly locale: Locale;
  readonly quote: string;
  /** In characters from the beginning of the text. */
  readonly quoteAt: number;
}

export interface Comment {
  readonly id: CommentId;
  readonly versionId: PracticeId;
  /** The comment that it answers. */
  readonly threadId: CommentId | null;
  readonly by: { readonly id: PersonId; readonly name: string };
  readonly cityId: CityId | null;
  readonly at: Date;
  readonly body: string;
  readonly passage: Passage | null;
  /** What should stand instead of the passage; null where none is suggested. */
  readonly suggestion: string | null;
  readonly outcome: 'open' | 'resolved' | 'taken';
  readonly settledBy: string | null;
  readonly settledAt: Date | null;
}

export interface Utterance {
  readonly by: { readonly id: PersonId; readonly name: string };
  readonly cityId: CityId | null;
  readonly at: Date;
  readonly body: string;
}

export interface Question extends Utterance {
  readonly id: QuestionId;
  readonly answers: readonly Utterance[];
}

const longestBody = 20_000;

/** Throws BAD_USER_INPUT. */
export function requireBody(body: string): string {
  if (body.trim() === '') throw practiceErrors.textMissing();
  if (body.length > longestBody) throw practiceErrors.textTooLong(longestBody);
  return body;
}

/** The text with the suggestion in place of the passage: of several equal passages the one nearest to where it stood. Null where it is gone. */
export function replaced(text: string, { quote, quoteAt }: Pick<Passage, 'quote' | 'quoteAt'>, suggestion: string): string | null {
  if (quote === '') return null;
  const places: number[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) places.push(at);
  const [nearest] = places.toSorted((one, other) => Math.abs(one - quoteAt) - Math.abs(other - quoteAt));
  return nearest === undefined ? null : text.slice(0, nearest) + suggestion + text.slice(nearest + quote.length);
}
