import { useTranslation } from 'react-i18next';
import { samePath } from '../draft/draft.ts';
import { useDraft } from '../draft/use-draft.ts';

/** Words for a field in which two people wrote at once; none for the others. */
export function useConflictWords(): (path: readonly string[]) => { readonly error?: string } {
  const { t } = useTranslation('workshop');
  const { conflicts } = useDraft();
  return (path) => (conflicts.some((conflict) => samePath(conflict.path, path)) ? { error: t('conflict.title') } : {});
}
