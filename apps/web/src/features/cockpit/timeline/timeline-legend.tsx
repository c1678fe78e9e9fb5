import { Group, Popover, Text, UnstyledButton } from '@mantine/core';
import { IconArrowsSplit2, IconCheck, IconHandStop, IconInfoCircle, IconMail, IconPlayerSkipForward, IconX } from '@tabler/icons-react';
import type { ComponentType, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './timeline.module.css';

interface Sample {
  readonly key: 'coming' | 'released' | 'byHand' | 'held' | 'skipped' | 'decision' | 'done' | 'missed';
  readonly standing: string;
  readonly reaction?: string;
  readonly decision?: boolean;
  readonly sign?: ComponentType<{ className?: string; size: number; stroke: number }>;
}

const samples: readonly Sample[] = [
  { key: 'coming', standing: 'coming' },
  { key: 'released', standing: 'released' },
  { key: 'byHand', standing: 'by-hand' },
  { key: 'held', standing: 'held', sign: IconHandStop },
  { key: 'skipped', standing: 'skipped', sign: IconPlayerSkipForward },
  { key: 'decision', standing: 'coming', decision: true, sign: IconArrowsSplit2 },
  { key: 'done', standing: 'released', reaction: 'answered', sign: IconCheck },
  { key: 'missed', standing: 'released', reaction: 'missed', sign: IconX },
];

export function TimelineLegend(): ReactElement {
  const { t } = useTranslation('cockpit');
  return (
    <Popover position="bottom-start" withArrow>
      <Popover.Target>
        <UnstyledButton fz="sm" c="dimmed">
          <Group gap={6}>
            <IconInfoCircle size={16} aria-hidden />
            {t('legend.title')}
          </Group>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        {samples.map(({ key, standing, reaction, decision, sign: Sign }) => (
          <Group key={key} gap="sm" py={3}>
            <span className={classes.marker} data-sample data-standing={standing} data-reaction={reaction} data-decision={decision}>
              <IconMail size={16} stroke={1.7} aria-hidden />
              {Sign && <Sign className={classes.sign} size={11} stroke={3} />}
            </span>
            <Text size="sm">{t(`legend.${key}`)}</Text>
          </Group>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
