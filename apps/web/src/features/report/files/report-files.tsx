import { Button, Group, Modal, SegmentedControl, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDownload, IconFileTypeDocx, IconFileTypePdf, IconJson } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useCommand } from '../../../graphql/use-command.ts';
import { usePolling } from '../../../graphql/use-polling.ts';
import { languageNames } from '../../../i18n/index.ts';
import { cancelExport, exportsQuery, type ReportLanguage, requestExport } from '../report-documents.ts';
import { FileRow } from './file-row.tsx';

const askAgainMs = 700;
const formats = [
  { format: 'DOCX', icon: IconFileTypeDocx },
  { format: 'PDF', icon: IconFileTypePdf },
  { format: 'OSCAL', icon: IconJson },
] as const;
const languages = [
  { value: 'EN', label: languageNames.en },
  { value: 'FR', label: languageNames.fr },
  { value: 'DE', label: languageNames.de },
];

interface ReportFilesProps {
  readonly exerciseId: string;
  readonly language: ReportLanguage;
}

/** The report as files: asked for, watched, cancelled and taken along. */
export function ReportFiles(props: ReportFilesProps): ReactElement {
  const { t } = useTranslation('report');
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button leftSection={<IconDownload size={18} aria-hidden />} onClick={open}>
        {t('files.action')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('files.title')} size="lg">
        <Files {...props} />
      </Modal>
    </>
  );
}

function Files({ exerciseId, language }: ReportFilesProps): ReactElement {
  const { t } = useTranslation('report');
  const [chosen, setChosen] = useState<string>(language);
  const [{ data }, refetch] = useQuery({ query: exportsQuery, variables: { exerciseId }, requestPolicy: 'cache-and-network' });
  const [request, { fetching }] = useCommand(requestExport);
  const [cancel] = useCommand(cancelExport);
  const ask = (): void => refetch({ requestPolicy: 'network-only' });
  const files = data?.reportExports ?? [];
  const unfinished = files.some(({ state }) => state === 'QUEUED' || state === 'RUNNING');
  usePolling(() => unfinished && ask(), askAgainMs);
  const locale: ReportLanguage = chosen === 'FR' || chosen === 'DE' ? chosen : 'EN';
  return (
    <Stack>
      <Text c="dimmed">{t('files.explained')}</Text>
      <SegmentedControl aria-label={t('files.language')} data={languages} value={chosen} onChange={setChosen} />
      <Group grow>
        {formats.map(({ format, icon: Icon }) => (
          <Button key={format} variant="light" loading={fetching} leftSection={<Icon size={20} aria-hidden />} onClick={() => void request({ exerciseId, format, locale }).then(ask)}>
            {t(`files.format.${format}`)}
          </Button>
        ))}
      </Group>
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }} aria-live="polite">
        {files.map((file) => (
          <FileRow key={file.id} file={file} exerciseId={exerciseId} cancel={() => void cancel({ exerciseId, exportId: file.id }).then(ask)} />
        ))}
      </Stack>
    </Stack>
  );
}
