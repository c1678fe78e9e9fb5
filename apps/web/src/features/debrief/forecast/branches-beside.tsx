import { Button, Progress, Table, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BranchBeside } from '#exercise-engine';
import { useLocalText } from '../../../ui/local-text.tsx';
import { useShare } from '../../../ui/use-share.ts';
import { surprisesFirst } from './surprises.ts';

/** As many are shown at first. */
const few = 8;

/** How often the runs took a branch beside who took it, what surprises most first. */
export function BranchesBeside({ branches }: { readonly branches: readonly BranchBeside[] }): ReactElement {
  const { t } = useTranslation('debrief');
  const localText = useLocalText();
  const share = useShare();
  const [isWhole, setIsWhole] = useState(false);
  const sorted = surprisesFirst(branches);
  const shown = isWhole ? sorted : sorted.slice(0, few);
  const name = ({ kind, title, option }: BranchBeside): string => (kind === 'option' ? t('forecast.branch.option', { inject: localText(title), option: localText(option ?? {}) }) : t(`forecast.branch.${kind}`, { title: localText(title) }));
  return (
    <div>
      <Table.ScrollContainer tabIndex={0} type="native" minWidth={560}>
        <Table verticalSpacing={6} captionSide="top">
          <Table.Caption ta="start">{t('forecast.branches')}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('forecast.branchHead')}</Table.Th>
              <Table.Th w="20%" aria-hidden />
              <Table.Th w={90}>{t('forecast.runs')}</Table.Th>
              <Table.Th w="24%">{t('forecast.takenBy')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((branch) => (
              <Table.Tr key={name(branch)}>
                <Table.Th scope="row" fw={400}>
                  {name(branch)}
                </Table.Th>
                <Table.Td aria-hidden>
                  <Progress.Root>
                    <Progress.Section value={100 * branch.share} />
                  </Progress.Root>
                </Table.Td>
                <Table.Td>{share(branch.share)}</Table.Td>
                <Table.Td>
                  {branch.takenBy.length > 0 ? (
                    <>
                      <IconCheck size={16} aria-hidden /> {branch.takenBy.map(localText).join(', ')}
                    </>
                  ) : (
                    <Text component="span" size="sm" c="dimmed">
                      {t('forecast.notTaken')}
                    </Text>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {sorted.length > few && (
        <Button variant="subtle" size="compact-sm" mt="xs" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t('forecast.fewer') : t('forecast.all', { count: sorted.length })}
        </Button>
      )}
    </div>
  );
}
