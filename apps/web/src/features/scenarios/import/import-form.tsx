import { Alert, Button, FileInput, Group, Loader, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconFileZip } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Refusal, unreachable } from '../../../graphql/refusal.ts';
import { useErrorText } from '../../../ui/error-text.ts';
import { importFile, type Imported, isRefusal } from './import-file.ts';
import { ReportTables } from './report-tables.tsx';

/** Looks into a file first and says what an import would keep, change and lose; then imports it. */
export function ImportForm({ cancel }: { readonly cancel: () => void }): ReactElement {
  const { t } = useTranslation('scenarios');
  const navigate = useNavigate();
  const errorText = useErrorText();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<Imported | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);

  const send = async (chosen: File, dryRun: boolean): Promise<void> => {
    setBusy(true);
    setRefusal(null);
    try {
      const answer = await importFile(chosen, { dryRun });
      setReport(answer);
      if (answer.scenarioId) await navigate({ to: '/scenarios/$scenarioId', params: { scenarioId: answer.scenarioId } });
    } catch (cause) {
      setRefusal(isRefusal(cause) ? cause : unreachable);
    } finally {
      setBusy(false);
    }
  };
  const choose = (chosen: File | null): void => {
    setFile(chosen);
    setReport(null);
    setRefusal(null);
    if (chosen) void send(chosen, true);
  };
  return (
    <Stack>
      <Text c="dimmed">{t('import.text')}</Text>
      <FileInput label={t('import.file')} placeholder={t('import.choose')} accept=".zip,.json,application/zip,application/json" value={file} onChange={choose} clearable clearButtonProps={{ 'aria-label': t('import.clear') }} leftSection={<IconFileZip size={18} aria-hidden />} disabled={busy} />
      {busy && (
        <Group gap="sm" role="status">
          <Loader size="sm" aria-hidden />
          <Text>{t(report ? 'import.importing' : 'import.reading')}</Text>
        </Group>
      )}
      {refusal && (
        <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {errorText(refusal)}
        </Alert>
      )}
      {report && <ReportTables report={report} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={cancel}>
          {t('cancel')}
        </Button>
        <Button disabled={!file || !report || report.refused !== null} loading={busy && report !== null} onClick={() => file && void send(file, false)}>
          {t('import.submit')}
        </Button>
      </Group>
    </Stack>
  );
}
