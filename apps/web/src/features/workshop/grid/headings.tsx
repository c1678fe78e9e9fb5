import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { columnKeys } from './columns.ts';
import { widths } from './widths.ts';
import css from './grid.module.css';

/** The names of the columns, which stay above the rows. */
export function Headings(): ReactElement {
  const { t } = useTranslation('workshop');
  return (
    <div role="rowgroup" className={css.head}>
      <div role="row" aria-rowindex={1} className={css.headings}>
        <div role="columnheader" aria-colindex={1} aria-label={t('column.number')} className={css.number}>
          #
        </div>
        {columnKeys.map((key, at) => (
          <div key={key} role="columnheader" aria-colindex={at + 2} className={css.heading} style={{ width: widths[key] }}>
            {t(`column.${key}`)}
          </div>
        ))}
      </div>
    </div>
  );
}
