import { createContext, useContext } from 'react';
import { useLocale } from '../../i18n/use-locale.ts';
import type { Names } from '../../play/event-words.ts';
import type { LiveExercise } from '../../play/live-exercise.ts';
import { formatScenarioTime } from '../../ui/format.ts';

/** A team whose room can be looked into, its name in the reader's language. */
export interface TeamView {
  readonly key: string;
  readonly name: string;
  readonly timeZone: string;
}

/** What is looked at: the exercise and what its keys are called. */
interface Scene {
  readonly exercise: LiveExercise;
  readonly teams: readonly TeamView[];
  readonly names: Names;
}

export const SceneContext = createContext<Scene | null>(null);

export function useScene(): Scene {
  const scene = useContext(SceneContext);
  if (!scene) throw new Error('useScene is used outside of the time machine');
  return scene;
}

/** Says a moment of exercise time as the team's clocks in the scenario show it. */
export function useScenarioTime(team: TeamView): (exerciseMs: number) => string {
  const { exercise } = useScene();
  const locale = useLocale();
  return (exerciseMs) => formatScenarioTime(exercise.scenarioStart, exerciseMs, team.timeZone, locale);
}
