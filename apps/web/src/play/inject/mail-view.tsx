import { Avatar } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Markdown } from '../../ui/markdown.tsx';
import type { InjectViewProps } from './view-props.ts';
import css from './mail-view.module.css';

/** An e-mail, as a mail program shows it. */
export function MailView({ inject, arrivedAt, teamName }: InjectViewProps): ReactElement {
  const { t } = useTranslation('play');
  const { from, content } = inject;
  return (
    <article className={css.mail}>
      <h2 className={css.subject}>{content.subject}</h2>
      <header className={css.header}>
        <Avatar name={from.name} color="initials" radius="xl" size={44} alt="" />
        <dl className={css.fields}>
          <div>
            <dt>{t('inject.from')}</dt>
            <dd>
              <strong>{from.name}</strong> {[from.role, from.organisation].filter(Boolean).join(', ')}
            </dd>
          </div>
          <div>
            <dt>{t('inject.to')}</dt>
            <dd>{t('inject.toTheTeam', { team: teamName })}</dd>
          </div>
        </dl>
        <time className={css.time}>{arrivedAt}</time>
      </header>
      <div className={css.body}>
        <Markdown>{content.body}</Markdown>
      </div>
    </article>
  );
}
