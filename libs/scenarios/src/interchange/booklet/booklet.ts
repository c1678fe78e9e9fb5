import type { Block, Paper, PaperLocale, PaperSection } from '#documents';
import type { Scenario } from '#exercise-engine';
import { Pages } from './pages.ts';
import { bookletWords } from './words/index.ts';

/** Whom a booklet is for. Participants read nothing of what will come. */
export const readers = ['director', 'animators', 'observers', 'teams'] as const;
export type BookletReader = (typeof readers)[number];

type SectionName = keyof (typeof bookletWords)['en']['sections'];

const contents: Record<BookletReader, readonly SectionName[]> = {
  director: ['overview', 'briefing', 'teams', 'objectives', 'timeline', 'injects', 'shelf'],
  animators: ['overview', 'roles', 'timeline', 'calls', 'shelf'],
  observers: ['overview', 'objectives', 'expectations', 'sheet'],
  teams: ['overview', 'briefing', 'teams'],
};

/** A scenario on paper. */
export function bookletOf(scenario: Scenario, reader: BookletReader, locale: PaperLocale): Paper {
  const words = bookletWords[locale];
  const pages = new Pages(scenario, locale, reader === 'teams');
  const made: Record<SectionName, () => readonly Block[]> = {
    overview: () => pages.overview(),
    briefing: () => pages.briefing(),
    teams: () => pages.teams(),
    objectives: () => pages.objectives(),
    timeline: () => pages.timeline(),
    injects: () => pages.injects(),
    shelf: () => pages.shelf(),
    roles: () => pages.roles(),
    calls: () => pages.calls(),
    expectations: () => pages.expectations(),
    sheet: () => pages.sheet(),
  };
  return {
    title: words.booklets[reader],
    subtitle: pages.text(scenario.title),
    locale,
    tlp: scenario.tlp,
    marking: pages.text(scenario.marking) || words.marking,
    draft: null,
    standing: words.onlyFor[reader],
    madeAt: words.licence(scenario.licence),
    contents: words.contents,
    page: words.page,
    sections: contents[reader].map((key): PaperSection => ({ key, title: words.sections[key], blocks: made[key]() })),
  };
}
