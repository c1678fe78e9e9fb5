import type { LocalizedText } from '#kernel';
import type { DraftInput, EditedPractice } from './editor-query.ts';

/** What the author has before them; the revision from which it was written stands apart. */
export type Draft = Omit<DraftInput, 'revision'>;
export type Block = Draft['blocks'][number];
/** `title`, `summary` or the key of a block. */
export type Part = string;

export const sections = ['PROBLEM', 'WHAT_TO_DO', 'PREREQUISITES', 'HOW_TO_TELL'] as const satisfies readonly Block['section'][];

const priceOf = ({ fixed, personDays }: EditedPractice['cost']['build']): EditedPractice['cost']['build'] => ({ fixed, personDays });

/** Field by field: what the client's cache adds is no input. */
export const draftOf = ({ title, summary, content, effort, cost, techniques, requirements, tags, sourceLocale, tlp, changeNote, reviewBy, attachments }: EditedPractice): Draft => ({
  title,
  summary,
  blocks: content.blocks.map(({ key, section, text }) => ({ key, section, text })),
  effort,
  cost: { build: priceOf(cost.build), run: priceOf(cost.run) },
  techniques,
  requirements: requirements.map(({ framework, ref }) => ({ framework, ref })),
  tags,
  sourceLocale,
  tlp,
  changeNote,
  reviewBy,
  files: attachments.map(({ id }) => id),
});

/** A content as a CONFLICT carries it, over what stands beside it. */
export function draftOfContent(content: unknown, beside: Draft): Draft | null {
  if (typeof content !== 'object' || content === null || !('blocks' in content) || !('protects' in content)) return null;
  const { translations: _, protects, blocks, ...rest } = content as Omit<Draft, 'blocks'> & { translations: unknown; protects: Pick<Draft, 'techniques' | 'requirements'>; blocks: readonly { key: string; section: string; text: LocalizedText }[] };
  const sectioned = blocks.map(({ key, section, text }) => ({ key, section: section.toUpperCase().replaceAll('-', '_') as Block['section'], text }));
  return { ...beside, ...rest, ...protects, blocks: sectioned };
}

export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Fields and texts of which a conflict asks which stays: both changed them, and not alike. */
export interface Clash {
  readonly path: Part;
  readonly mine: string;
  readonly theirs: string;
}

/** Takes over what only they changed, keeps what only I changed; what both changed is a clash, in which mine stands until it is decided. */
export function merged(base: Draft, mine: Draft, theirs: Draft): { readonly draft: Draft; readonly clashes: readonly Clash[] } {
  const [was, here, there] = [leaves(base), leaves(mine), leaves(theirs)];
  const clashes: Clash[] = [];
  let draft = theirs;
  for (const [path, value] of here) {
    const before = was.get(path);
    if (isSame(value, before)) continue;
    if (!isSame(there.get(path), before) && !isSame(there.get(path), value)) clashes.push({ path, mine: shown(value), theirs: shown(there.get(path)) });
    draft = withLeaf(draft, path, value, mine);
  }
  return { draft, clashes };
}

/** `title/fr`, `steps/de`, `effort` … and what stands there. */
function leaves(draft: Draft): ReadonlyMap<Part, unknown> {
  const { title, summary, blocks, ...rest } = draft;
  const texts = [['title', title] as const, ['summary', summary] as const, ...blocks.map(({ key, text }) => [key, text] as const)];
  return new Map<Part, unknown>([...texts.flatMap(([part, text]) => Object.entries(text).map(([locale, words]) => [`${part}/${locale}`, words] as const)), ...Object.entries(rest)]);
}

/** With one leaf put in. A block that is not there comes back from `source`. */
export function withLeaf(draft: Draft, path: Part, value: unknown, source: Draft = draft): Draft {
  const [part = '', locale] = path.split('/');
  if (locale === undefined) return { ...draft, [part]: value };
  if (part === 'title' || part === 'summary') return { ...draft, [part]: { ...draft[part], [locale]: value } };
  const block = draft.blocks.find(({ key }) => key === part) ?? source.blocks.find(({ key }) => key === part);
  if (!block) return draft;
  const written = { ...block, text: { ...block.text, [locale]: value as string } };
  const isThere = draft.blocks.some(({ key }) => key === part);
  return { ...draft, blocks: isThere ? draft.blocks.map((candidate) => (candidate.key === part ? written : candidate)) : [...draft.blocks, written] };
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value));

/** A key that no other block has. */
export function freshKey(blocks: readonly Block[], section: Block['section']): string {
  const stem = section.toLowerCase().replaceAll('_', '-');
  const taken = new Set(blocks.map(({ key }) => key));
  for (let number = 2; ; number += 1) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
}
