import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LocalText } from '../../../ui/local-text.tsx';
import { useDraft } from '../draft/use-draft.ts';
import type { Lane } from './lanes.ts';
import css from './timeline.module.css';

/** Which team and channel a lane is of. */
export function LaneLabel({ lane: { team, channel } }: { readonly lane: Lane }): ReactElement {
  const { t } = useTranslation('workshop');
  const { scenario } = useDraft();
  const slot = scenario.teams.find(({ key }) => key === team);
  return (
    <div className={css.label} aria-hidden>
      <span>{slot ? <LocalText text={slot.name} /> : (team ?? t('everyTeam'))}</span>
      {channel && <span>{t(`channel.${channel}`)}</span>}
    </div>
  );
}
