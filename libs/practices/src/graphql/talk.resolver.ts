import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { CurrentActor, idempotencyKey } from '#identity';
import type { PracticeId } from '../domain/names.ts';
import type { Comment, CommentId, Question, QuestionId } from '../domain/talk.ts';
import type { PracticeVersion } from '../domain/version.ts';
import { TalkRepository } from '../persistence/talk.repository.ts';
import { CommentPractice } from '../use-cases/comment-practice.ts';
import { DiscussPractice } from '../use-cases/discuss-practice.ts';
import { SettleComment } from '../use-cases/settle-comment.ts';
import { PracticeType } from './practice.types.ts';
import { PracticeCommentInput, PracticeCommentType, PracticeEndorsementType, PracticeQuestionType } from './talk.types.ts';

const versionId = ['id', { type: () => ID }, ParseUUIDPipe] as const;
const commentId = ['commentId', { type: () => ID }, ParseUUIDPipe] as const;

@Resolver(() => PracticeType)
export class TalkResolver {
  constructor(
    private readonly talk: TalkRepository,
    private readonly comment: CommentPractice,
    private readonly settle: SettleComment,
    private readonly discuss: DiscussPractice,
  ) {}

  @ResolveField(() => [PracticeCommentType], { description: 'The oldest first. Those of review are for the city that writes it and, while it is under way, for those who review it.' })
  comments(@Parent() { id }: PracticeVersion): Promise<Comment[]> {
    return this.talk.comments(id);
  }

  @ResolveField(() => [PracticeQuestionType], { description: 'About all versions, the newest first.' })
  questions(@Parent() { workId }: PracticeVersion): Promise<Question[]> {
    return this.talk.questions(workId);
  }

  @ResolveField(() => [PracticeEndorsementType])
  endorsements(@Parent() { workId }: PracticeVersion): Promise<PracticeEndorsementType[]> {
    return this.talk.endorsements(workId);
  }

  @Mutation(() => PracticeType, { description: 'On the whole, on a passage, or in answer to a comment; a suggestion says what should stand instead of the passage.' })
  commentPractice(@CurrentActor() actor: Actor, @Args(...versionId) id: PracticeId, @Args('input') input: PracticeCommentInput, @Args(...idempotencyKey) key: string): Promise<PracticeVersion> {
    return this.comment.execute(actor, key, id, { ...input });
  }

  @Mutation(() => PracticeType, { description: 'Puts a suggestion in place of the passage. A CONFLICT carries `text` as it stands when the passage is gone.' })
  takeSuggestion(@CurrentActor() actor: Actor, @Args(...commentId) id: CommentId): Promise<PracticeVersion> {
    return this.settle.take(actor, id);
  }

  @Mutation(() => PracticeType)
  resolveComment(@CurrentActor() actor: Actor, @Args(...commentId) id: CommentId): Promise<PracticeVersion> {
    return this.settle.resolve(actor, id);
  }

  @Mutation(() => PracticeType)
  askAboutPractice(@CurrentActor() actor: Actor, @Args(...versionId) id: PracticeId, @Args('body') body: string, @Args(...idempotencyKey) key: string): Promise<PracticeVersion> {
    return this.discuss.ask(actor, key, id, body);
  }

  @Mutation(() => PracticeType)
  answerPracticeQuestion(@CurrentActor() actor: Actor, @Args('questionId', { type: () => ID }, ParseUUIDPipe) questionId: QuestionId, @Args('body') body: string, @Args(...idempotencyKey) key: string): Promise<PracticeVersion> {
    return this.discuss.answer(actor, key, questionId, body);
  }

  @Mutation(() => PracticeType, { description: 'Stands up for what another city wrote, or no longer does.' })
  endorsePractice(@CurrentActor() actor: Actor, @Args(...versionId) id: PracticeId, @Args('given') given: boolean): Promise<PracticeVersion> {
    return this.discuss.endorse(actor, id, given);
  }
}
