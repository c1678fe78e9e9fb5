import { Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { channels } from '#exercise-engine';
import { ChannelIcon } from '../../ui/channel-icon.tsx';
import { LocalText } from '../../ui/local-text.tsx';
import css from './board.module.css';
import type { SpectatorBoard } from './document.ts';

interface HeadlinesProps {
  readonly headlines: SpectatorBoard['headlines'];
  readonly timeOf: (exerciseMs: number) => string;
}

/** What the papers and the networks say: all that spectators read. */
export function Headlines({ headlines, timeOf }: HeadlinesProps): ReactElement {
  const { t } = useTranslation('spectator');
  return (
    <section aria-labelledby="headlines">
      <Title order={2} fz="h3" id="headlines" mb="sm">
        {t('headlines')}
      </Title>
      {headlines.length === 0 && <p className={css.none}>{t('noHeadlines')}</p>}
      <ol className={css.headlines}>
        {headlines.map(({ exerciseMs, channel, source, subject }) => (
          <li key={`${exerciseMs} ${channel} ${JSON.stringify(subject)}`}>
            <p className={css.source}>
              <ChannelIcon channel={channels.find((known) => known === channel) ?? 'press'} />
              {source && <LocalText text={source} />}
              <time>{timeOf(exerciseMs)}</time>
            </p>
            <p className={css.headline}>
              <LocalText text={subject} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
