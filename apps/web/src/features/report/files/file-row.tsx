import { Anchor, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { languageNames } from '../../../i18n/index.ts';
import { useLocale } from '../../../i18n/use-locale.ts';
import { formatDateTime } from '../../../ui/format.ts';
import type { ReportExport } from '../report-documents.ts';

const names = { EN: languageNames.en, FR: languageNames.fr, DE: languageNames.de };

interface FileRowProps {
  readonly file: ReportExport;
  readonly exerciseId: string;
  readonly cancel: () => void;
}

/** One file: how far it is, or where it is. */
export function FileRow({ file: { id, format, locale, state, progress, requestedAt }, exerciseId, cancel }: FileRowProps): ReactElement {
  const { t } = useTranslation('report');
  const reader = useLocale();
  const name = `${format} · ${names[locale]}`;
  const unfinished = state === 'QUEUED' || state === 'RUNNING';
  return (
    <Stack component="li" gap={4}>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">
          {name}{' '}
          <Text span c="dimmed" size="sm">
            {formatDateTime(requestedAt, reader)}
          </Text>
        </Text>
        {state === 'DONE' && (
          <Anchor href={`/exercises/${exerciseId}/report-files/${id}`} download aria-label={t('files.downloadNamed', { name })}>
            <Group gap={6} component="span" display="inline-flex">
              <IconDownload size={18} aria-hidden />
              {t('files.download')}
            </Group>
          </Anchor>
        )}
        {unfinished && (
          <Button size="compact-sm" variant="default" onClick={cancel} aria-label={t('files.cancelNamed', { name })}>
            {t('cancel')}
          </Button>
        )}
        {!unfinished && state !== 'DONE' && (
          <Text size="sm" c={state === 'FAILED' ? 'red' : 'dimmed'}>
            {t(`files.state.${state}`)}
          </Text>
        )}
      </Group>
      {unfinished && <Progress value={progress} aria-label={t('files.progress', { name })} animated />}
    </Stack>
  );
}
