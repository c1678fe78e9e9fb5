import { contentLocales, type Locale, locales, type LocalizedText, type Tlp } from '#kernel';
import { z } from 'zod';

export const sections = ['problem', 'what-to-do', 'prerequisites', 'how-to-tell'] as const;
export type Section = (typeof sections)[number];

export const translationMethods = ['official', 'human', 'machine-assisted'] as const;
export type TranslationMethod = (typeof translationMethods)[number];

export interface Block {
  readonly key: string;
  readonly section: Section;
  /** Markdown. */
  readonly text: LocalizedText;
}

/** Money in EUR, work in person-days; `run` is for one year. */
export interface Cost {
  readonly build: { readonly fixed: number; readonly personDays: number };
  readonly run: { readonly fixed: number; readonly personDays: number };
}

export interface Requirement {
  readonly framework: string;
  readonly ref: string;
}

/** How a text came into one language, and from which source text. */
export interface Translation {
  /** Of the text in the source language, when this one was written. */
  readonly sourceHash: string;
  readonly method: TranslationMethod;
  readonly state: 'draft' | 'reviewed';
  /** Name of whoever wrote it. */
  readonly by?: string;
}

/** `title`, `summary` or the key of a block. */
export type Part = string;

/** What one version of a good practice says. */
export interface PracticeContent {
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly blocks: readonly Block[];
  /** From 0, nothing to speak of, to 5, a programme of years. */
  readonly effort: number;
  readonly cost: Cost;
  readonly protects: { readonly techniques: readonly string[]; readonly requirements: readonly Requirement[] };
  readonly tags: readonly string[];
  readonly sourceLocale: (typeof contentLocales)[number];
  readonly tlp: Tlp;
  readonly translations: Readonly<Record<Part, Readonly<Partial<Record<Locale, Translation>>>>>;
}

/** In characters. */
const longest = { title: 200, summary: 2_000, text: 20_000, word: 60, reference: 200 };
const most = { blocks: 60, words: 50 };
const mostMoney = 1_000_000_000;

const text = (limit: number) => z.partialRecord(z.enum(locales), z.string().max(limit)).refine((value) => Object.keys(value).length > 0);
const price = z.strictObject({ fixed: z.number().min(0).max(mostMoney), personDays: z.number().min(0).max(mostMoney) });
const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/).refine((value) => value !== 'title' && value !== 'summary');
const translation = z.strictObject({ sourceHash: z.string().regex(/^[0-9a-f]{64}$/), method: z.enum(translationMethods), state: z.enum(['draft', 'reviewed']), by: z.string().max(200).optional() });

export const costShape = z.strictObject({ build: price, run: price });

/** RED has named recipients, which a practice has not. */
export const contentShape: z.ZodType<PracticeContent> = z
  .strictObject({
    title: text(longest.title),
    summary: text(longest.summary),
    blocks: z.array(z.strictObject({ key, section: z.enum(sections), text: text(longest.text) })).max(most.blocks),
    effort: z.int().min(0).max(5),
    cost: costShape,
    protects: z.strictObject({
      techniques: z.array(z.string().regex(/^T\d{4}(\.\d{3})?$/)).max(most.words),
      requirements: z.array(z.strictObject({ framework: z.string().min(1).max(longest.reference), ref: z.string().min(1).max(longest.reference) })).max(most.words),
    }),
    tags: z.array(z.string().min(1).max(longest.word)).max(most.words),
    sourceLocale: z.enum(contentLocales),
    tlp: z.enum(['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT']),
    translations: z.record(z.string(), z.partialRecord(z.enum(locales), translation)),
  })
  .refine(({ blocks }) => new Set(blocks.map((block) => block.key)).size === blocks.length, { path: ['blocks'] })
  .refine(({ title, sourceLocale }) => (title[sourceLocale] ?? '').trim() !== '', { path: ['title'] });

/** Everything in it that is translated. */
export const partsOf = ({ title, summary, blocks }: PracticeContent): { readonly part: Part; readonly text: LocalizedText; readonly section: Section | null }[] => [
  { part: 'title', text: title, section: null },
  { part: 'summary', text: summary, section: null },
  ...blocks.map(({ key: part, text: words, section }) => ({ part, text: words, section })),
];

const fileLink = /\/files\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/gi;

/** Ids of the files that its texts show or point to. */
export const filesIn = (content: PracticeContent): string[] => [
  ...new Set(partsOf(content).flatMap(({ text: words }) => Object.values(words).flatMap((markdown) => [...markdown.matchAll(fileLink)].flatMap(([, id]) => id?.toLowerCase() ?? [])))),
];

const empty: Cost = { build: { fixed: 0, personDays: 0 }, run: { fixed: 0, personDays: 0 } };

/** What a new practice starts from: one empty block for each section. */
export const blankContent = (title: string, sourceLocale: PracticeContent['sourceLocale']): PracticeContent => ({
  title: { [sourceLocale]: title },
  summary: { [sourceLocale]: '' },
  blocks: sections.map((section) => ({ key: section, section, text: { [sourceLocale]: '' } })),
  effort: 1,
  cost: empty,
  protects: { techniques: [], requirements: [] },
  tags: [],
  sourceLocale,
  tlp: 'TLP:GREEN',
  translations: {},
});
