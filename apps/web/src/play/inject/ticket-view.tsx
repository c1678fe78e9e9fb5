import { Badge } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Markdown } from '../../ui/markdown.tsx';
import type { InjectViewProps } from './view-props.ts';
import { severityColors } from './severity.ts';
import css from './ticket-view.module.css';

/** A ticket of the service desk. */
export function TicketView({ inject, arrivedAt }: InjectViewProps): ReactElement {
  const { t } = useTranslation('play');
  const { from, content } = inject;
  return (
    <article className={css.ticket}>
      <header className={css.header}>
        <p className={css.number}>{content.reference}</p>
        <h2 className={css.subject}>{content.subject}</h2>
      </header>
      <div className={css.columns}>
        <div className={css.body}>
          <Markdown>{content.body}</Markdown>
        </div>
        <dl className={css.fields}>
          {content.severity && (
            <div>
              <dt>{t('inject.priority')}</dt>
              <dd>
                <Badge variant="filled" color={severityColors[content.severity]} tt="none">
                  {t(`app:severity.${content.severity}`)}
                </Badge>
              </dd>
            </div>
          )}
          <div>
            <dt>{t('inject.requester')}</dt>
            <dd>
              {from.name}
              <br />
              {[from.role, from.organisation].filter(Boolean).join(', ')}
            </dd>
          </div>
          {content.source && (
            <div>
              <dt>{t('inject.queue')}</dt>
              <dd>{content.source}</dd>
            </div>
          )}
          <div>
            <dt>{t('inject.arrivedAt')}</dt>
            <dd>{arrivedAt}</dd>
          </div>
        </dl>
      </div>
    </article>
  );
}
