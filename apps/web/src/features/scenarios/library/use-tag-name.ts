import { useTranslation } from 'react-i18next';

/** The name of a threat in the reader's language, where the catalogue knows it; authors may write others. */
export function useTagName(): (tag: string) => string {
  const { t, i18n } = useTranslation('scenarios');
  return (tag) => (i18n.exists(`tag.${tag}`, { ns: 'scenarios' }) ? t(`tag.${tag}`) : tag);
}
