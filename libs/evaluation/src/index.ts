export { evaluationPolicy } from './domain/evaluation.policy.ts';
export { EvaluationModule } from './evaluation.module.ts';
export { EvaluationFoundations1763900000000 } from './persistence/migrations/1763900000000-evaluation-foundations.ts';
