import { useTranslation } from 'react-i18next';
import type { Finding, Scenario } from '#exercise-engine';
import { isLocale } from '#kernel';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDuration, languageName } from '../../ui/format.ts';
import { useLocalText } from '../../ui/local-text.tsx';

interface PlaceWords {
  /** Such as `inject “First call” · text`. */
  readonly place: string;
  /** Such as the language that is missing, or the address that was found. */
  readonly detail: string;
}

/** Says in words where a path of a scenario leads, such as `inject “First call” · text`. */
export function useScenarioPlace(scenario: Scenario): (path: readonly string[]) => string {
  const { t, i18n } = useTranslation('lint');
  const titleOf = useTitles(scenario);
  const fieldOf = (steps: readonly string[]): string | undefined => steps.map((step) => `field.${step}`).find((key) => i18n.exists(key, { ns: 'lint' }));
  return (path) => {
    const [first = '', key, ...rest] = path;
    const isList = i18n.exists(`list.${first}`, { ns: 'lint' }) && key !== undefined;
    const field = fieldOf(isList ? rest : [first]);
    const fieldWords = field ? t(`field.${field.slice('field.'.length)}`) : '';
    return isList ? [`${t(`list.${first}`)} ${t('quoted', { text: titleOf(first, key) })}`, fieldWords].filter(Boolean).join(' · ') : fieldWords || path.join('.');
  };
}

/** Says in words where a finding is, and what exactly it found there. */
export function usePlaceWords(scenario: Scenario): (finding: Finding) => PlaceWords {
  const { t } = useTranslation('lint');
  const locale = useLocale();
  const titleOf = useTitles(scenario);
  const placeOf = useScenarioPlace(scenario);
  const detailOf = ({ locale: missing, team, atMs, found, key, rival }: Finding['details']): string => {
    if (isLocale(missing)) return languageName(missing, locale);
    if (typeof team === 'string') return titleOf('teams', team);
    if (typeof atMs === 'number') return formatDuration(atMs);
    if (typeof rival === 'string') return t('quoted', { text: titleOf('injects', rival) });
    return String(found ?? key ?? '');
  };
  return ({ where, details }) => ({ place: placeOf(where.split('.')), detail: detailOf(details) });
}

function useTitles(scenario: Scenario): (list: string, key: string) => string {
  const localText = useLocalText();
  return (list, key) => {
    const { teams, injects, phases, milestones, objectives, expectations = [], personas, variables, attachments = [] } = scenario;
    if (list === 'teams') return localText(teams.find((team) => team.key === key)?.name ?? { en: key });
    if (list === 'variables') return localText(variables.find((variable) => variable.key === key)?.description ?? { en: key });
    if (list === 'personas' || list === 'attachments') return { personas, attachments }[list].find((thing) => thing.key === key)?.name ?? key;
    const titled = { injects, phases, milestones, objectives, expectations }[list] ?? [];
    return localText(titled.find((item) => item.key === key)?.title ?? { en: key });
  };
}
