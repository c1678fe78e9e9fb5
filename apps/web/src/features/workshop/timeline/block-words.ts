import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inject } from '#exercise-engine';
import { formatDuration } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import type { Block } from './lanes.ts';

export interface BlockWords {
  readonly titleOf: (inject: Inject) => string;
  /** Time, channel, title and whether it asks for a decision. */
  readonly labelOf: (block: Block) => string;
}

/** What blocks say. The same object as long as the language stays, so that blocks are not drawn anew. */
export function useBlockWords(): BlockWords {
  const { t } = useTranslation('workshop');
  const text = useLocalText();
  return useMemo(
    () => ({
      titleOf: ({ title }) => text(title),
      labelOf: ({ inject: { channel, title, ask }, atMs }) => [formatDuration(atMs), t(`channel.${channel}`), text(title), ask?.kind === 'decision' ? t('timeline.decision') : ''].filter(Boolean).join(', '),
    }),
    [t, text],
  );
}
