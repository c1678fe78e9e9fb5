import { useTranslation } from 'react-i18next';
import { valueAt } from '#exercise-engine';
import { isLocalizedText } from '#kernel';
import { useLocalText } from '../../../ui/local-text.tsx';
import { useWriting } from '../fields/writing.ts';

export interface PlaceWords {
  /** The thing that it belongs to; empty for the scenario itself. */
  readonly thing: string;
  readonly field: string;
}

const namedBy = ['title', 'name', 'label', 'term', 'description'] as const;

/** Says where a text of the scenario stands. */
export function usePlaceWords(): (path: readonly string[]) => PlaceWords {
  const { t } = useTranslation('translations');
  const { scenario } = useWriting();
  const localText = useLocalText();
  const nameAt = (path: readonly string[]): string => {
    const name = namedBy.map((field) => valueAt(scenario, [...path, field])).find((value) => typeof value === 'string' || isLocalizedText(value));
    if (typeof name === 'string') return name;
    return isLocalizedText(name) ? localText(name) : (path.at(-1) ?? '');
  };
  return (path) => {
    const last = path.at(-1) ?? '';
    const field = /^\d+$/.test(last) ? `${t(`field.${path.at(-2) ?? ''}`)} ${Number(last) + 1}` : t(`field.${last}`);
    const option = path[2] === 'ask' && path[3] === 'options' ? [nameAt(path.slice(0, 5))] : [];
    return { thing: path.length > 1 ? [nameAt(path.slice(0, 2)), ...option].join(' › ') : '', field };
  };
}
