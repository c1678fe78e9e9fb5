import type { PaperLocale } from '#documents';
import { de } from './de.ts';
import { type BookletWords, en } from './en.ts';
import { fr } from './fr.ts';

export const bookletWords: Record<PaperLocale, BookletWords> = { en, fr, de };
