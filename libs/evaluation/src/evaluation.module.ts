import { Module } from '@nestjs/common';
import { ExercisesModule } from '#exercises';
import { IdentityModule } from '#identity';
import { ExpectationResolver } from './graphql/expectation.resolver.ts';
import { PeopleAsTheyWere } from './graphql/people-as-they-were.ts';
import { RatingResolver } from './graphql/rating.resolver.ts';
import { RatingRepository } from './persistence/rating.repository.ts';
import { RulingRepository } from './persistence/ruling.repository.ts';
import { OverruleExpectation } from './use-cases/overrule-expectation.ts';
import { RateObjective } from './use-cases/rate-objective.ts';
import { ReadEvaluation } from './use-cases/read-evaluation.ts';
import { ReadExpectations } from './use-cases/read-expectations.ts';
import { ReadLogLines } from './use-cases/read-log-lines.ts';

@Module({
  imports: [ExercisesModule, IdentityModule],
  providers: [
    ExpectationResolver,
    OverruleExpectation,
    PeopleAsTheyWere,
    RateObjective,
    RatingRepository,
    RatingResolver,
    ReadEvaluation,
    ReadExpectations,
    ReadLogLines,
    RulingRepository,
  ],
})
export class EvaluationModule {}
