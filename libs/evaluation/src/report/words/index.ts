import type { ReportLocale } from '../material.ts';
import { de } from './de.ts';
import { en, type Words } from './en.ts';
import { fr } from './fr.ts';

const words: Record<ReportLocale, Words> = { de, en, fr };
export const wordsIn = (locale: ReportLocale): Words => words[locale];
export type { Words };
