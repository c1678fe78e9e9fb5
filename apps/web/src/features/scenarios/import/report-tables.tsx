import { Alert, Stack, Table, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportNote, ImportReport } from '../../../graphql/graphql.ts';
import { readWhy } from './why.ts';

/** What an import kept, changed and lost. */
export function ReportTables({ report }: { readonly report: ImportReport }): ReactElement {
  const { t } = useTranslation('scenarios');
  if (report.refused !== null)
    return (
      <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={t('report.refused')}>
        {t([`refused.${readWhy(report.refused).key}`, 'refused.other'])}
        {report.lost.map(({ where }) => (
          <Text key={where} fz="sm">
            {t('report.place', { place: where })}
          </Text>
        ))}
      </Alert>
    );
  return (
    <Stack gap="lg">
      <Text>{t('report.from', { title: report.title, format: report.format })}</Text>
      <Counts report={report} />
      <Notes title={t('report.lost', { count: report.lost.length })} notes={report.lost} />
      <Notes title={t('report.changed', { count: report.changed.length })} notes={report.changed} />
    </Stack>
  );
}

function Counts({ report: { found, kept } }: { readonly report: ImportReport }): ReactElement {
  const { t } = useTranslation('scenarios');
  const kinds = Object.keys(found).filter((kind) => (found[kind] ?? 0) > 0);
  return (
    <Table.ScrollContainer tabIndex={0} type="native" minWidth={320}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('report.kind')}</Table.Th>
            <Table.Th ta="right">{t('report.found')}</Table.Th>
            <Table.Th ta="right">{t('report.kept')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {kinds.map((kind) => (
            <Table.Tr key={kind}>
              <Table.Td>{t([`kind.${kind}`, 'kind.other'], { kind })}</Table.Td>
              <Table.Td ta="right">{found[kind]}</Table.Td>
              <Table.Td ta="right" fw={kept[kind] === found[kind] ? undefined : 700}>
                {kept[kind] ?? 0}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Notes({ title, notes }: { readonly title: string; readonly notes: readonly ImportNote[] }): ReactElement | null {
  const { t } = useTranslation('scenarios');
  if (notes.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={2} fz="md">
        {title}
      </Title>
      <Table.ScrollContainer tabIndex={0} type="native" minWidth={480} mah={320}>
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('report.kind')}</Table.Th>
              <Table.Th>{t('report.where')}</Table.Th>
              <Table.Th>{t('report.why')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {notes.map(({ kind, where, why }, index) => (
              <Table.Tr key={index}>
                <Table.Td>{t([`kind.${kind}`, 'kind.other'], { kind })}</Table.Td>
                <Table.Td>{where}</Table.Td>
                <Table.Td>
                  <Reason why={why} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}

function Reason({ why }: { readonly why: string }): ReactElement {
  const { t } = useTranslation('scenarios');
  const { key, detail } = readWhy(why);
  const reason = t([`why.${key}`, 'why.other'], { why });
  return <>{detail ? t('report.detail', { reason, detail }) : reason}</>;
}
