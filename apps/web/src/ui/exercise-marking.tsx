import { Box } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import css from './exercise-marking.module.css';

/** Marks everything of an exercise as such, in the reader's language. */
export function ExerciseMarking(): ReactElement {
  const { t } = useTranslation('app');
  return <Box className={css.marking}>{t('marking')}</Box>;
}
