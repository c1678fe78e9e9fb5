import { useLocalText } from '../../ui/local-text.tsx';
import { useCockpit } from './cockpit-context.tsx';

/** Gives a team's name in the reader's language by its key. */
export function useTeamName(): (team: string) => string {
  const { exercise } = useCockpit();
  const text = useLocalText();
  return (team) => text(exercise.teams.find(({ key }) => key === team)?.name ?? { en: team });
}
