import { isLocale, type Locale } from '#kernel';
import { tabs, type WorkshopTab } from './workshop-context.ts';

/** What the address of the workshop says. */
export interface WorkshopSearch {
  readonly tab?: WorkshopTab;
  readonly inject?: string;
  /** The language in which texts are written. */
  readonly in?: Locale;
}

export function searchOf({ tab, inject, in: language }: Readonly<Record<string, unknown>>): WorkshopSearch {
  const known = tabs.find((candidate) => candidate === tab);
  return { ...(known ? { tab: known } : {}), ...(typeof inject === 'string' ? { inject } : {}), ...(isLocale(language) ? { in: language } : {}) };
}
