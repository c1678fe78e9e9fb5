import { Anchor, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { type ReactElement, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardFile } from '#exercise-engine';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatBytes } from '../../ui/format.ts';
import css from './attached-files.module.css';

interface Props {
  readonly files: readonly CardFile[];
  /** Address of what they belong to: an exercise, or a version of a scenario. */
  readonly of: string;
}

/** Files that come with an inject; images are shown, all can be saved. */
export function AttachedFiles({ files, of }: Props): ReactElement | null {
  const { t } = useTranslation('play');
  const locale = useLocale();
  const title = useId();
  if (files.length === 0) return null;
  return (
    <section aria-labelledby={title}>
      <Text id={title} size="sm" fw={640} mb={6}>
        {t('files')}
      </Text>
      <ul className={css.files}>
        {files.map(({ sha256, name, mediaType, bytes }) => {
          const address = `${of}/files/${sha256}?locale=${locale}`;
          const isImage = mediaType.startsWith('image/');
          return (
            <li key={sha256} className={css.file}>
              <Anchor href={address} {...(isImage ? { target: '_blank', rel: 'noreferrer' } : { download: true })}>
                <IconPaperclip size={16} style={{ verticalAlign: '-2px' }} aria-hidden /> {name}
                {isImage && <img className={css.image} src={address} alt="" loading="lazy" />}
              </Anchor>{' '}
              <Text span size="sm" c="dimmed">
                {formatBytes(bytes, locale)}
              </Text>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
