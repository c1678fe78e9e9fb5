import type { ReactElement } from 'react';
import { Markdown } from '../../ui/markdown.tsx';
import type { InjectViewProps } from './view-props.ts';
import css from './article-view.module.css';

/** A press article: masthead, headline, columns. */
export function ArticleView({ inject, arrivedAt }: InjectViewProps): ReactElement {
  const { from, content } = inject;
  return (
    <article className={css.article}>
      <header className={css.masthead}>
        <p className={css.paper}>{content.source ?? from.organisation}</p>
        <p className={css.dateline}>
          <span>{from.organisation}</span>
          <time>{arrivedAt}</time>
        </p>
      </header>
      <h2 className={css.headline}>{content.subject}</h2>
      <p className={css.byline}>
        {from.name}
        {from.role && <span>{from.role}</span>}
      </p>
      <div className={css.columns}>
        <Markdown>{content.body}</Markdown>
      </div>
    </article>
  );
}
