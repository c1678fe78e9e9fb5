import { Module } from '@nestjs/common';
import { FilesModule } from '#files';
import { IdentityModule } from '#identity';
import { AdoptionHistoryResolver, AdoptionResolver } from './graphql/adoption.resolver.ts';
import { PracticeResolver } from './graphql/practice.resolver.ts';
import { PracticeReviewResolver } from './graphql/review.resolver.ts';
import { TalkResolver } from './graphql/talk.resolver.ts';
import { TranslationResolver } from './graphql/translation.resolver.ts';
import { WritingResolver } from './graphql/writing.resolver.ts';
import { AdoptionRepository } from './persistence/adoption.repository.ts';
import { DraftRepository } from './persistence/draft.repository.ts';
import { PracticeRepository } from './persistence/practice.repository.ts';
import { ReviewRepository } from './persistence/review.repository.ts';
import { TalkRepository } from './persistence/talk.repository.ts';
import { TranslationRepository } from './persistence/translation.repository.ts';
import { BeginVersion } from './use-cases/begin-version.ts';
import { CommentPractice } from './use-cases/comment-practice.ts';
import { CreatePractice } from './use-cases/create-practice.ts';
import { DiscussPractice } from './use-cases/discuss-practice.ts';
import { PracticeNews } from './use-cases/practice-news.ts';
import { RecordAdoption } from './use-cases/record-adoption.ts';
import { SaveDraft } from './use-cases/save-draft.ts';
import { SettleComment } from './use-cases/settle-comment.ts';
import { StepMoves } from './use-cases/step-moves.ts';
import { TakeStep } from './use-cases/take-step.ts';
import { Translate } from './use-cases/translate.ts';

@Module({
  imports: [IdentityModule, FilesModule],
  providers: [
    AdoptionHistoryResolver,
    AdoptionRepository,
    AdoptionResolver,
    BeginVersion,
    CommentPractice,
    CreatePractice,
    DiscussPractice,
    DraftRepository,
    PracticeNews,
    PracticeRepository,
    PracticeResolver,
    PracticeReviewResolver,
    RecordAdoption,
    ReviewRepository,
    SaveDraft,
    SettleComment,
    StepMoves,
    TakeStep,
    TalkRepository,
    TalkResolver,
    Translate,
    TranslationRepository,
    TranslationResolver,
    WritingResolver,
  ],
})
export class PracticesModule {}
