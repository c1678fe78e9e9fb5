import { useLocalText } from './local-text.tsx';
import { hasOwnTitle, type TitledExercise } from './own-title.ts';

/** Gives the title of an exercise; one that was taken over from its scenario, in the reader's language. */
export function useExerciseTitle(): (exercise: TitledExercise) => string {
  const localText = useLocalText();
  return (exercise) => (hasOwnTitle(exercise) ? exercise.title : localText(exercise.scenarioTitle));
}
