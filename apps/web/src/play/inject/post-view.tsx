import { Avatar } from '@mantine/core';
import type { ReactElement } from 'react';
import { Markdown } from '../../ui/markdown.tsx';
import type { InjectViewProps } from './view-props.ts';
import css from './post-view.module.css';

const handleOf = (name: string): string =>
  name.startsWith('@') ? name : `@${name.normalize('NFD').replaceAll(/[^\p{Letter}\p{Number}_]/gu, '').toLowerCase()}`;

/** A post on a social network. */
export function PostView({ inject, arrivedAt }: InjectViewProps): ReactElement {
  const { from, content } = inject;
  const network = content.source ?? from.organisation;
  const ofNetwork = network.startsWith(from.name);
  return (
    <article className={css.post}>
      <header className={css.header}>
        <Avatar name={from.name} color="initials" radius="xl" size={52} alt="" />
        <div>
          <p className={css.name}>{ofNetwork ? network : from.name}</p>
          {!ofNetwork && <p className={css.handle}>{handleOf(from.name)}</p>}
        </div>
        {!ofNetwork && <p className={css.network}>{network}</p>}
      </header>
      <h2 className={css.subject}>{content.subject}</h2>
      <div className={css.text}>
        <Markdown>{content.body}</Markdown>
      </div>
      <footer className={css.footer}>
        <time>{arrivedAt}</time>
        {from.role && <span>{from.role}</span>}
      </footer>
    </article>
  );
}
