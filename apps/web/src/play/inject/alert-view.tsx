import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Markdown } from '../../ui/markdown.tsx';
import type { InjectViewProps } from './view-props.ts';
import css from './alert-view.module.css';

/** An alert of the security operations centre, as its console shows it: severity first. */
export function AlertView({ inject, arrivedAt }: InjectViewProps): ReactElement {
  const { t } = useTranslation('play');
  const { from, content } = inject;
  const severity = content.severity ?? 'medium';
  const fields = [
    { term: t('inject.alertId'), value: content.reference },
    { term: t('inject.detectedBy'), value: content.source ?? from.organisation },
    { term: t('inject.arrivedAt'), value: arrivedAt },
    { term: t('inject.from'), value: `${from.name}, ${from.organisation}` },
  ].filter(({ value }) => value);
  return (
    <article className={css.alert} data-severity={severity}>
      <header className={css.header}>
        <p className={css.severity}>
          <span className={css.lamp} aria-hidden />
          <span>{t('inject.severity')}</span>
          <strong>{t(`app:severity.${severity}`)}</strong>
        </p>
        <h2 className={css.subject}>{content.subject}</h2>
      </header>
      <dl className={css.fields}>
        {fields.map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={css.body}>
        <Markdown>{content.body}</Markdown>
      </div>
    </article>
  );
}
