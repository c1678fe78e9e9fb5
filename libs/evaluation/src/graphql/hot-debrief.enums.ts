import { registerEnumType } from '@nestjs/graphql';
import type { CardPolarity } from '../domain/card.entity.ts';
import type { DebriefStep, Doors } from '../domain/hot-debrief.entity.ts';
import type { SelfRating } from '../domain/questionnaire.ts';

export const DebriefStepEnum = {
  OVERVIEW: 'overview',
  TIME_AXIS: 'time-axis',
  KNOWLEDGE: 'knowledge',
  DECISIONS: 'decisions',
  CARDS: 'cards',
  NEXT: 'next',
} as const satisfies Record<string, DebriefStep>;
export const DoorsEnum = { WAITING: 'waiting', OPEN: 'open', CLOSED: 'closed' } as const satisfies Record<string, Doors>;
export const CardPolarityEnum = { STRENGTH: 'strength', WEAKNESS: 'weakness' } as const satisfies Record<string, CardPolarity>;
export const SelfRatingEnum = { P: 'P', S: 'S', M: 'M', U: 'U', CANNOT_SAY: 'cannot-say' } as const satisfies Record<string, SelfRating>;
export const QuestionKindEnum = { SCALE: 'scale', TEXT: 'text' } as const;

for (const [name, values] of Object.entries({ DebriefStep: DebriefStepEnum, Doors: DoorsEnum, CardPolarity: CardPolarityEnum, SelfRating: SelfRatingEnum, QuestionKind: QuestionKindEnum }))
  registerEnumType(values, { name });
