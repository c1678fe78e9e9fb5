import { useTranslation } from 'react-i18next';
import { isLocale } from '#kernel';
import { useLocale } from '../../../i18n/use-locale.ts';
import { languageName } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { useDraft } from '../draft/use-draft.ts';

const columnOf: Readonly<Record<string, string>> = { trigger: 'when', to: 'to', channel: 'channel', from: 'from', title: 'title', subject: 'subject', body: 'body', prompt: 'asked', withinMs: 'within', category: 'category', objectives: 'objectives', techniques: 'techniques', staffNotes: 'notes' };

/** Says where a path leads: “Inject · field · language”. */
export function usePlaceWords(): (path: readonly string[]) => string {
  const { t } = useTranslation('workshop');
  const text = useLocalText();
  const locale = useLocale();
  const { scenario } = useDraft();
  return (path) => {
    const [list, key = '', ...rest] = path;
    const inject = list === 'injects' ? scenario.injects.find((candidate) => candidate.key === key) : undefined;
    const column = columnOf[rest.findLast((step) => step in columnOf) ?? ''];
    const last = path.at(-1);
    const thing = inject ? text(inject.title) || key : list === 'injects' ? key : path.filter((step) => !isLocale(step)).join(' · ');
    return [thing, column && t(`column.${column}`), isLocale(last) && languageName(last, locale)].filter(Boolean).join(' · ');
  };
}
