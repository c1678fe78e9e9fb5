import { type ReactElement, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '../graphql/connection.ts';
import css from './connection-note.module.css';

const thankfulMs = 5_000;

/** Says quietly how the connection stands, and for a moment that it is back. */
export function ConnectionNote({ connection, caughtUp }: { readonly connection: Connection; readonly caughtUp: boolean }): ReactElement {
  const { t } = useTranslation('play');
  const back = useJustBack(connection);
  const text = connection === 'live' && !caughtUp ? 'catching-up' : back ? 'back' : connection;
  return (
    <span className={css.connection} data-connection={connection} role="status">
      <span className={css.dot} aria-hidden />
      <span className={text === 'live' ? css.quietText : undefined}>{t(`connection.${text}`)}</span>
    </span>
  );
}

function useJustBack(connection: Connection): boolean {
  const [wasLost, setWasLost] = useState(false);
  if (connection === 'lost' && !wasLost) setWasLost(true);
  useEffect(() => {
    if (connection !== 'live' || !wasLost) return;
    const timer = setTimeout(() => setWasLost(false), thankfulMs);
    return () => clearTimeout(timer);
  }, [connection, wasLost]);
  return wasLost && connection === 'live';
}
