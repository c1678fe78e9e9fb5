import { Badge, Group, Table, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { exerciseTime } from '#exercise-engine';
import { ChannelIcon } from '../../../ui/channel-icon.tsx';
import { formatDuration } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { serverNow } from '../../../ui/server-clock.ts';
import { useCockpit } from '../cockpit-context.tsx';
import { reactionOf, standingOf, type StaffInject } from '../staff-inject.ts';
import { useTeamName } from '../team-name.ts';
import type { TeamLane } from './team-lanes.ts';
import classes from './team-table.module.css';

const moment = ({ state }: StaffInject): number => state.releasedMs ?? state.dueMs ?? Infinity;

/** A team's injects as a table by time, those without a moment last. */
export function TeamTable({ lane }: { lane: TeamLane }): ReactElement {
  const { t } = useTranslation('cockpit');
  const [descending, setDescending] = useState(false);
  const injects = [...lane.items.map(({ inject }) => inject), ...lane.waiting].sort((a, b) => (descending ? moment(b) - moment(a) : moment(a) - moment(b)));
  const Arrow = descending ? IconArrowDown : IconArrowUp;
  return (
    <Table.ScrollContainer tabIndex={0} minWidth={620} type="native" mah="58vh" className={classes.container}>
      <Table stickyHeader highlightOnHover captionSide="top" verticalSpacing={6}>
        <Table.Caption className={classes.caption}>{useTeamName()(lane.team)}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th aria-sort={descending ? 'descending' : 'ascending'}>
              <UnstyledButton onClick={() => setDescending(!descending)} fw={700} fz="inherit">
                <Group gap={4} wrap="nowrap">
                  {t('table.due')}
                  <Arrow size={14} aria-hidden />
                </Group>
              </UnstyledButton>
            </Table.Th>
            <Table.Th>{t('table.inject')}</Table.Th>
            <Table.Th>{t('table.standing')}</Table.Th>
            <Table.Th>{t('table.reaction')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {injects.map((inject) => (
            <InjectRow key={inject.id} inject={inject} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function InjectRow({ inject }: { inject: StaffInject }): ReactElement {
  const { t } = useTranslation('cockpit');
  const text = useLocalText();
  const { cockpit, selected, select } = useCockpit();
  const nowMs = exerciseTime(cockpit.exercise.clock, serverNow());
  const at = inject.state.releasedMs ?? inject.state.dueMs;
  const reaction = reactionOf(inject);
  return (
    <Table.Tr className={classes.row} data-selected={selected === inject.id || undefined}>
      <Table.Td ta="end">{at === null ? '–' : formatDuration(at)}</Table.Td>
      <Table.Td>
        <UnstyledButton className={classes.open} onClick={() => select(inject.id)} aria-pressed={selected === inject.id}>
          <ChannelIcon channel={inject.channel} size={16} />
          <span>{text(inject.title)}</span>
        </UnstyledButton>
      </Table.Td>
      <Table.Td>{t(`standing.${standingOf(inject.state, nowMs)}`)}</Table.Td>
      <Table.Td>
        {inject.state.status === 'released' && (
          <Badge variant="dot" tt="none" color={reaction === 'missed' ? 'red' : reaction === 'answered' || reaction === 'decided' ? 'teal' : 'gray'}>
            {t(`reaction.${reaction}`)}
          </Badge>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
