import { registerEnumType } from '@nestjs/graphql';
import type { Reading, Tell } from '../domain/reidentification/meter.ts';
import type { IncidentRelease } from '../domain/release.entity.ts';
import type { Reply } from '../domain/reply.ts';

export const IncidentReleaseStateEnum = { PROPOSED: 'proposed', RELEASED: 'released', REVOKED: 'revoked' } as const satisfies Record<string, IncidentRelease['state']>;
export const IncidentReplyKindEnum = { SIGHTING: 'sighting', OPINION: 'opinion', QUESTION: 'question', ANSWER: 'answer' } as const satisfies Record<string, Reply['kind']>;
export const IncidentChangeEnum = { FOLLOWING: 'following', APPEARED: 'appeared', CHANGED: 'changed', LEFT: 'left' } as const;
export const IncidentKindOfThingEnum = { NOTE: 'note', RELEASE: 'release' } as const;
export const ReidentificationLevelEnum = { LOW: 'low', MEDIUM: 'medium', HIGH: 'high' } as const satisfies Record<string, Reading['level']>;
export const TellKindEnum = {
  CITY: 'city',
  PLACE: 'place',
  PERSON: 'person',
  PRODUCT: 'product',
  INHABITANTS: 'inhabitants',
  DIALECT: 'dialect',
  DATE: 'date',
  BORDER: 'border',
  LANGUAGE: 'language',
  ADDRESS: 'address',
} as const satisfies Record<string, Tell['kind']>;

registerEnumType(IncidentReleaseStateEnum, { name: 'IncidentReleaseState' });
registerEnumType(IncidentReplyKindEnum, { name: 'IncidentReplyKind' });
registerEnumType(IncidentChangeEnum, { name: 'IncidentNewsChange' });
registerEnumType(IncidentKindOfThingEnum, { name: 'IncidentNewsKind' });
registerEnumType(ReidentificationLevelEnum, { name: 'ReidentificationLevel' });
registerEnumType(TellKindEnum, { name: 'TellKind' });
