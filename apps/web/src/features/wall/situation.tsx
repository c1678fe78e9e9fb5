import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomInject } from '#exercise-engine';
import { useLocale } from '../../i18n/use-locale.ts';
import type { LiveExercise } from '../../play/live-exercise.ts';
import { ChannelIcon } from '../../ui/channel-icon.tsx';
import { formatScenarioTime } from '../../ui/format.ts';
import { headline, latestByChannel } from './latest.ts';
import css from './situation.module.css';

interface SituationProps {
  readonly exercise: LiveExercise;
  readonly timeZone: string;
  readonly injects: readonly RoomInject[];
}

/** The latest of each channel, as headlines. */
export function Situation({ exercise, timeZone, injects }: SituationProps): ReactElement {
  const { t } = useTranslation('wall');
  const locale = useLocale();
  const latest = latestByChannel(injects);
  return (
    <section className={css.situation} aria-label={t('situation')}>
      <h2>{t('situation')}</h2>
      {latest.length === 0 && <p className={css.none}>{t('quiet')}</p>}
      <ol className={css.list}>
        {latest.map((inject) => (
          <li key={inject.inject} data-channel={inject.channel} data-severity={inject.content.severity}>
            <ChannelIcon channel={inject.channel} size={40} />
            <div>
              <p className={css.source}>
                {t(`app:channel.${inject.channel}`)} · {inject.content.source ?? inject.from.name}
                <time>{formatScenarioTime(exercise.scenarioStart, inject.releasedMs, timeZone, locale)}</time>
              </p>
              <p className={css.headline}>{headline(inject)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
