import { Button, Chip, Group, Select, Stack, Text, UnstyledButton } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { injectOf, type LogEntry } from '#exercise-engine';
import { formatDuration } from '../../../ui/format.ts';
import { useCockpit } from '../cockpit-context.tsx';
import { newest } from '../cockpit-state.ts';
import { useTeamName } from '../team-name.ts';
import { feedKindOf, feedKinds, teamOf, type FeedKind } from './feed-kinds.ts';
import classes from './feed.module.css';
import { useDescribe } from './use-describe.ts';

const pageSize = 80;

/** All that happens, newest first. */
export function FeedPanel(): ReactElement {
  const { t } = useTranslation('cockpit');
  const { exercise, cockpit } = useCockpit();
  const teamName = useTeamName();
  const [team, setTeam] = useState<string | null>(null);
  const [kinds, setKinds] = useState<readonly FeedKind[]>(['play', 'injects', 'clock', 'staff']);
  const [most, setMost] = useState(pageSize);
  const entries = newest(cockpit.feed, most, ({ event }) => kinds.includes(feedKindOf(event)) && (team === null || teamOf(event) === team));
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Select
          size="xs"
          w={170}
          aria-label={t('feed.team')}
          placeholder={t('schedule.allTeams')}
          clearable
          value={team}
          onChange={setTeam}
          data={exercise.teams.map(({ key }) => ({ value: key, label: teamName(key) }))}
        />
        <Chip.Group multiple value={[...kinds]} onChange={(chosen) => setKinds(feedKinds.filter((kind) => chosen.includes(kind)))}>
          <Group gap={6}>
            {feedKinds.map((kind) => (
              <Chip key={kind} size="xs" variant="outline" value={kind}>
                {t(`feed.kinds.${kind}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Group>
      {entries.length === 0 && <Text c="dimmed">{t('feed.none')}</Text>}
      <ol className={classes.feed} aria-label={t('feed.title')} tabIndex={0}>
        {entries.map((entry) => (
          <Entry key={entry.seq} entry={entry} />
        ))}
      </ol>
      {entries.length === most && (
        <Button variant="default" size="xs" w="max-content" onClick={() => setMost(most + pageSize)}>
          {t('feed.more')}
        </Button>
      )}
    </Stack>
  );
}

function Entry({ entry: { exerciseMs, by, event } }: { entry: LogEntry }): ReactElement {
  const { cockpit, select } = useCockpit();
  const describe = useDescribe();
  const teamName = useTeamName();
  const team = teamOf(event);
  const inject = 'inject' in event && event.inject && injectOf(cockpit.exercise, event.inject) ? event.inject : null;
  return (
    <li className={classes.entry} data-kind={feedKindOf(event)} data-type={event.type}>
      <span className={classes.time}>{formatDuration(exerciseMs)}</span>
      <span>
        <span className={classes.who}>{[team && teamName(team), by?.name].filter(Boolean).join(' · ')}</span>{' '}
        {inject ? (
          <UnstyledButton className={classes.open} onClick={() => select(inject)}>
            {describe(event)}
          </UnstyledButton>
        ) : (
          describe(event)
        )}
      </span>
    </li>
  );
}
