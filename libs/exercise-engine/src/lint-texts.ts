import { contentLocales } from '#kernel';
import { type Problem, problem } from './problem.ts';
import type { TextAt } from './texts.ts';

/** Every text in every language of content. */
export const lintTexts = (texts: readonly TextAt[]): readonly Problem[] =>
  texts.flatMap(({ where, text }) => contentLocales.filter((locale) => !text[locale]?.trim()).map((locale) => problem(where, 'language-missing', { locale })));
