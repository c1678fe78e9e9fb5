import { useMemo } from 'react';
import { partsOf, type Scenario } from '#exercise-engine';
import type { LocalizedText } from '#kernel';
import type { Names } from '../../play/event-words.ts';
import type { LiveExercise } from '../../play/live-exercise.ts';
import { useLocalText } from '../../ui/local-text.tsx';
import type { Recording } from './recording.ts';

/** As the scenario calls things for the staff. */
export function useStaffNames(scenario: Scenario, recording: Recording): Names {
  const text = useLocalText();
  return useMemo(() => {
    const named = (items: readonly { readonly key: string; readonly title: LocalizedText }[]): ((key: string) => string) => {
      const titles = new Map(items.map(({ key, title }) => [key, text(title)]));
      return (key) => titles.get(key) ?? key;
    };
    const planned = named(scenario.injects);
    const subjects = subjectsOf(recording);
    const injects = new Set(scenario.injects.map(({ key }) => key));
    return {
      team: named(scenario.teams.map(({ key, name }) => ({ key, title: name }))),
      inject: (id) => (injects.has(partsOf(id).key) ? planned(partsOf(id).key) : (subjects.get(id) ?? partsOf(id).key)),
      milestone: named(scenario.milestones),
      objective: named(scenario.objectives),
    };
  }, [scenario, recording, text]);
}

/** As they reached the team. */
export function useTeamNames({ teams }: LiveExercise, recording: Recording): Names {
  const text = useLocalText();
  return useMemo(() => {
    const subjects = subjectsOf(recording);
    return {
      team: (key) => text(teams.find((team) => team.key === key)?.name ?? { en: key }),
      inject: (id) => subjects.get(id) ?? partsOf(id).key,
      milestone: (key) => key,
      objective: (key) => key,
    };
  }, [teams, recording, text]);
}

const subjectsOf = ({ moments }: Recording): ReadonlyMap<string, string> =>
  new Map(moments.flatMap(({ event }) => (event.type === 'inject-released' ? [[event.inject, event.card.content.subject]] : [])));
