import type { Locale, Tlp } from '#kernel';
import type { Block } from './block.ts';

export type PaperLocale = Exclude<Locale, 'lb'>;

/** A document for offices: what its title page and every page say, and its sections. */
export interface Paper {
  readonly title: string;
  /** What it is about. */
  readonly subtitle: string;
  readonly locale: PaperLocale;
  /** Never translated. */
  readonly tlp: Tlp;
  /** Says on every page that none of it is real. */
  readonly marking: string;
  /** Why it is a draft, or null. Stands on every page. */
  readonly draft: string | null;
  /** What the title page says of it. */
  readonly standing: string;
  readonly madeAt: string;
  /** Heading of the table of contents. */
  readonly contents: string;
  readonly page: (page: number, pages: number) => string;
  readonly sections: readonly PaperSection[];
}

export interface PaperSection {
  /** Latin letters and hyphens. */
  readonly key: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}
