import { DomainError } from '#kernel';

export const networkErrors = {
  cursorUnknown: () => new DomainError('BAD_USER_INPUT', 'network.cursor-unknown'),
  tooManyNotices: (max: number) => new DomainError('TOO_LARGE', 'network.too-many-notices', { max }),
  tooManyFollowed: (max: number) => new DomainError('PRECONDITION_FAILED', 'network.too-many-followed', { max }),
};
