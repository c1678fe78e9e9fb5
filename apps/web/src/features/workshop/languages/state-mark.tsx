import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconPencil } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TranslationState } from '#exercise-engine';
import css from './languages.module.css';

export const stateColors: Record<TranslationState, string> = { missing: 'gray.4', stale: 'orange.6', draft: 'blue.5', reviewed: 'teal.7' };

const signs = { missing: IconCircleDashed, stale: IconAlertTriangle, draft: IconPencil, reviewed: IconCircleCheck };

/** The standing of one translation, by sign and word. */
export function StateMark({ state }: { readonly state: TranslationState }): ReactElement {
  const { t } = useTranslation('translations');
  const Sign = signs[state];
  return (
    <span className={css.mark} data-state={state}>
      <Sign size={16} aria-hidden /> {t(`state.${state}`)}
    </span>
  );
}
