import { useTranslation } from 'react-i18next';
import type { Refusal } from '../graphql/refusal.ts';

/** Says a refusal in the reader's language: by its reason, else by its code. */
export function useErrorText(): (refusal: Refusal) => string {
  const { t } = useTranslation('app');
  return ({ code, reason, details }) => {
    const keys = [`errors.${code}`, 'errors.INTERNAL_SERVER_ERROR'];
    return t(reason ? [`errors.${reason}`, ...keys] : keys, { ...details });
  };
}
