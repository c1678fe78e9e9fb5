import { Alert, Anchor, Badge, Group, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AfterPlayLinks } from '../../play/after-play-links.tsx';
import { Page } from '../../ui/page.tsx';
import { TlpLabel } from '../../ui/tlp-label.tsx';
import { ReportFiles } from './files/report-files.tsx';
import { FindingsPanel } from './findings/findings-panel.tsx';
import type { Report, ReportLanguage } from './report-documents.ts';
import { SectionView } from './sections/section-view.tsx';

interface ReportViewProps {
  readonly report: Report;
  readonly language: ReportLanguage;
  readonly refresh: () => void;
}

/** Findings first, because they are what is worked on; then the report as its files show it. */
export function ReportView({ report, language, refresh }: ReportViewProps): ReactElement {
  const { t } = useTranslation('report');
  return (
    <Page
      title={report.exercise}
      kicker={<Text c="dimmed">{report.title}</Text>}
      actions={
        <Group gap="sm">
          <TlpLabel label={report.tlp} />
          {(report.draft !== null || report.findings.length > 0) && (
            <Badge size="lg" variant="light" tt="none" color={report.draft === null ? 'teal' : 'bronze'}>
              {t(report.draft === null ? 'final' : 'draft')}
            </Badge>
          )}
          <ReportFiles exerciseId={report.exerciseId} language={language} />
        </Group>
      }
    >
      <AfterPlayLinks exerciseId={report.exerciseId} current="report" />
      {report.draft !== null && (
        <Alert color="bronze" variant="light" icon={<IconPencil aria-hidden />}>
          {report.draft}
        </Alert>
      )}
      <FindingsPanel report={report} refresh={refresh} />
      <Group component="nav" aria-label={t('contents')} gap="md">
        {report.sections.map(({ key, title }) => (
          <Anchor key={key} href={`#${key}`}>
            {title}
          </Anchor>
        ))}
      </Group>
      {report.sections.map((section) => (
        <SectionView key={`${language}-${section.key}`} section={section} exerciseId={report.exerciseId} language={language} mayEdit={report.mayEdit} kept={report.tlp === 'TLP:AMBER+STRICT' || report.tlp === 'TLP:RED' ? report.tlp : null} refresh={refresh} />
      ))}
    </Page>
  );
}
