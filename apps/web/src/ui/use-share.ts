import { formatTag } from '../i18n/format-tag.ts';
import { useLocale } from '../i18n/use-locale.ts';

/** `79 %`, in the reader's language. */
export function useShare(): (share: number) => string {
  const format = new Intl.NumberFormat(formatTag(useLocale()), { style: 'percent', maximumFractionDigits: 1 });
  return (share) => format.format(share);
}
