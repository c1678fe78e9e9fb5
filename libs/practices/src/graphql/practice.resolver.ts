import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, type Actor } from '#access';
import { CurrentActor } from '#identity';
import { practiceErrors } from '../domain/practice.errors.ts';
import { mostRows, placeOf, type Shelf } from '../domain/shelf.ts';
import { likeness } from '../domain/similar.ts';
import { standingOf } from '../domain/translations.ts';
import type { PracticeId } from '../domain/names.ts';
import type { PracticeVersion } from '../domain/version.ts';
import { DraftRepository } from '../persistence/draft.repository.ts';
import { type PracticePage, PracticeRepository } from '../persistence/practice.repository.ts';
import { TranslationRepository } from '../persistence/translation.repository.ts';
import { PracticeShelfEnum } from './enums.ts';
import { PracticeFilterInput } from './practice.inputs.ts';
import { PracticePageType, PracticeTextType, PracticeType, PracticeVersionType, SimilarPracticeType } from './practice.types.ts';

@Resolver(() => PracticeType)
export class PracticeResolver {
  constructor(
    private readonly library: PracticeRepository,
    private readonly drafts: DraftRepository,
    private readonly agreements: TranslationRepository,
    private readonly access: Access,
  ) {}

  @Query(() => PracticePageType, { description: 'The newest first; 100 at most.' })
  async practices(
    @CurrentActor() actor: Actor,
    @Args('shelf', { type: () => PracticeShelfEnum, defaultValue: 'published' }) shelf: Shelf,
    @Args('filter', { defaultValue: {} }) filter: PracticeFilterInput,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<PracticePage> {
    const { rows, next } = await this.library.page(shelf, { ...new PracticeFilterInput(), ...filter }, Math.min(Math.max(first, 1), mostRows), after ? placeOf(after) : null);
    return { rows: rows.filter((version) => this.access.allows(actor, 'read', version)), next };
  }

  @Query(() => PracticeType)
  async practice(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }, ParseUUIDPipe) id: PracticeId): Promise<PracticeVersion> {
    const version = await this.library.get(id);
    if (!this.access.allows(actor, 'read', version)) throw practiceErrors.notFound();
    return version;
  }

  @ResolveField(() => [PracticeVersionType], { description: 'All versions that the viewer may see, the newest first.' })
  async versions(@CurrentActor() actor: Actor, @Parent() { workId }: PracticeVersion): Promise<PracticeVersion[]> {
    return (await this.library.versionsOf(workId)).filter((version) => this.access.allows(actor, 'read', version));
  }

  @ResolveField(() => [SimilarPracticeType], { description: 'Published ones that share techniques, requirements, tags and words, the most similar first.' })
  async similar(@CurrentActor() actor: Actor, @Parent() version: PracticeVersion): Promise<PracticeVersion[]> {
    const sharing = (await this.library.sharing(version)).filter((other) => this.access.allows(actor, 'read', other));
    // They come by what they share; the likeness of their words moves them by ten places at most.
    const places = new Map(sharing.map((other, index) => [other, index - 10 * likeness(version, other)]));
    return sharing.toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0)).slice(0, 5);
  }

  @ResolveField(() => PracticeTextType, { description: 'What it says.' })
  async content(@Parent() { id, workId }: PracticeVersion): Promise<PracticeTextType> {
    const content = await this.library.contentOf(id);
    const standing = standingOf(content, await this.agreements.agreed(workId));
    const sources = standing.some(({ state }) => state === 'stale') ? await this.drafts.sourceTextsOf(workId) : new Map<string, string>();
    const translations = standing.map(({ sourceHash, ...translation }) => ({ ...translation, writtenFrom: translation.state === 'stale' && sourceHash ? (sources.get(sourceHash) ?? null) : null }));
    return { blocks: content.blocks, translations };
  }
}
