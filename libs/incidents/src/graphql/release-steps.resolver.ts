import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { Actor } from '#access';
import { CurrentActor, idempotencyKey } from '#identity';
import type { NoteId } from '../domain/note.entity.ts';
import type { IncidentRelease, ReleaseId } from '../domain/release.entity.ts';
import type { ReplyId } from '../domain/reply.ts';
import { MoveRelease } from '../use-cases/move-release.ts';
import { PreviewRelease } from '../use-cases/preview-release.ts';
import { ProposeRelease } from '../use-cases/propose-release.ts';
import { ReplyToRelease } from '../use-cases/reply-to-release.ts';
import { IncidentNewsType, IncidentReleasePreviewType, IncidentReleaseType, ProposeIncidentReleaseInput, ReplyToIncidentReleaseInput } from './release.types.ts';
import { IncidentRedaction } from './scalars.ts';

const releaseId = ['id', { type: () => ID }, ParseUUIDPipe] as const;
const noteId = ['noteId', { type: () => ID }, ParseUUIDPipe] as const;

@Resolver()
export class ReleaseStepsResolver {
  constructor(
    private readonly preview: PreviewRelease,
    private readonly propose: ProposeRelease,
    private readonly move: MoveRelease,
    private readonly reply: ReplyToRelease,
  ) {}

  @Query(() => IncidentReleasePreviewType, { description: 'For those who write the note.' })
  incidentReleasePreview(
    @CurrentActor() actor: Actor,
    @Args(...noteId) id: NoteId,
    @Args('redaction', { type: () => IncidentRedaction }) redaction: unknown,
    @Args('pseudonymous') pseudonymous: boolean,
  ): ReturnType<PreviewRelease['execute']> {
    return this.preview.execute(actor, id, redaction, pseudonymous);
  }

  @Mutation(() => IncidentReleaseType, { description: 'A snapshot that nobody else reads until a second person of the city approves it.' })
  proposeIncidentRelease(@CurrentActor() actor: Actor, @Args(...noteId) id: NoteId, @Args('input') input: ProposeIncidentReleaseInput, @Args(...idempotencyKey) key: string): Promise<IncidentRelease> {
    return this.propose.execute(actor, key, id, { ...input });
  }

  @Mutation(() => IncidentReleaseType, { description: 'Nobody approves what they proposed.' })
  approveIncidentRelease(@CurrentActor() actor: Actor, @Args(...releaseId) id: ReleaseId): Promise<IncidentRelease> {
    return this.move.approve(actor, id);
  }

  @Mutation(() => IncidentReleaseType)
  revokeIncidentRelease(@CurrentActor() actor: Actor, @Args(...releaseId) id: ReleaseId): Promise<IncidentRelease> {
    return this.move.revoke(actor, id);
  }

  @Mutation(() => IncidentReleaseType, { description: 'Readers say that they saw it too, what they think of it, and ask; the source city answers, under the pseudonym where there is one.' })
  replyToIncidentRelease(@CurrentActor() actor: Actor, @Args(...releaseId) id: ReleaseId, @Args('input') input: ReplyToIncidentReleaseInput, @Args(...idempotencyKey) key: string): Promise<IncidentRelease> {
    const { value = null, seenOn = null, answers = null, ...others } = input;
    return this.reply.execute(actor, key, id, { ...others, value, seenOn, answers });
  }

  @Mutation(() => IncidentReleaseType)
  withdrawIncidentReply(@CurrentActor() actor: Actor, @Args(...releaseId) id: ReplyId): Promise<IncidentRelease> {
    return this.reply.withdraw(actor, id);
  }

  @Subscription(() => IncidentNewsType, { description: 'What came, changed or went of notes and releases that the viewer may read.' })
  incidentNews(): never {
    throw new Error('Served by the gateway');
  }
}
