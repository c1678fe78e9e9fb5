import type { z } from 'zod';
import { looksLikeExercise } from '../domain/exercise-marking.ts';
import { incidentErrors } from '../domain/incident.errors.ts';
import { type NoteContent, noteContentShape } from '../domain/note-content.ts';
import { misquoted } from '../domain/personal-data.ts';

const largestContent = 200_000;

/** The content as it will be kept. Throws BAD_USER_INPUT with the place, or TOO_LARGE. What is marked as an exercise must say that it is one. */
export function requireContent(given: unknown, exercise: boolean): NoteContent {
  const content = requireShape(noteContentShape, given);
  if (Buffer.byteLength(JSON.stringify(content)) > largestContent) throw incidentErrors.tooLarge(largestContent);
  const quote = misquoted(content);
  if (quote !== null) throw incidentErrors.quoteNotThere(quote);
  if (!exercise && looksLikeExercise(content)) throw incidentErrors.looksLikeExercise();
  return content;
}

/** What was given, once it has the shape. Throws BAD_USER_INPUT with the place. */
export function requireShape<Value>(shape: z.ZodType<Value>, given: unknown): Value {
  const result = shape.safeParse(given);
  if (!result.success) throw incidentErrors.misshapen(result.error.issues[0]?.path.join('/') ?? '');
  return result.data;
}
