import { registerEnumType } from '@nestjs/graphql';
import type { SubjectKind } from '#kernel';
import type { MailRhythm } from '../domain/mail-preference.entity.ts';
import type { FollowLevel, TopicGroup } from '../domain/topics.ts';

export const SubjectKindEnum = {
  PRACTICE: 'practice',
  INCIDENT_NOTE: 'incident-note',
  INCIDENT_RELEASE: 'incident-release',
  SCENARIO: 'scenario',
  PERSON: 'person',
} as const satisfies Record<string, SubjectKind>;

export const FollowLevelEnum = { IGNORED: 'ignored', NEW_VERSIONS: 'new-versions', EVERYTHING: 'everything' } as const satisfies Record<string, FollowLevel>;
export const TopicGroupEnum = { PRACTICE: 'practice', INCIDENT: 'incident' } as const satisfies Record<string, TopicGroup>;
export const MailRhythmEnum = { NONE: 'none', AT_ONCE: 'at-once', DAILY: 'daily', WEEKLY: 'weekly' } as const satisfies Record<string, MailRhythm>;

registerEnumType(SubjectKindEnum, { name: 'SubjectKind' });
registerEnumType(FollowLevelEnum, { name: 'FollowLevel' });
registerEnumType(TopicGroupEnum, { name: 'TopicGroup' });
registerEnumType(MailRhythmEnum, { name: 'MailRhythm' });
