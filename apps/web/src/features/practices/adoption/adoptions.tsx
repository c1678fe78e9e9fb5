import { Badge, Group, Stack, Table, Text, Title, Tooltip } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { formatMoney } from '../../../ui/format.ts';
import type { OpenPractice } from '../practices-query.ts';
import { RecordAdoption } from './record-adoption.tsx';

type Adoption = OpenPractice['adoptions'][number];

interface AdoptionsProps {
  readonly practice: OpenPractice;
  readonly refresh: () => void;
}

/** How well it is known that it works, which cities have taken it up as far as they tell, and what one's own city did with it. */
export function Adoptions({ practice, refresh }: AdoptionsProps): ReactElement {
  const { t } = useTranslation('practices');
  const { evidence, adoptions } = practice;
  return (
    <Stack gap="lg">
      <Group gap="xs">
        <Tooltip label={t('evidence.all')} multiline w={360}>
          <Badge tabIndex={0} variant="outline" size="lg" color={evidence.level === 'E0' ? 'gray' : 'teal'} c="var(--mantine-color-text)" tt="none">
            {t('evidence.level', { level: evidence.level })}
          </Badge>
        </Tooltip>
        <Text size="sm">{t('evidence.why', { inUse: evidence.inUse, withCost: evidence.withCost, measured: evidence.measured })}</Text>
      </Group>
      {adoptions.length === 0 ? (
        <Text c="dimmed">{t('adoption.none')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={560}>
          <Table verticalSpacing="sm">
            <Table.Caption>{t('adoption.caption')}</Table.Caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('adoption.city')}</Table.Th>
                <Table.Th>{t('adoption.state')}</Table.Th>
                <Table.Th>{t('cost.build')}</Table.Th>
                <Table.Th>{t('cost.run')}</Table.Th>
                <Table.Th>{t('adoption.more')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {adoptions.map((adoption) => (
                <Row key={adoption.city.id} adoption={adoption} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <Title order={2} fz="lg">
        {t('adoption.own')}
      </Title>
      <RecordAdoption key={practice.ownAdoptions[0]?.revision ?? 0} practice={practice} refresh={refresh} />
    </Stack>
  );
}

function Row({ adoption: { city, state, details, costBand } }: { readonly adoption: Adoption }): ReactElement {
  const { t } = useTranslation('practices');
  const locale = useLocale();
  const priced = (kind: 'build' | 'run'): string => {
    if (details?.cost) return t('cost.of', { money: formatMoney(details.cost[kind].fixed, locale), days: details.cost[kind].personDays });
    const band = costBand?.[kind];
    if (!band) return t('adoption.untold');
    const money = band.fixed.to === null ? t('cost.from', { from: formatMoney(band.fixed.from, locale) }) : t('cost.range', { from: formatMoney(band.fixed.from, locale), to: formatMoney(band.fixed.to, locale) });
    const days = band.personDays.to === null ? t('cost.from', { from: band.personDays.from }) : t('cost.range', { from: band.personDays.from, to: band.personDays.to });
    return t('cost.of', { money, days });
  };
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Th scope="row">{city.name}</Table.Th>
      <Table.Td>{t(`adoption.states.${state}`)}</Table.Td>
      <Table.Td>{priced('build')}</Table.Td>
      <Table.Td>{priced('run')}</Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>{details ? [details.scope, details.abandonedWhy, details.contact].filter(Boolean).join(' · ') : ''}</Table.Td>
    </Table.Tr>
  );
}
