import { registerEnumType } from '@nestjs/graphql';
import type { Step } from '../domain/steps.ts';
import type { Template } from '../domain/templates.ts';
import type { VersionState } from '../domain/version.entity.ts';
import type { ScenarioOrigin } from '../domain/work.entity.ts';

export const ScenarioOriginEnum = {
  SHIPPED: 'shipped',
  IMPORTED: 'imported',
  WRITTEN: 'written',
  ADAPTED: 'adapted',
} as const satisfies Record<string, ScenarioOrigin>;

export const ScenarioStateEnum = {
  DRAFT: 'draft',
  IN_REVIEW: 'in-review',
  APPROVED: 'approved',
  PUBLISHED: 'published',
  DEPRECATED: 'deprecated',
} as const satisfies Record<string, VersionState>;

export const ScenarioTemplateEnum = { BLANK: 'blank', TABLETOP: 'tabletop' } as const satisfies Record<string, Template>;

export const ScenarioStepEnum = {
  SUBMIT: 'submit',
  REQUEST_CHANGES: 'request-changes',
  APPROVE: 'approve',
  PUBLISH: 'publish',
  DEPRECATE: 'deprecate',
} as const satisfies Record<string, Step>;

registerEnumType(ScenarioStepEnum, { name: 'ScenarioStep' });
registerEnumType(ScenarioTemplateEnum, { name: 'ScenarioTemplate' });
registerEnumType(ScenarioOriginEnum, { name: 'ScenarioOrigin' });
registerEnumType(ScenarioStateEnum, { name: 'ScenarioState' });
