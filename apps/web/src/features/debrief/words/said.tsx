import type { ReactElement, ReactNode } from 'react';
import classes from './words.module.css';

interface SaidProps {
  /** Who, and about what. */
  readonly head: ReactNode;
  readonly details?: ReactNode;
  readonly text: string;
}

/** Something that somebody wrote, as they wrote it. */
export function Said({ head, details, text }: SaidProps): ReactElement {
  return (
    <li className={classes.said}>
      <p className={classes.head}>
        <strong>{head}</strong>
        {details && <span className={classes.details}>{details}</span>}
      </p>
      <p className={classes.text}>{text}</p>
    </li>
  );
}
