import type { LocalizedText } from '#kernel';
import { injectKey, type InjectWords, type TeamJourney } from '../debrief-model.ts';

export interface AnsweredInject {
  readonly key: string;
  readonly title: LocalizedText;
  readonly answers: readonly { readonly team: TeamJourney; readonly words: InjectWords; readonly answeredMs: number; readonly late: boolean }[];
}

/** The injects whose answers the reader may read, the first answered first. */
export function answeredInjects(teams: readonly TeamJourney[]): readonly AnsweredInject[] {
  const answers = teams.flatMap((team) =>
    team.injects.flatMap((journey) => {
      const { words, answeredMs, deadlineMissed, title } = journey;
      return words && answeredMs !== null ? [{ key: injectKey(journey), title, team, words, answeredMs, late: deadlineMissed }] : [];
    }),
  );
  return [...Map.groupBy(answers.toSorted((one, other) => one.answeredMs - other.answeredMs), ({ key }) => key)].map(([key, group]) => ({ key, title: group[0]?.title ?? {}, answers: group }));
}
