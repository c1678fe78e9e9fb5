import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTriggerWords } from '../../../play/use-trigger-words.ts';
import { useDraft } from '../draft/use-draft.ts';
import { useWorkshop } from '../workshop-context.ts';
import type { GridWords } from './columns.ts';

/** In which words the grid is read and written by this author. */
export function useGridWords(): GridWords {
  const { t } = useTranslation('workshop');
  const { scenario } = useDraft();
  const { language } = useWorkshop();
  const sayTrigger = useTriggerWords(scenario);
  return useMemo(
    () => ({ scenario, language, sayTrigger, everyTeam: t('everyTeam'), manual: t('manual'), contingency: t('contingency'), channelName: (channel) => t(`channel.${channel}`) }),
    [scenario, language, sayTrigger, t],
  );
}
