import { Stack, Table, Text, Title, UnstyledButton } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inject, Scenario } from '#exercise-engine';
import { formatDuration } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { groupInjects, type InjectGroup } from './group-injects.ts';
import { InjectDrawer } from './inject-drawer.tsx';
import { InjectRow } from './inject-row.tsx';
import css from './injects.module.css';
import { useTriggerWords } from '../../../play/use-trigger-words.ts';

interface InjectsTableProps {
  readonly scenarioId: string;
  readonly scenario: Scenario;
  /** Key of the inject that is open at first. */
  readonly shown: string | undefined;
}

/** All injects by phase; one can be opened to be read. */
export function InjectsTable({ scenarioId, scenario, shown }: InjectsTableProps): ReactElement {
  const [open, setOpen] = useState<Inject | null>(() => scenario.injects.find(({ key }) => key === shown) ?? null);
  const sayTrigger = useTriggerWords(scenario);
  return (
    <>
      <Stack gap="xl">
        {groupInjects(scenario).map((group) => (
          <Group key={typeof group.place === 'string' ? group.place : group.place.key} group={group} scenario={scenario} sayTrigger={sayTrigger} open={setOpen} />
        ))}
      </Stack>
      <InjectDrawer scenario={scenario} inject={open} filesOf={`/scenarios/${scenarioId}`} close={() => setOpen(null)} />
    </>
  );
}

interface GroupProps {
  readonly group: InjectGroup;
  readonly scenario: Scenario;
  readonly sayTrigger: ReturnType<typeof useTriggerWords>;
  readonly open: (inject: Inject) => void;
}

function Group({ group: { place, injects }, scenario, sayTrigger, open }: GroupProps): ReactElement {
  const { t } = useTranslation('scenarios');
  const localText = useLocalText();
  const title = typeof place === 'string' ? t(`group.${place}`) : localText(place.title);
  return (
    <section>
      <Title order={2} fz="lg" mb={4}>
        {title}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {typeof place !== 'string' && `${t('group.from', { time: formatDuration(place.startsAtMs) })} · `}
        {t('facts.injects', { count: injects.length })}
      </Text>
      <Table.ScrollContainer tabIndex={0} type="native" minWidth={760}>
        <Table className={css.table} highlightOnHover verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={84}>{t('column.time')}</Table.Th>
              <Table.Th w={150}>{t('column.channel')}</Table.Th>
              <Table.Th>{t('column.inject')}</Table.Th>
              <Table.Th w={170}>{t('column.to')}</Table.Th>
              <Table.Th w="32%">{t('column.trigger')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {injects.map((timed) => (
              <InjectRow key={timed.inject.key} timed={timed} scenario={scenario} trigger={sayTrigger(timed.inject.trigger)}>
                <UnstyledButton className={css.title} onClick={() => open(timed.inject)}>
                  {localText(timed.inject.title)}
                </UnstyledButton>
              </InjectRow>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
