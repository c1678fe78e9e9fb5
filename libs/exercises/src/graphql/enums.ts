import { registerEnumType } from '@nestjs/graphql';
import type { Channel, ExerciseRole, ExerciseStatus, StatutoryOutcome } from '#exercise-engine';

export const ExerciseRoleEnum = {
  DIRECTOR: 'director',
  ANIMATOR: 'animator',
  OBSERVER: 'observer',
  PARTICIPANT: 'participant',
  SPECTATOR: 'spectator',
} as const satisfies Record<string, ExerciseRole>;

export const ExerciseStatusEnum = {
  DRAFT: 'draft',
  BRIEFED: 'briefed',
  RUNNING: 'running',
  PAUSED: 'paused',
  ENDED: 'ended',
} as const satisfies Record<string, ExerciseStatus>;

export const ChannelEnum = {
  EMAIL: 'email',
  PHONE: 'phone',
  PRESS: 'press',
  SOCIAL: 'social',
  SOC_ALERT: 'soc-alert',
  TICKET: 'ticket',
  AUTHORITY: 'authority',
} as const satisfies Record<string, Channel>;

export const PassedInjectsEnum = { RELEASE: 'release', SKIP: 'skip' } as const;
export const TaskOutcomeEnum = { PERFORMED: 'performed', FAILED: 'failed' } as const;
export const AskKindEnum = { ANSWER: 'answer', DECISION: 'decision' } as const;
export const PolarityEnum = { STRENGTH: 'strength', IMPROVEMENT: 'improvement', NEUTRAL: 'neutral' } as const;
export const MessageRecipientEnum = { TEAM: 'team', CONTROL: 'control' } as const;
export const InjectOutcomeEnum = { PLAYED: 'PLAYED', SKIPPED: 'SKIPPED', NOT_PLAYED: 'NOT_PLAYED' } as const;
export const StatutoryOutcomeEnum = {
  IN_TIME: 'in-time',
  LATE: 'late',
  WRONG_AUTHORITY: 'wrong-authority',
  MISSING: 'missing',
  RUNNING: 'running',
} as const satisfies Record<string, StatutoryOutcome>;

for (const [name, values] of Object.entries({
  ExerciseRole: ExerciseRoleEnum,
  ExerciseStatus: ExerciseStatusEnum,
  Channel: ChannelEnum,
  PassedInjects: PassedInjectsEnum,
  AskKind: AskKindEnum,
  TaskOutcome: TaskOutcomeEnum,
  Polarity: PolarityEnum,
  MessageRecipient: MessageRecipientEnum,
  InjectOutcome: InjectOutcomeEnum,
  StatutoryOutcome: StatutoryOutcomeEnum,
}))
  registerEnumType(values, { name });
