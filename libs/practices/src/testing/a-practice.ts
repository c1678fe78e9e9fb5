import { type CityId, type LocalizedText, newId, sha256Hex } from '#kernel';
import { sql } from '#persistence/testing';
import { blankContent, type Part, type PracticeContent, type Translation } from '../domain/content.ts';
import { links } from '../domain/links.ts';
import type { PracticeId, WorkId } from '../domain/names.ts';
import { told, type VersionState } from '../domain/version.ts';

export interface TestPractice {
  readonly id: PracticeId;
  readonly workId: WorkId;
  readonly content: PracticeContent;
}

interface Wish extends Partial<PracticeContent> {
  /** Null for one that ships. */
  readonly owner?: { readonly id: CityId } | null;
  readonly state?: VersionState;
}

const words = (text: string): LocalizedText => ({ en: `${text}, in English`, fr: `${text}, en français`, de: `${text}, auf Deutsch` });
const reviewed = (text: LocalizedText): Translation => ({ sourceHash: sha256Hex(text.en ?? ''), method: 'human', state: 'reviewed', by: 'Test' });

/** Complete in three languages, everything reviewed. */
export function aPracticeContent(parts: Partial<PracticeContent> = {}): PracticeContent {
  const blank = blankContent('Title', 'en');
  const content = { ...blank, title: words('Title'), summary: words('Summary'), blocks: blank.blocks.map((block) => ({ ...block, text: words(block.key) })), ...parts };
  const texts: [Part, LocalizedText][] = [['title', content.title], ['summary', content.summary], ...content.blocks.map(({ key, text }): [Part, LocalizedText] => [key, text])];
  return { ...content, translations: parts.translations ?? Object.fromEntries(texts.map(([part, text]) => [part, { fr: reviewed(text), de: reviewed(text) }])) };
}

/** In the library as somebody left it. */
export async function aPractice({ owner = null, state = owner ? 'draft' : 'published', ...parts }: Wish = {}): Promise<TestPractice> {
  const content = aPracticeContent(parts);
  const [id, workId] = [newId<PracticeId>(), newId<WorkId>()];
  const facts = told(content);
  const isOut = ['published', 'superseded', 'withdrawn'].includes(state);
  await sql('insert into practices.practice (id, slug, owner_city_id) values ($1, $2, $3)', [workId, owner ? null : workId, owner?.id ?? null]);
  await sql(
    `insert into practices.version (id, practice_id, owner_city_id, version, number, state, submitted_at, published_at, title, summary, source_locale, tlp, effort, cost, tags, techniques, requirements, languages, content, content_hash)
     values ($1, $2, $3, 1, case when $5 then nextval('practices.practice_number') end, $4, case when $4 <> 'draft' then now() end, case when $5 then now() end, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [id, workId, owner?.id ?? null, state, isOut, facts.title, facts.summary, facts.sourceLocale, facts.tlp, facts.effort, facts.cost, facts.tags, facts.techniques, JSON.stringify(facts.requirements), facts.languages, JSON.stringify(content), facts.contentHash],
  );
  for (const { kind, value } of links(content)) await sql('insert into practices.link (version_id, kind, value) values ($1, $2, $3) on conflict do nothing', [id, kind, value]);
  return { id, workId, content };
}
