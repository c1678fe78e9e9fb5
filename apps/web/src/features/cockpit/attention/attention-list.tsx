import { ActionIcon, Badge, Button, Group, NumberInput, Stack, Text, Title, Tooltip, UnstyledButton } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconBellRinging, IconBuildingBank, IconCheck, IconEyeOff, IconHandStop, IconMessageQuestion, IconPhoneOff, IconPhoneRinging, IconClockX, type IconProps } from '@tabler/icons-react';
import { useId, useMemo, type ComponentType, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { exerciseTime } from '#exercise-engine';
import { formatDuration } from '../../../ui/format.ts';
import { serverNow, useServerNow } from '../../../ui/server-clock.ts';
import { useCockpit } from '../cockpit-context.tsx';
import { useInjectTitle } from '../inject-title.ts';
import { useTeamName } from '../team-name.ts';
import { attentionOf, defaultSilenceMs, type Attention, type Concern } from './attention.ts';
import classes from './attention.module.css';

const minute = 60_000;
const icons: Record<Concern, ComponentType<IconProps>> = {
  ringing: IconPhoneRinging,
  held: IconHandStop,
  message: IconMessageQuestion,
  'missed-call': IconPhoneOff,
  'deadline-missed': IconClockX,
  'duty-missed': IconBuildingBank,
  'wrong-authority': IconBuildingBank,
  silent: IconEyeOff,
};

/** What the staff should look at now. Seen matters can be put away; a silence comes back when it starts anew. */
export function AttentionList({ onThread }: { onThread: (team: string) => void }): ReactElement {
  const { t } = useTranslation('cockpit');
  const { exerciseId, cockpit } = useCockpit();
  const [silenceMs, setSilenceMs] = useLocalStorage({ key: 'tocsin.cockpit.silence', defaultValue: defaultSilenceMs });
  const [seen, setSeen] = useLocalStorage<readonly string[]>({ key: `tocsin.cockpit.seen.${exerciseId}`, defaultValue: [] });
  const silenceId = useId();
  useServerNow(2_000);
  const nowMs = exerciseTime(cockpit.exercise.clock, serverNow());
  const found = useMemo(() => attentionOf(cockpit, nowMs, silenceMs).filter(({ id }) => !seen.includes(id)), [cockpit, nowMs, silenceMs, seen]);
  return (
    <section aria-label={t('attention.title')} className={classes.section} data-pressing={found.length > 0 || undefined}>
      <Group gap={8} mb="xs" wrap="nowrap">
        <IconBellRinging size={20} aria-hidden />
        <Title order={2} size="h4">
          {t('attention.title')}
        </Title>
        <Badge size="lg" px={8} flex="none" variant={found.length > 0 ? 'filled' : 'light'} color={found.length > 0 ? 'red.9' : 'gray'} aria-live="polite">
          {found.length}
        </Badge>
      </Group>
      {found.length === 0 ? (
        <Group gap={6} c="dimmed">
          <IconCheck size={16} aria-hidden />
          <Text size="sm">{t('attention.none')}</Text>
        </Group>
      ) : (
        <Stack component="ul" gap={6} className={classes.list}>
          {found.map((one) => (
            <Matter key={one.id} matter={one} nowMs={nowMs} onThread={onThread} onSeen={() => setSeen((before) => [...before, one.id])} />
          ))}
        </Stack>
      )}
      {seen.length > 0 && (
        <Button mt="xs" size="compact-xs" variant="subtle" onClick={() => setSeen([])}>
          {t('attention.showSeen')}
        </Button>
      )}
      <Group gap={8} mt="sm" wrap="nowrap">
        <Text component="label" htmlFor={silenceId} size="sm" c="dimmed" title={t('attention.threshold')}>
          {t('attention.silentAfter')}
        </Text>
        <NumberInput
          id={silenceId}
          size="xs"
          w={96}
          flex="none"
          min={1}
          max={120}
          suffix={` ${t('attention.minutes')}`}
          aria-description={t('attention.threshold')}
          value={silenceMs / minute}
          onChange={(value) => typeof value === 'number' && value >= 1 && setSilenceMs(value * minute)}
        />
      </Group>
    </section>
  );
}

interface MatterProps {
  readonly matter: Attention;
  readonly nowMs: number;
  readonly onThread: (team: string) => void;
  readonly onSeen: () => void;
}

function Matter({ matter: { concern, team, inject, sinceMs }, nowMs, onThread, onSeen }: MatterProps): ReactElement {
  const { t } = useTranslation('cockpit');
  const { select } = useCockpit();
  const teamName = useTeamName();
  const title = useInjectTitle();
  const Icon = icons[concern];
  const words = (
    <>
      <Text size="sm" fw={600} component="span" display="block">
        {t(`attention.${concern}`, { team: teamName(team), time: formatDuration(nowMs - sinceMs) })}
      </Text>
      {inject && (
        <Text size="sm" component="span" display="block" lineClamp={1}>
          {title(inject)}
        </Text>
      )}
    </>
  );
  const open = inject ? () => select(inject) : concern === 'message' ? () => onThread(team) : null;
  return (
    <li className={classes.matter} data-concern={concern}>
      <Icon size={20} aria-hidden />
      {open ? (
        <UnstyledButton className={classes.words} onClick={open}>
          {words}
        </UnstyledButton>
      ) : (
        <div className={classes.words}>{words}</div>
      )}
      {concern !== 'held' && concern !== 'ringing' && (
        <Tooltip label={t('attention.seen')}>
          <ActionIcon variant="subtle" color="gray" c="inherit" onClick={onSeen} aria-label={t('attention.seen')}>
            <IconCheck size={16} />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  );
}
