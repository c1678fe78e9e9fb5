import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, type Actor } from '#access';
import { FileRepository, StoredFileType } from '#files';
import { CurrentActor } from '#identity';
import { checklist, steps, stepTable } from '../domain/steps.ts';
import { type PracticeVersion, underWay, writable } from '../domain/version.ts';
import { DraftRepository } from '../persistence/draft.repository.ts';
import { PracticeRepository } from '../persistence/practice.repository.ts';
import { ReviewRepository } from '../persistence/review.repository.ts';
import { PracticeCanType, PracticeStepTakenType, PracticeType } from './practice.types.ts';

/** How a version stands in review, and what hangs on it. */
@Resolver(() => PracticeType)
export class PracticeReviewResolver {
  constructor(
    private readonly library: PracticeRepository,
    private readonly reviews: ReviewRepository,
    private readonly drafts: DraftRepository,
    private readonly files: FileRepository,
    private readonly access: Access,
  ) {}

  @ResolveField(() => [PracticeStepTakenType], { description: 'The newest first, for the city that writes it and those who review it.' })
  async steps(@Parent() { id }: PracticeVersion): Promise<PracticeStepTakenType[]> {
    const taken = await this.reviews.of(id);
    return taken.map((step) => ({
      ...step,
      checks: checklist.flatMap((check) => {
        const verdict = step.checks[check];
        return verdict ? [{ check, verdict }] : [];
      }),
    }));
  }

  @ResolveField(() => [StoredFileType], { description: 'Files that are attached or shown; their bytes are at /files/ID.' })
  async attachments(@Parent() { id }: PracticeVersion): Promise<StoredFileType[]> {
    return this.files.those(await this.drafts.filesOf(id));
  }

  @ResolveField(() => PracticeCanType)
  async can(@CurrentActor() actor: Actor, @Parent() version: PracticeVersion): Promise<PracticeCanType> {
    const writes = this.access.allows(actor, 'write', version);
    const hasPart = await this.reviews.hasPart(version.id, actor.personId);
    const versions = await this.library.versionsOf(version.workId);
    return {
      edit: writes && writable.includes(version.state),
      steps: steps.filter((step) => stepTable[step].from.includes(version.state) && this.access.allows(actor, stepTable[step].action, version) && !(stepTable[step].action === 'review' && hasPart)),
      beginVersion: writes && versions.every(({ state }) => !underWay.includes(state)),
    };
  }
}
