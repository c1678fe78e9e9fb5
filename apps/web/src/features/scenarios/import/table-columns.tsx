import { NativeSelect, Stack, Table, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { columnFields, type TablePreview } from './import-file.ts';

interface TableColumnsProps {
  readonly table: TablePreview;
  readonly disabled: boolean;
  readonly chooseSheet: (sheet: string) => void;
  readonly chooseField: (column: string, field: string) => void;
}

/** How a spreadsheet was understood; each choice has the file read again. */
export function TableColumns({ table, disabled, chooseSheet, chooseField }: TableColumnsProps): ReactElement {
  const { t } = useTranslation('scenarios');
  const sheets = table.sheets.filter(({ rows }) => rows > 0);
  return (
    <Stack gap="xs">
      <Title order={2} fz="md">
        {t('columns.title')}
      </Title>
      <Text c="dimmed" fz="sm">
        {t('columns.text')}
      </Text>
      {sheets.length > 1 && (
        <NativeSelect label={t('columns.sheet')} value={table.sheet} disabled={disabled} onChange={(event) => chooseSheet(event.currentTarget.value)} data={sheets.map(({ name, rows }) => ({ value: name, label: t('columns.sheetRows', { name, count: rows }) }))} />
      )}
      <Table.ScrollContainer tabIndex={0} type="native" minWidth={520} mah={360}>
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('columns.column')}</Table.Th>
              <Table.Th miw={180}>{t('columns.holds')}</Table.Th>
              <Table.Th>{t('columns.samples')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {table.columns.map(({ column, name, field, samples }) => (
              <Table.Tr key={column}>
                <Table.Td>
                  <Text span fw={600}>
                    {column}
                  </Text>{' '}
                  {name}
                </Table.Td>
                <Table.Td>
                  <NativeSelect
                    aria-label={t('columns.holdsOf', { column: name || column })}
                    value={field}
                    disabled={disabled}
                    onChange={(event) => chooseField(column, event.currentTarget.value)}
                    data={columnFields.map((value) => ({ value, label: t(`columns.field.${value}`) }))}
                  />
                </Table.Td>
                <Table.Td>
                  {samples.map((sample, index) => (
                    <Text key={index} fz="sm" c="dimmed" lineClamp={1}>
                      {sample}
                    </Text>
                  ))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}
