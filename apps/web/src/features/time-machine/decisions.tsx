import { UnstyledButton } from '@mantine/core';
import { type ReactElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../ui/format.ts';
import type { Recording } from './recording.ts';
import { useScene } from './scene.ts';
import css from './time-machine.module.css';

interface DecisionsProps {
  readonly recording: Recording;
  readonly count: number;
  /** To the moment before which so much had happened, in that team's room. */
  readonly onGo: (count: number, team: string) => void;
}

/** All decisions, to see what was known at the second in which each was taken. */
export function Decisions({ recording: { moments }, count, onGo }: DecisionsProps): ReactElement {
  const { t } = useTranslation('time-machine');
  const { teams, names } = useScene();
  const decisions = useMemo(() => moments.flatMap(({ event, exerciseMs }, before) => (event.type === 'decision-made' ? [{ event, exerciseMs, before }] : [])), [moments]);
  return (
    <section className={css.panel} aria-label={t('decisions.title')}>
      <h2 className={css.panelTitle}>{t('decisions.title')}</h2>
      {decisions.length === 0 ? <p className={css.quiet}>{t('decisions.none')}</p> : <p className={css.quiet}>{t('decisions.explained')}</p>}
      <ul className={css.list}>
        {decisions.map(({ event, exerciseMs, before }) => (
          <li key={before}>
            <UnstyledButton className={css.line} aria-current={before === count || undefined} onClick={() => onGo(before, event.team)}>
              <span className={css.lineHead}>
                {formatDuration(exerciseMs)}
                {teams.length > 1 && ` · ${names.team(event.team)}`}
              </span>
              <span className={css.lineText}>{names.inject(event.inject)}</span>
              <span className={css.lineText}>
                <strong>{event.label}</strong>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
