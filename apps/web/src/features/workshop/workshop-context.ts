import { createContext, useContext } from 'react';
import type { Locale } from '#kernel';

export const tabs = ['timeline', 'grid', 'inject', 'lists', 'languages', 'problems'] as const;
export type WorkshopTab = (typeof tabs)[number];

export interface Workshop {
  readonly scenarioId: string;
  /** The language in which texts are written now. */
  readonly language: Locale;
  readonly setLanguage: (language: Locale) => void;
  /** Key of the inject in hand. */
  readonly inject: string | null;
  /** Takes an inject in hand, without leaving the tab. */
  readonly select: (inject: string | null) => void;
  /** Opens an inject to be written. */
  readonly open: (inject: string) => void;
  readonly openTab: (tab: WorkshopTab) => void;
  /** Leads to the field at a path, in a language if it is a text. */
  readonly goTo: (path: readonly string[], language?: Locale) => void;
  /** Where somebody is being led. */
  readonly sought: readonly string[] | null;
  readonly found: () => void;
}

export const WorkshopContext = createContext<Workshop | null>(null);

/** What is being looked at in the workshop. Only below its page. */
export function useWorkshop(): Workshop {
  const workshop = useContext(WorkshopContext);
  if (!workshop) throw new Error('useWorkshop is used outside of the workshop');
  return workshop;
}
