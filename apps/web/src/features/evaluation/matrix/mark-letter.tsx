import { VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mark } from '../marks.ts';
import classes from './matrix.module.css';

/** A mark as a letter; an empty frame before anybody has rated, a dash for what could not be observed. */
export function MarkLetter({ mark, given = true }: { readonly mark: Mark | null; readonly given?: boolean }): ReactElement {
  const { t } = useTranslation('evaluation');
  const state = given ? (mark ?? 'N') : undefined;
  return (
    <span className={classes.letter} data-mark={state}>
      <span aria-hidden>{mark ?? (given ? '–' : '')}</span>
      <VisuallyHidden>{t(`marks.${state ?? 'none'}`)}</VisuallyHidden>
    </span>
  );
}
