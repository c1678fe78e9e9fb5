import type { ExerciseEvent } from '#exercise-engine';
import { localize, type LocalizedText } from '#kernel';
import { useLocale } from '../../../i18n/use-locale.ts';
import { useEventWords } from '../../../play/event-words.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { useCockpit } from '../cockpit-context.tsx';
import { useInjectTitle } from '../inject-title.ts';
import { useTeamName } from '../team-name.ts';

/** Gives an event in words, without who did it and in which team, which stand beside it. */
export function useDescribe(): (event: ExerciseEvent) => string {
  const text = useLocalText();
  const locale = useLocale();
  const { scenario } = useCockpit();
  const named = (items: readonly { readonly key: string; readonly title: LocalizedText }[], key: string): string => text(items.find((item) => item.key === key)?.title ?? { en: key });
  const words = useEventWords({
    team: useTeamName(),
    inject: useInjectTitle(),
    milestone: (key) => named(scenario.milestones, key),
    objective: (key) => named(scenario.objectives, key),
  });
  return (event) => words(localize(event, locale));
}
