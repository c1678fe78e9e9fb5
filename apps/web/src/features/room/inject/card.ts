import type { InjectCard } from '#exercise-engine';
import type { Localized } from '#kernel';

/** What the team gets to see of an inject, in the reader's language. */
export type Card = Localized<InjectCard>;

export interface CardProps {
  readonly card: Card;
  /** Scenario time at which it reached the team, as the team's clocks show it. */
  readonly arrivedAt: string;
  readonly teamName: string;
}
