import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { TlpLabel } from '../../../ui/tlp-label.tsx';
import type { Sharing, TeamJourney } from '../debrief-model.ts';
import { Said } from './said.tsx';
import classes from './words.module.css';

/** What the teams told one another, under which label. */
export function SharingSection({ sharings, teams }: { readonly sharings: readonly Sharing[]; readonly teams: readonly TeamJourney[] }): ReactElement {
  const { t } = useTranslation('debrief');
  const text = useLocalText();
  const nameOf = (key: string): string => text(teams.find((team) => team.key === key)?.name ?? { en: key });
  return (
    <ul className={classes.list}>
      {sharings.map(({ exerciseMs, from, to, tlp, text: told }) => (
        <Said
          key={`${exerciseMs} ${from} ${told}`}
          head={t('sharings.way', { from: nameOf(from), to: to.map(nameOf).join(', ') })}
          details={
            <>
              {tlp && <TlpLabel label={tlp} />} {t('decisions.chosen', { time: formatDuration(exerciseMs) })}
            </>
          }
          text={told}
        />
      ))}
    </ul>
  );
}
