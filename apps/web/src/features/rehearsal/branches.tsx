import { Progress, Table } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Forecast, Scenario } from '#exercise-engine';
import { useBranchWords } from './use-branch-words.ts';
import { useShare } from '../../ui/use-share.ts';

/** How often each way was taken, in how many of the runs. */
export function Branches({ scenario, forecast: { branches, runs } }: { readonly scenario: Scenario; readonly forecast: Forecast }): ReactElement {
  const { t } = useTranslation('rehearsal');
  const words = useBranchWords(scenario);
  const share = useShare();
  return (
    <Table.ScrollContainer tabIndex={0} type="native" minWidth={480}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('branches.branch')}</Table.Th>
            <Table.Th w="30%" aria-hidden />
            <Table.Th w={90}>{t('branches.share')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {branches.map((branch) => (
            <Table.Tr key={words.branch(branch)}>
              <Table.Td>{words.branch(branch)}</Table.Td>
              <Table.Td aria-hidden>
                <Progress.Root>
                  <Progress.Section value={(100 * branch.runs) / runs} />
                </Progress.Root>
              </Table.Td>
              <Table.Td>{share(branch.runs / runs)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
