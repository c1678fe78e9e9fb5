import { DomainError } from '#kernel';

export const scenarioErrors = {
  notFound: () => new DomainError('NOT_FOUND', 'scenarios.not-found'),
  deprecated: () => new DomainError('PRECONDITION_FAILED', 'scenarios.deprecated'),
};
