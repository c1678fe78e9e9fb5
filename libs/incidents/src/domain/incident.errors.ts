import { DomainError, type Tlp } from '#kernel';
import type { NoteContent } from './note-content.ts';

export const incidentErrors = {
  notFound: () => new DomainError('NOT_FOUND', 'incidents.not-found'),
  misshapen: (where: string) => new DomainError('BAD_USER_INPUT', 'incidents.misshapen', { where }),
  tooLarge: (maxBytes: number) => new DomainError('TOO_LARGE', 'incidents.too-large', { maxBytes }),
  /** With what stands there now: whoever wrote from an older state keeps both. */
  editedMeanwhile: (revision: number, content: NoteContent) => new DomainError('CONFLICT', 'incidents.edited-meanwhile', { revision, content }),
  recipientsMissing: () => new DomainError('BAD_USER_INPUT', 'incidents.recipients-missing'),
  recipientUnknown: () => new DomainError('BAD_USER_INPUT', 'incidents.recipient-unknown'),
  looksLikeExercise: () => new DomainError('BAD_USER_INPUT', 'incidents.looks-like-exercise'),
  exerciseStays: () => new DomainError('PRECONDITION_FAILED', 'incidents.exercise-stays'),
  quoteNotThere: (quote: string) => new DomainError('BAD_USER_INPUT', 'incidents.quote-not-there', { quote }),
  labelTooWide: (tlp: Tlp) => new DomainError('PRECONDITION_FAILED', 'incidents.label-too-wide', { tlp }),
  audienceMissing: () => new DomainError('BAD_USER_INPUT', 'incidents.audience-missing'),
  audienceUnknown: () => new DomainError('BAD_USER_INPUT', 'incidents.audience-unknown'),
  pseudonymKept: () => new DomainError('PRECONDITION_FAILED', 'incidents.pseudonym-kept'),
  wrongState: () => new DomainError('PRECONDITION_FAILED', 'incidents.wrong-state'),
  ownRelease: () => new DomainError('FORBIDDEN', 'incidents.own-release'),
  textLength: (max: number) => new DomainError('BAD_USER_INPUT', 'incidents.text-length', { max }),
  opinionRange: () => new DomainError('BAD_USER_INPUT', 'incidents.opinion-range', { min: 0, max: 100 }),
  dayUnknown: () => new DomainError('BAD_USER_INPUT', 'incidents.day-unknown'),
  alreadyTold: () => new DomainError('CONFLICT', 'incidents.already-told'),
  subjectTooShort: () => new DomainError('BAD_USER_INPUT', 'incidents.subject-too-short', { min: 3 }),
};
