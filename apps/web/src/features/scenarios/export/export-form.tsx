import { Button, Group, NativeSelect, Radio, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contentLocales, isLocale } from '#kernel';
import { useLocale } from '../../../i18n/use-locale.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ReportTables } from '../import/report-tables.tsx';
import { addressOf, type ExportChoice, type ExportFormat, exportFormats, readers, useExportReport } from './use-export-report.ts';

const booklets: readonly ExportFormat[] = ['docx', 'pdf'];

/** Chooses a form, tells what would not stand in the file, and gives it. */
export function ExportForm({ scenarioId, cancel }: { readonly scenarioId: string; readonly cancel: () => void }): ReactElement {
  const { t } = useTranslation('scenarios');
  const locale = useLocale();
  const [choice, setChoice] = useState<ExportChoice>({ format: 'tocsin', locale: locale === 'lb' ? 'de' : locale, reader: 'director' });
  const isBooklet = booklets.includes(choice.format);
  return (
    <Stack>
      <Radio.Group label={t('export.format')} value={choice.format} onChange={(value) => setChoice({ ...choice, format: exportFormats.find((format) => format === value) ?? choice.format })}>
        <Stack gap="xs" mt="xs">
          {exportFormats.map((format) => (
            <Radio key={format} value={format} label={t(`export.formats.${format}`)} description={t(`export.formatTexts.${format}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Group grow align="flex-start">
        {choice.format !== 'tocsin' && (
          <NativeSelect
            label={t('export.language')}
            value={choice.locale}
            onChange={({ currentTarget: { value } }) => isLocale(value) && value !== 'lb' && setChoice({ ...choice, locale: value })}
            data={contentLocales.map((value) => ({ value, label: t(`export.languages.${value}`) }))}
          />
        )}
        {isBooklet && (
          <NativeSelect
            label={t('export.reader')}
            value={choice.reader}
            onChange={({ currentTarget: { value } }) => setChoice({ ...choice, reader: readers.find((reader) => reader === value) ?? choice.reader })}
            data={readers.map((value) => ({ value, label: t(`export.readers.${value}`) }))}
          />
        )}
      </Group>
      {isBooklet ? <Text c="dimmed">{t('export.bookletText')}</Text> : <Account scenarioId={scenarioId} choice={choice} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={cancel}>
          {t('cancel')}
        </Button>
        <Button component="a" href={addressOf(scenarioId, choice)} download leftSection={<IconDownload size={18} aria-hidden />}>
          {t('export.download')}
        </Button>
      </Group>
    </Stack>
  );
}

/** What would stand in the file, and what would not. */
function Account({ scenarioId, choice }: { readonly scenarioId: string; readonly choice: ExportChoice }): ReactElement {
  const { report, refusal, retry } = useExportReport(scenarioId, choice);
  if (refusal) return <ErrorState refusal={refusal} retry={retry} />;
  return report ? <ReportTables report={report} /> : <Loading />;
}
