import type { ReactNode } from 'react';
import type { RoomInject } from '#exercise-engine';

export interface InjectViewProps {
  readonly inject: RoomInject;
  /** Scenario time at which it reached the team, as the team's clocks show it. */
  readonly arrivedAt: string;
  readonly openedAt: string | null;
  /** Scenario time until which something is asked. */
  readonly deadline: string | null;
  readonly teamName: string;
  readonly pickUp: ReactNode;
}
