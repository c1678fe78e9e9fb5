import { Badge } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import type { Note, TeamJourney } from '../debrief-model.ts';
import { Said } from './said.tsx';
import classes from './words.module.css';

const colors = { STRENGTH: 'teal', IMPROVEMENT: 'orange', NEUTRAL: 'gray' } as const;

/** What the observers wrote down while it happened. */
export function NotesSection({ notes, teams }: { readonly notes: readonly Note[]; readonly teams: readonly TeamJourney[] }): ReactElement {
  const { t } = useTranslation('debrief');
  const text = useLocalText();
  return (
    <ul className={classes.list}>
      {notes.map(({ exerciseMs, team, polarity, text: noted }) => (
        <Said
          key={`${exerciseMs} ${team} ${noted}`}
          head={text(teams.find(({ key }) => key === team)?.name ?? {}) || t('notes.everybody')}
          details={
            <>
              <Badge variant="dot" tt="none" color={colors[polarity]}>
                {t(`notes.${polarity}`)}
              </Badge>{' '}
              {t('decisions.chosen', { time: formatDuration(exerciseMs) })}
            </>
          }
          text={noted}
        />
      ))}
    </ul>
  );
}
