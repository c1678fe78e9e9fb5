import { Module } from '@nestjs/common';
import { ExercisesModule } from '#exercises';
import { IdentityModule } from '#identity';
import { CardResolver } from './graphql/card.resolver.ts';
import { ExpectationResolver } from './graphql/expectation.resolver.ts';
import { HistoryResolver } from './graphql/history.resolver.ts';
import { HotDebriefResolver } from './graphql/hot-debrief.resolver.ts';
import { PeopleAsTheyWere } from './graphql/people-as-they-were.ts';
import { QuestionnaireResolver } from './graphql/questionnaire.resolver.ts';
import { RatingResolver } from './graphql/rating.resolver.ts';
import { FindingResolver } from './graphql/finding.resolver.ts';
import { ReportResolver } from './graphql/report.resolver.ts';
import { HotDebriefSource } from './live/hot-debrief.source.ts';
import { HotDebriefs } from './live/hot-debriefs.ts';
import { CardRepository } from './persistence/card.repository.ts';
import { FindingRepository } from './persistence/finding.repository.ts';
import { HistoryRepository } from './persistence/history.repository.ts';
import { HotDebriefRepository } from './persistence/hot-debrief.repository.ts';
import { QuestionnaireRepository } from './persistence/questionnaire.repository.ts';
import { RatingRepository } from './persistence/rating.repository.ts';
import { ReportExportRepository } from './persistence/report-export.repository.ts';
import { ReportTextRepository } from './persistence/report-text.repository.ts';
import { RulingRepository } from './persistence/ruling.repository.ts';
import { AnswerQuestionnaire } from './use-cases/answer-questionnaire.ts';
import { CloseQuestionnaire } from './use-cases/close-questionnaire.ts';
import { CollectCards } from './use-cases/collect-cards.ts';
import { DebriefChange } from './use-cases/debrief-change.ts';
import { ExportQueue } from './use-cases/export-queue.ts';
import { ExportReport } from './use-cases/export-report.ts';
import { Findings } from './use-cases/findings.ts';
import { GatherReport } from './use-cases/gather-report.ts';
import { LeadWalkThrough } from './use-cases/lead-walk-through.ts';
import { OpenCards } from './use-cases/open-cards.ts';
import { OpenQuestionnaire } from './use-cases/open-questionnaire.ts';
import { OverruleExpectation } from './use-cases/overrule-expectation.ts';
import { RateObjective } from './use-cases/rate-objective.ts';
import { ReadEarlierRatings } from './use-cases/read-earlier-ratings.ts';
import { ReadEvaluation } from './use-cases/read-evaluation.ts';
import { ReadExpectations } from './use-cases/read-expectations.ts';
import { ReadHistory } from './use-cases/read-history.ts';
import { ReadHotDebrief } from './use-cases/read-hot-debrief.ts';
import { ReadLogLines } from './use-cases/read-log-lines.ts';
import { ReadReport } from './use-cases/read-report.ts';
import { ReportSources, RoomOpinions } from './use-cases/report-sources.ts';
import { ReviewFindings } from './use-cases/review-findings.ts';
import { FindingReaders } from './use-cases/finding-readers.ts';
import { ReadCityFindings } from './use-cases/read-city-findings.ts';
import { WithdrawFinding } from './use-cases/withdraw-finding.ts';
import { SaveReportSection } from './use-cases/save-report-section.ts';
import { TidyCards } from './use-cases/tidy-cards.ts';
import { VoteCard } from './use-cases/vote-card.ts';
import { WriteCard } from './use-cases/write-card.ts';
import { WriteFinding } from './use-cases/write-finding.ts';

@Module({
  imports: [ExercisesModule, IdentityModule],
  providers: [
    AnswerQuestionnaire,
    CardRepository,
    CardResolver,
    CloseQuestionnaire,
    CollectCards,
    DebriefChange,
    ExpectationResolver,
    ExportQueue,
    ExportReport,
    FindingRepository,
    Findings,
    GatherReport,
    HistoryRepository,
    HistoryResolver,
    HotDebriefRepository,
    HotDebriefResolver,
    HotDebriefSource,
    HotDebriefs,
    LeadWalkThrough,
    OpenCards,
    OpenQuestionnaire,
    OverruleExpectation,
    PeopleAsTheyWere,
    QuestionnaireRepository,
    QuestionnaireResolver,
    RateObjective,
    RatingRepository,
    RatingResolver,
    ReadEarlierRatings,
    ReadEvaluation,
    ReadExpectations,
    ReadHistory,
    ReadHotDebrief,
    ReadLogLines,
    ReadReport,
    ReportExportRepository,
    ReportResolver,
    FindingResolver,
    ReportSources,
    ReportTextRepository,
    ReviewFindings,
    WithdrawFinding,
    FindingReaders,
    ReadCityFindings,
    RoomOpinions,
    RulingRepository,
    SaveReportSection,
    TidyCards,
    VoteCard,
    WriteCard,
    WriteFinding,
  ],
  exports: [ExportReport, Findings, HotDebriefSource, HotDebriefs],
})
export class EvaluationModule {}
