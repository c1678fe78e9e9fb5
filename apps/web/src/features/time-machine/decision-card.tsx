import { Button, Group, Text, Title } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { type ReactElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Author, RoomEvent } from '#exercise-engine';
import { formatDuration } from '../../ui/format.ts';
import type { Recording } from './recording.ts';
import { useScene } from './scene.ts';
import css from './time-machine.module.css';

interface DecisionCardProps {
  readonly recording: Recording;
  readonly decision: Extract<RoomEvent, { type: 'decision-made' }>;
  readonly by: Author | null;
  readonly atMs: number;
  readonly onFork: ((option: string) => void) | null;
}

/** The decision taken at this very moment, and what else could have been chosen. Below stands what the team knew. */
export function DecisionCard({ recording: { moments }, decision, by, atMs, onFork }: DecisionCardProps): ReactElement {
  const { t } = useTranslation('time-machine');
  const { names } = useScene();
  const options = useMemo(
    () => moments.flatMap(({ event }) => (event.type === 'inject-released' && event.inject === decision.inject ? (event.card.ask?.options ?? []) : [])),
    [moments, decision.inject],
  );
  const others = options.filter(({ key }) => key !== decision.option);
  const considered = others.filter(({ key }) => decision.considered.includes(key)).map(({ label }) => label);
  return (
    <section className={css.decision} aria-label={t('decision.label')}>
      <Text size="sm" c="dimmed">
        {t('decision.kicker', { time: formatDuration(atMs), team: names.team(decision.team) })}
      </Text>
      <Title order={2} size="h4">
        {names.inject(decision.inject)}
      </Title>
      <Text fw={680}>{decision.label}</Text>
      <Text className={css.words}>{decision.rationale}</Text>
      <Text size="sm" c="dimmed">
        {t('decision.by', { name: decision.decidedBy, by: by?.name ?? '' })}
        {considered.length > 0 && ` ${t('decision.considered', { options: considered.join(' · ') })}`}
      </Text>
      {onFork && others.length > 0 && (
        <Group gap="xs" mt="sm">
          <Text fw={600}>{t('decision.whatIf')}</Text>
          {others.map(({ key, label }) => (
            <Button key={key} classNames={{ root: css.option, label: css.optionLabel }} variant="light" size="compact-md" leftSection={<IconArrowsSplit2 size={16} aria-hidden />} onClick={() => onFork(key)}>
              {label}
            </Button>
          ))}
        </Group>
      )}
    </section>
  );
}
