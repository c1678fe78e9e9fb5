import { type CityId, hashOf, type Locale, type LocalizedText, newId, type PersonId, type Tlp } from '#kernel';
import { type Evidence, evidenceOf, type ToldAdoption } from './adoption.ts';
import type { Cost, PracticeContent, Requirement } from './content.ts';
import type { CityName, PracticeId, WorkId } from './names.ts';
import { completeLanguages } from './translations.ts';

export const versionStates = ['draft', 'in-review', 'changes-requested', 'approved', 'published', 'superseded', 'withdrawn'] as const;
export type VersionState = (typeof versionStates)[number];
/** In which alone the content changes. */
export const writable: readonly VersionState[] = ['draft', 'changes-requested'];
/** A practice has one version at most in these. */
export const underWay: readonly VersionState[] = ['draft', 'in-review', 'changes-requested', 'approved'];

/** One version of a good practice as it is read, without its blocks. Made of one row, so that a list of them costs one question. */
export class PracticeVersion {
  readonly id: PracticeId;
  readonly workId: WorkId;
  /** Of the practice, from its first publication on. */
  readonly number: number | null;
  readonly version: number;
  readonly state: VersionState;
  /** Null for what ships. */
  readonly ownerCityId: CityId | null;
  readonly ownerCity: CityName | null;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly sourceLocale: Locale;
  readonly tlp: Tlp;
  readonly effort: number;
  readonly cost: Cost;
  readonly tags: readonly string[];
  readonly techniques: readonly string[];
  readonly requirements: readonly Requirement[];
  /** In which every text is there. */
  readonly languages: readonly Locale[];
  readonly contentHash: string;
  /** Counts the edits. */
  readonly revision: number;
  readonly changeNote: string;
  /** ISO date by which somebody looks at it again. */
  readonly reviewBy: string | null;
  readonly createdBy: PersonId | null;
  readonly authorName: string | null;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly submittedAt: Date | null;
  readonly approvedAt: Date | null;
  readonly reviewerCity: CityName | null;
  readonly publishedAt: Date | null;
  readonly withdrawnReason: string | null;
  /** Of the practice, as far as cities tell of theirs. */
  readonly adoptions: readonly ToldAdoption[];

  static from(row: object): PracticeVersion {
    return Object.assign(new PracticeVersion(), row);
  }

  get evidence(): Evidence {
    return evidenceOf(this.adoptions);
  }

  /** Who may read it beside its own city. What is AMBER+STRICT stays at home. */
  get reach(): 'city' | 'reviewers' | 'network' {
    if (this.tlp === 'TLP:AMBER+STRICT') return 'city';
    if (this.publishedAt) return 'network';
    return this.submittedAt ? 'reviewers' : 'city';
  }
}

/** The first or a further version, before anybody has edited it. */
export interface NewVersion {
  readonly id: PracticeId;
  readonly workId: WorkId;
  readonly version: number;
  readonly ownerCityId: CityId;
  readonly createdBy: PersonId;
  readonly authorName: string;
}

export const firstVersion = (ownerCityId: CityId, author: { readonly personId: PersonId; readonly name: string }): NewVersion => ({
  id: newId<PracticeId>(),
  workId: newId<WorkId>(),
  version: 1,
  ownerCityId,
  createdBy: author.personId,
  authorName: author.name,
});

type Told = 'title' | 'summary' | 'sourceLocale' | 'tlp' | 'effort' | 'cost' | 'tags' | 'techniques' | 'requirements' | 'languages' | 'contentHash';

/** What is kept of a content beside it, so that lists never load it. */
export function told(content: PracticeContent): Pick<PracticeVersion, Told> {
  const { title, summary, sourceLocale, tlp, effort, cost, tags, protects } = content;
  return { title, summary, sourceLocale, tlp, effort, cost, tags, techniques: protects.techniques, requirements: protects.requirements, languages: completeLanguages(content), contentHash: hashOf(content) };
}
