import type { ReactElement, ReactNode } from 'react';
import css from './ask-frame.module.css';

interface Props {
  /** What screen readers say. */
  readonly label: string;
  readonly title?: string;
  /** What is asked, in the scenario's words. */
  readonly prompt?: string;
  /** The time that is left. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** What is asked about an inject, and the place to do it. */
export function AskFrame({ label, title, prompt, aside, children }: Props): ReactElement {
  return (
    <section className={css.panel} aria-label={label}>
      {title && (
        <header className={css.panelHeader}>
          <p className={css.kind}>{title}</p>
          {aside}
        </header>
      )}
      {prompt && <p className={css.prompt}>{prompt}</p>}
      {children}
    </section>
  );
}
