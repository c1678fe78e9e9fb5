import { useTranslation } from 'react-i18next';
import { isLocale } from '#kernel';
import { useScenarioPlace } from '../../../authoring/problems/use-place-words.ts';
import { useLocale } from '../../../i18n/use-locale.ts';
import { languageName } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { useDraft } from '../draft/use-draft.ts';
import { columnOf } from './column-of.ts';

/** Says where a path leads: “Inject · field · language”. */
export function usePlaceWords(): (path: readonly string[]) => string {
  const { t } = useTranslation('workshop');
  const text = useLocalText();
  const locale = useLocale();
  const { scenario } = useDraft();
  const placeOf = useScenarioPlace(scenario);
  return (path) => {
    const [list, key = ''] = path;
    const inject = list === 'injects' ? scenario.injects.find((candidate) => candidate.key === key) : undefined;
    const column = columnOf(path);
    const last = path.at(-1);
    const thing = inject ? text(inject.title) || key : placeOf(path);
    return [thing, inject && column && t(`column.${column}`), isLocale(last) && languageName(last, locale)].filter(Boolean).join(' · ');
  };
}
