import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { PracticeResolver } from './graphql/practice.resolver.ts';
import { PracticeReviewResolver } from './graphql/review.resolver.ts';
import { WritingResolver } from './graphql/writing.resolver.ts';
import { DraftRepository } from './persistence/draft.repository.ts';
import { PracticeRepository } from './persistence/practice.repository.ts';
import { ReviewRepository } from './persistence/review.repository.ts';
import { BeginVersion } from './use-cases/begin-version.ts';
import { CreatePractice } from './use-cases/create-practice.ts';
import { SaveDraft } from './use-cases/save-draft.ts';
import { TakeStep } from './use-cases/take-step.ts';

@Module({
  imports: [IdentityModule],
  providers: [BeginVersion, CreatePractice, DraftRepository, PracticeRepository, PracticeResolver, PracticeReviewResolver, ReviewRepository, SaveDraft, TakeStep, WritingResolver],
})
export class PracticesModule {}
