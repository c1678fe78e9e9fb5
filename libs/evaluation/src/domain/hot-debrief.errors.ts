import { DomainError } from '#kernel';

export const hotDebriefErrors = {
  notEnded: () => new DomainError('PRECONDITION_FAILED', 'evaluation.not-ended'),
  questionnaireNotOpen: () => new DomainError('PRECONDITION_FAILED', 'evaluation.questionnaire-not-open'),
  questionnaireOpen: () => new DomainError('CONFLICT', 'evaluation.questionnaire-already-open'),
  anonymityPromised: () => new DomainError('CONFLICT', 'evaluation.anonymity-promised'),
  promiseChanged: () => new DomainError('CONFLICT', 'evaluation.promise-changed'),
  urnEmptied: () => new DomainError('CONFLICT', 'evaluation.urn-emptied'),
  alreadyAnswered: () => new DomainError('CONFLICT', 'evaluation.already-answered'),
  answerEmpty: () => new DomainError('BAD_USER_INPUT', 'evaluation.answer-empty'),
  questionUnknown: () => new DomainError('BAD_USER_INPUT', 'evaluation.question-unknown'),
  objectiveUnknown: () => new DomainError('BAD_USER_INPUT', 'evaluation.objective-unknown'),
  scaleOutOfRange: () => new DomainError('BAD_USER_INPUT', 'evaluation.scale-out-of-range', { min: 1, max: 5 }),
  textTooLong: (limit: number) => new DomainError('BAD_USER_INPUT', 'evaluation.text-too-long', { limit }),
  textEmpty: () => new DomainError('BAD_USER_INPUT', 'evaluation.text-empty'),
  momentOutOfRange: () => new DomainError('BAD_USER_INPUT', 'evaluation.moment-out-of-range'),
  cameAfterPlay: () => new DomainError('FORBIDDEN', 'evaluation.came-after-play'),
  cardsClosed: () => new DomainError('PRECONDITION_FAILED', 'evaluation.cards-closed'),
  cardNotFound: () => new DomainError('NOT_FOUND', 'evaluation.card-not-found'),
  cardMerged: () => new DomainError('CONFLICT', 'evaluation.card-merged'),
  cardsSpent: (most: number) => new DomainError('CONFLICT', 'evaluation.cards-spent', { most }),
  votesSpent: () => new DomainError('CONFLICT', 'evaluation.votes-spent', { most: 5 }),
};
