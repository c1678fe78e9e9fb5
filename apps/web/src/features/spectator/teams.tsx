import { Table, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LocalText } from '../../ui/local-text.tsx';
import type { SpectatorBoard } from './document.ts';

/** How much each team got and did, in numbers only. */
export function Teams({ teams }: { readonly teams: SpectatorBoard['teams'] }): ReactElement {
  const { t } = useTranslation('spectator');
  return (
    <section aria-labelledby="teams">
      <Title order={2} fz="h3" id="teams" mb="sm">
        {t('teams')}
      </Title>
      <Table.ScrollContainer minWidth={320} type="native" tabIndex={0}>
        <Table verticalSpacing="sm" aria-labelledby="teams">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('team')}</Table.Th>
              <Table.Th ta="right">{t('delivered')}</Table.Th>
              <Table.Th ta="right">{t('answered')}</Table.Th>
              <Table.Th ta="right">{t('decided')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {teams.map(({ key, name, delivered, answered, decided }) => (
              <Table.Tr key={key}>
                <Table.Th scope="row">
                  <LocalText text={name} />
                </Table.Th>
                <Table.Td ta="right">{delivered}</Table.Td>
                <Table.Td ta="right">{answered}</Table.Td>
                <Table.Td ta="right">{decided}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
