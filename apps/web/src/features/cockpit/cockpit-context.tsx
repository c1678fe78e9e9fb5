import { createContext, useContext } from 'react';
import type { Inject, Scenario } from '#exercise-engine';
import type { CockpitExercise } from './cockpit-document.ts';
import type { Cockpit } from './cockpit-state.ts';

/** What every part of the cockpit needs to know. */
export interface CockpitScene {
  readonly exerciseId: string;
  readonly exercise: CockpitExercise;
  readonly scenario: Scenario;
  readonly plans: ReadonlyMap<string, Inject>;
  readonly cockpit: Cockpit;
  readonly can: CockpitExercise['can'];
  /** Id of the inject whose panel is open. */
  readonly selected: string | null;
  readonly select: (inject: string | null) => void;
}

const CockpitContext = createContext<CockpitScene | null>(null);
export const CockpitProvider = CockpitContext.Provider;

export function useCockpit(): CockpitScene {
  const scene = useContext(CockpitContext);
  if (!scene) throw new Error('useCockpit belongs inside the cockpit');
  return scene;
}
