import { IconBuildingBank } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Markdown } from '../../ui/markdown.tsx';
import type { InjectViewProps } from './view-props.ts';
import css from './letter-view.module.css';

/** A notice of an authority: an official letter with its file number and the deadline it sets. */
export function LetterView({ inject, arrivedAt, teamName, deadline }: InjectViewProps): ReactElement {
  const { t } = useTranslation('play');
  const { from, content } = inject;
  return (
    <article className={css.letter}>
      <header className={css.head}>
        <IconBuildingBank size={34} stroke={1.3} aria-hidden />
        <p className={css.authority}>{content.source ?? from.organisation}</p>
      </header>
      <div className={css.address}>
        <p>{t('inject.toTheTeam', { team: teamName })}</p>
        <dl>
          {content.reference && (
            <div>
              <dt>{t('inject.ourReference')}</dt>
              <dd>{content.reference}</dd>
            </div>
          )}
          <div>
            <dt>{t('inject.arrivedAt')}</dt>
            <dd>{arrivedAt}</dd>
          </div>
          {deadline && (
            <div className={css.deadline}>
              <dt>{t('inject.deadline')}</dt>
              <dd>{deadline}</dd>
            </div>
          )}
        </dl>
      </div>
      <h2 className={css.subject}>{content.subject}</h2>
      <div className={css.body}>
        <Markdown>{content.body}</Markdown>
      </div>
      <footer className={css.signature}>
        <p>{from.name}</p>
        <p>{[from.role, from.organisation].filter(Boolean).join(', ')}</p>
      </footer>
    </article>
  );
}
