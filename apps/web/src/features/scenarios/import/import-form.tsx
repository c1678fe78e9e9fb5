import { Alert, Button, FileInput, Group, Loader, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconFileZip } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Refusal, unreachable } from '../../../graphql/refusal.ts';
import { useErrorText } from '../../../ui/error-text.ts';
import { importFile, type Imported, isRefusal, type TableChoice } from './import-file.ts';
import { ReportTables } from './report-tables.tsx';
import { TableColumns } from './table-columns.tsx';

const asRecognised: TableChoice = { fields: {} };

/** Looks into a file first and says what an import would keep, change and lose; then imports it. */
export function ImportForm({ cancel }: { readonly cancel: () => void }): ReactElement {
  const { t } = useTranslation('scenarios');
  const navigate = useNavigate();
  const errorText = useErrorText();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<Imported | null>(null);
  const [choice, setChoice] = useState(asRecognised);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [doing, setDoing] = useState<'reading' | 'importing' | null>(null);
  const busy = doing !== null;

  const send = async (chosen: File, corrected: TableChoice, dryRun: boolean): Promise<void> => {
    setDoing(dryRun ? 'reading' : 'importing');
    setRefusal(null);
    try {
      const answer = await importFile(chosen, corrected, { dryRun });
      setReport(answer);
      if (answer.scenarioId) await navigate({ to: '/scenarios/$scenarioId', params: { scenarioId: answer.scenarioId } });
    } catch (cause) {
      setRefusal(isRefusal(cause) ? cause : unreachable);
    } finally {
      setDoing(null);
    }
  };
  const choose = (chosen: File | null): void => {
    setFile(chosen);
    setReport(null);
    setRefusal(null);
    setChoice(asRecognised);
    if (chosen) void send(chosen, asRecognised, true);
  };
  const correct = (corrected: TableChoice): void => {
    setChoice(corrected);
    if (file) void send(file, corrected, true);
  };
  return (
    <Stack>
      <Text c="dimmed">{t('import.text')}</Text>
      <FileInput label={t('import.file')} placeholder={t('import.choose')} accept=".zip,.json,.xlsx,.csv,.tsv,.txt" value={file} onChange={choose} clearable clearButtonProps={{ 'aria-label': t('import.clear') }} leftSection={<IconFileZip size={18} aria-hidden />} disabled={busy} />
      {doing && (
        <Group gap="sm" role="status">
          <Loader size="sm" aria-hidden />
          <Text>{t(`import.${doing}`)}</Text>
        </Group>
      )}
      {refusal && (
        <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {errorText(refusal)}
        </Alert>
      )}
      {report?.table && (
        <TableColumns
          table={report.table}
          disabled={busy}
          chooseSheet={(sheet) => correct({ sheet, fields: {} })}
          chooseField={(column, field) => correct({ ...choice, fields: { ...choice.fields, [column]: field } })}
        />
      )}
      {report && <ReportTables report={report} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={cancel}>
          {t('cancel')}
        </Button>
        <Button disabled={busy || !file || !report || report.refused !== null} loading={doing === 'importing'} onClick={() => file && void send(file, choice, false)}>
          {t('import.submit')}
        </Button>
      </Group>
    </Stack>
  );
}
