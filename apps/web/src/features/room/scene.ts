import { createContext, useContext } from 'react';
import type { Room } from '#exercise-engine';
import type { LiveExercise } from '../../play/live-exercise.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatScenarioTime } from '../../ui/format.ts';

/** One's own team, its name in the reader's language. */
export interface OwnTeam {
  readonly key: string;
  readonly name: string;
  readonly timeZone: string;
}

/** Where the parts of the room play: the exercise, the own team and what has happened so far. */
export interface Scene {
  readonly exercise: LiveExercise;
  readonly team: OwnTeam;
  readonly room: Room;
  /** Whether anything may be submitted now. */
  readonly playing: boolean;
}

export const SceneContext = createContext<Scene | null>(null);

export function useScene(): Scene {
  const scene = useContext(SceneContext);
  if (!scene) throw new Error('useScene is used outside of the room');
  return scene;
}

/** Says a moment of exercise time as the team's clocks in the scenario show it. */
export function useScenarioTime(): (exerciseMs: number) => string {
  const { exercise, team } = useScene();
  const locale = useLocale();
  return (exerciseMs) => formatScenarioTime(exercise.scenarioStart, exerciseMs, team.timeZone, locale);
}
