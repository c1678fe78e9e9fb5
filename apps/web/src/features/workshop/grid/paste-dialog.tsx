import { Button, Group, List, Modal, Stack, Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pasted } from './pasted.ts';

interface PasteDialogProps {
  readonly pasted: Pasted | null;
  readonly take: () => void;
  readonly cancel: () => void;
}

const shownProblems = 200;

/** What a pasted range would change, and each cell that is not understood, before anything changes. */
export function PasteDialog({ pasted, take, cancel }: PasteDialogProps): ReactElement {
  const { t } = useTranslation('workshop');
  return (
    <Modal opened={pasted !== null} onClose={cancel} title={t('paste.title')} size="lg">
      {pasted && (
        <Stack>
          <List>
            <List.Item>{t('paste.changed', { count: pasted.changed })}</List.Item>
            <List.Item>{t('paste.added', { count: pasted.added })}</List.Item>
            {pasted.beyond > 0 && <List.Item>{t('paste.beyond', { count: pasted.beyond })}</List.Item>}
          </List>
          {pasted.problems.length > 0 && <Problems pasted={pasted} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={cancel}>
              {t('paste.cancel')}
            </Button>
            <Button onClick={take} disabled={pasted.edits.length === 0} data-autofocus>
              {t('paste.take')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

function Problems({ pasted: { problems } }: { readonly pasted: Pasted }): ReactElement {
  const { t } = useTranslation('workshop');
  return (
    <>
      <Text fw={600}>{t('paste.problems', { count: problems.length })}</Text>
      <Table.ScrollContainer minWidth={420} maxHeight={320} type="native" tabIndex={0}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('paste.row')}</Table.Th>
              <Table.Th>{t('paste.column')}</Table.Th>
              <Table.Th>{t('paste.text')}</Table.Th>
              <Table.Th>{t('paste.why')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {problems.slice(0, shownProblems).map(({ row, column, text, problem }) => (
              <Table.Tr key={`${row}-${column}`}>
                <Table.Td>{row}</Table.Td>
                <Table.Td>{t(`column.${column}`)}</Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{text.slice(0, 80)}</Table.Td>
                <Table.Td>{t(`problem.${problem}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {problems.length > shownProblems && <Text c="dimmed">{t('paste.more', { count: problems.length - shownProblems })}</Text>}
    </>
  );
}
