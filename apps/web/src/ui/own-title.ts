import type { LocalizedText } from '#kernel';

export interface TitledExercise {
  readonly title: string;
  readonly scenarioTitle: LocalizedText;
}

/** Whether the maker chose a title, and did not keep the one that the scenario offered in some language. */
export const hasOwnTitle = ({ title, scenarioTitle }: TitledExercise): boolean => !Object.values(scenarioTitle).includes(title);
