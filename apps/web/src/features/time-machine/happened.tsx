import { UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useEventWords } from '../../play/event-words.ts';
import { formatDuration } from '../../ui/format.ts';
import { type Recording, teamOf, tells } from './recording.ts';
import { useScene } from './scene.ts';
import css from './time-machine.module.css';

const shown = 8;

interface HappenedProps {
  readonly recording: Recording;
  readonly count: number;
  readonly onGo: (count: number) => void;
}

/** What happened last before this moment, in all teams, newest first. */
export function Happened({ recording, count, onGo }: HappenedProps): ReactElement {
  const { t } = useTranslation('time-machine');
  const { teams, names } = useScene();
  const words = useEventWords(names);
  const recent: { readonly at: number; readonly moment: Recording['moments'][number] }[] = [];
  for (let at = count; at > 0 && recent.length < shown; at -= 1) {
    const moment = recording.moments[at - 1];
    if (moment && tells(moment)) recent.push({ at, moment });
  }
  return (
    <section className={css.panel} aria-label={t('happened.title')}>
      <h2 className={css.panelTitle}>{t('happened.title')}</h2>
      {recent.length === 0 && <p className={css.quiet}>{t('happened.nothing')}</p>}
      <ul className={css.list}>
        {recent.map(({ at, moment }) => {
          const team = teamOf(moment);
          return (
            <li key={at}>
              <UnstyledButton className={css.line} onClick={() => onGo(at)}>
                <span className={css.lineHead}>
                  {formatDuration(moment.exerciseMs)}
                  {team !== null && teams.length > 1 && ` · ${names.team(team)}`}
                  {moment.by && ` · ${moment.by.name}`}
                </span>
                <span className={css.lineText}>{words(moment.event)}</span>
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
