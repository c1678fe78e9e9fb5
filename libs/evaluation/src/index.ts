export { evaluationPolicy } from './domain/evaluation.policy.ts';
export { Rating } from './domain/rating.entity.ts';
export { Ruling } from './domain/ruling.entity.ts';
export { EvaluationModule } from './evaluation.module.ts';
export { EvaluationFoundations1763900000000 } from './persistence/migrations/1763900000000-evaluation-foundations.ts';
export { EvaluationRatingsAndRulings1763900100000 } from './persistence/migrations/1763900100000-evaluation-ratings-and-rulings.ts';
