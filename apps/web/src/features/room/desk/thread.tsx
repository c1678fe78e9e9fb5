import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import type { Author } from '#exercise-engine';
import { useViewer } from '../../../session/viewer.ts';
import { useScenarioTime } from '../scene.ts';
import css from './desk.module.css';

export interface ThreadEntry {
  readonly position: number;
  readonly exerciseMs: number;
  readonly by: Author | null;
  /** Who speaks, where it is not the author under the own name. */
  readonly speaker?: string;
  readonly text: string;
  readonly mark?: ReactNode;
}

interface ThreadProps {
  readonly label: string;
  readonly empty: string;
  /** Oldest first. */
  readonly entries: readonly ThreadEntry[];
}

/** What was written, oldest first; keeps the newest in view. */
export function Thread({ label, empty, entries }: ThreadProps): ReactElement {
  const viewer = useViewer();
  const timeOf = useScenarioTime();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [entries.length]);

  return (
    <ol ref={list} className={css.thread} aria-label={label} tabIndex={0}>
      {entries.length === 0 && <li className={css.empty}>{empty}</li>}
      {entries.map(({ position, exerciseMs, by, speaker, text, mark }) => (
        <li key={position} className={css.entry} data-own={by?.id === viewer.id || undefined}>
          <p className={css.entryHead}>
            {mark}
            <strong>{speaker ?? by?.name}</strong>
            <time>{timeOf(exerciseMs)}</time>
          </p>
          <p className={css.entryText}>{text}</p>
        </li>
      ))}
    </ol>
  );
}
