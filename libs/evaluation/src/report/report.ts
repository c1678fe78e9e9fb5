import { type Block, blocksOf, type Paper, type PaperSection } from '#documents';
import type { Facts } from './facts.ts';
import { sectionKeys, type SectionKey } from './section-keys.ts';
import { decisions } from './sections/decisions.ts';
import { findings, improvementPlan } from './sections/findings.ts';
import { objectives } from './sections/objectives.ts';
import { overview } from './sections/overview.ts';
import { participation } from './sections/participation.ts';
import { schedule } from './sections/schedule.ts';
import { strengths } from './sections/strengths.ts';
import { timeline } from './sections/timeline.ts';
import type { Words } from './words/index.ts';

export interface Report extends Paper {
  readonly words: Words;
  readonly sections: readonly Section[];
}

export interface Section extends PaperSection {
  readonly key: SectionKey;
}

const made: Record<SectionKey, (facts: Facts) => readonly Block[]> = {
  overview,
  timeline,
  objectives,
  decisions,
  schedule,
  participation,
  strengths,
  findings,
  'improvement-plan': improvementPlan,
};

/** What follows from the play, and below it what people added. The same material gives the same report. */
export function reportOf(facts: Facts): Report {
  const { words, exercise, reader, tlp } = facts;
  const draft = draftOf(facts);
  return {
    title: words.report,
    subtitle: exercise.title,
    locale: reader.locale,
    tlp,
    marking: words.marking,
    draft,
    standing: draft ?? (facts.findings.length > 0 ? words.final : ''),
    madeAt: words.madeAt(facts.moment(Date.parse(facts.madeAt))),
    contents: words.contents,
    page: words.page,
    words,
    sections: sectionKeys.map((key) => ({ key, title: words.sections[key], blocks: [...made[key](facts), ...blocksOf(facts.texts[key] ?? '')] })),
  };
}

function draftOf({ words, exercise, findings: all }: Facts): string | null {
  if (exercise.status !== 'ended') return words.draftDuringPlay;
  return all.every(({ state }) => state === 'approved') ? null : words.draftFindings;
}
