import { useTranslation } from 'react-i18next';
import type { VariablesOf } from '../../../graphql/graphql.ts';
import { useCockpit } from '../cockpit-context.tsx';
import { ImproviseInject } from '../commands.ts';
import { useTeamName } from '../team-name.ts';
import { useOrder } from '../use-order.tsx';

type Improvised = Omit<VariablesOf<typeof ImproviseInject>['input'], 'team'>;

/** Plays one inject to several teams, one after the other. Resolves to those that did not get it. */
export function useImprovise(): [(teams: readonly string[], improvised: Improvised, title: string) => Promise<readonly string[]>, boolean] {
  const { t } = useTranslation('cockpit');
  const { exerciseId } = useCockpit();
  const teamName = useTeamName();
  const [order, ordering] = useOrder(ImproviseInject);
  const improvise = async (teams: readonly string[], improvised: Improvised, title: string): Promise<readonly string[]> => {
    const left: string[] = [];
    for (const team of teams) {
      const done = t('done.released', { inject: title, team: teamName(team) });
      if (!(await order({ exerciseId, input: { team, ...improvised } }, done))) left.push(team);
    }
    return left;
  };
  return [improvise, ordering];
}
