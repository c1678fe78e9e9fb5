import { Anchor, Badge, Stack, Table, Text } from '@mantine/core';
import { IconBuildingBank } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatDay, formatSpan, languageName } from '../../ui/format.ts';
import { useLocalText } from '../../ui/local-text.tsx';
import { Panel } from '../../ui/panel.tsx';
import { EditRegime } from './edit-regime.tsx';
import { type City, kinds, type Regime } from './regimes-query.ts';

interface RegimesTableProps {
  readonly city: City;
  readonly regimes: readonly Regime[];
  readonly refresh: () => void;
}

export function RegimesTable({ city, regimes, refresh }: RegimesTableProps): ReactElement {
  const { t } = useTranslation('regimes');
  if (regimes.length === 0) return <EmptyState icon={IconBuildingBank} title={t('empty.title')} text={t('empty.text')} />;
  return (
    <Panel>
      <Table.ScrollContainer tabIndex={0} type="native" minWidth={860}>
        <Table verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('authority')}</Table.Th>
              <Table.Th>{t('kinds')}</Table.Th>
              <Table.Th>{t('stages')}</Table.Th>
              <Table.Th>{t('source')}</Table.Th>
              <Table.Th>{t('valid')}</Table.Th>
              <Table.Th w={110}>{t('actions')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {regimes.map((regime) => (
              <Row key={regime.id} city={city} regime={regime} refresh={refresh} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  );
}

function Row({ city, regime, refresh }: { readonly city: City; readonly regime: Regime; readonly refresh: () => void }): ReactElement {
  const { t } = useTranslation('regimes');
  const locale = useLocale();
  const text = useLocalText();
  const { authorityName, language, stages, source, sourceUrl, confirmed, validFrom, validTo } = regime;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Text fw={600}>{text(authorityName)}</Text>
        <Text size="sm" c="dimmed">
          {languageName(language, locale)}
        </Text>
      </Table.Th>
      <Table.Td>{regime.kinds.map((kind) => t(`app:incidentKind.${kinds[kind]}`)).join(', ')}</Table.Td>
      <Table.Td>
        <Stack gap={2}>
          {stages.map(({ key, title, withinMs, months, after }) => (
            <Text key={key} size="sm">
              {text(title)}: <strong style={{ whiteSpace: 'nowrap' }}>{months ? t('months', { count: months }) : formatSpan(withinMs, locale)}</strong>
              {after && ` ${t('afterStage', { stage: text(stages.find((earlier) => earlier.key === after)?.title ?? {}) })}`}
            </Text>
          ))}
        </Stack>
      </Table.Td>
      <Table.Td maw={260}>
        {sourceUrl ? (
          <Anchor href={sourceUrl} target="_blank" rel="noreferrer" size="sm" underline="always">
            {source}
          </Anchor>
        ) : (
          <Text size="sm">{source}</Text>
        )}
        <Badge mt={4} display="grid" w="fit-content" miw="max-content" tt="none" variant={confirmed ? 'light' : 'outline'} color={confirmed ? 'teal.9' : 'bronze.8'}>
          {t(confirmed ? 'confirmed' : 'toConfirm')}
        </Badge>
      </Table.Td>
      <Table.Td>
        <Text size="sm">{validTo ? t('between', { from: formatDay(validFrom, locale), to: formatDay(validTo, locale) }) : t('since', { from: formatDay(validFrom, locale) })}</Text>
      </Table.Td>
      <Table.Td>
        <EditRegime city={city} regime={regime} onSaved={refresh} />
      </Table.Td>
    </Table.Tr>
  );
}
