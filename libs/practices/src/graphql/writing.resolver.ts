import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { CurrentActor, idempotencyKey } from '#identity';
import type { Step } from '../domain/steps.ts';
import type { PracticeId } from '../domain/names.ts';
import type { PracticeVersion } from '../domain/version.ts';
import { BeginVersion } from '../use-cases/begin-version.ts';
import { CreatePractice } from '../use-cases/create-practice.ts';
import { SaveDraft } from '../use-cases/save-draft.ts';
import { TakeStep } from '../use-cases/take-step.ts';
import { PracticeStepEnum } from './enums.ts';
import { CreatePracticeInput, PracticeDraftInput, ReviewAnswerInput } from './practice.inputs.ts';
import { PracticeType } from './practice.types.ts';

const versionId = ['id', { type: () => ID }, ParseUUIDPipe] as const;

@Resolver()
export class WritingResolver {
  constructor(
    private readonly create: CreatePractice,
    private readonly save: SaveDraft,
    private readonly step: TakeStep,
    private readonly begin: BeginVersion,
  ) {}

  @Mutation(() => PracticeType, { description: "A draft of the viewer's own city." })
  createPractice(@CurrentActor() actor: Actor, @Args('input') input: CreatePracticeInput, @Args(...idempotencyKey) key: string): Promise<PracticeVersion> {
    return this.create.execute(actor, key, { ...input });
  }

  @Mutation(() => PracticeType, { description: 'The whole draft as the next revision. A CONFLICT carries `revision` and `content` as they stand now.' })
  savePracticeDraft(
    @CurrentActor() actor: Actor,
    @Args(...versionId) id: PracticeId,
    @Args('input') { revision, changeNote, reviewBy, techniques, requirements, files, ...content }: PracticeDraftInput,
    @Args(...idempotencyKey) key: string,
  ): Promise<PracticeVersion> {
    return this.save.execute(actor, key, id, { revision, changeNote, reviewBy, files, content: { ...content, protects: { techniques, requirements } } });
  }

  @Mutation(() => PracticeType, { description: 'Leads a version through review. To request changes and to withdraw needs a comment, to approve all checks.' })
  stepPractice(
    @CurrentActor() actor: Actor,
    @Args(...versionId) id: PracticeId,
    @Args('step', { type: () => PracticeStepEnum }) step: Step,
    @Args('comment', { defaultValue: '' }) comment: string,
    @Args('checks', { type: () => [ReviewAnswerInput], defaultValue: [] }) checks: ReviewAnswerInput[],
    @Args(...idempotencyKey) key: string,
  ): Promise<PracticeVersion> {
    return this.step.execute(actor, key, id, { step, comment, checks: Object.fromEntries(checks.map(({ check, verdict }) => [check, verdict])) });
  }

  @Mutation(() => PracticeType, { description: 'The next version, a draft with the content of this one.' })
  beginPracticeVersion(@CurrentActor() actor: Actor, @Args(...versionId) id: PracticeId, @Args(...idempotencyKey) key: string): Promise<PracticeVersion> {
    return this.begin.execute(actor, key, id);
  }
}
