import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import { IconArrowsHorizontal, IconCurrentLocation, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import type { ComponentType, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { TimelineLegend } from './timeline-legend.tsx';

interface TimelineControlsProps {
  readonly zoom: number;
  readonly most: number;
  readonly onZoom: (zoom: number) => void;
  readonly follows: boolean;
  readonly onFollow: (follows: boolean) => void;
  readonly onFit: () => void;
}

export function TimelineControls({ zoom, most, onZoom, follows, onFollow, onFit }: TimelineControlsProps): ReactElement {
  const { t } = useTranslation('cockpit');
  return (
    <Group justify="space-between" gap="xs" mb={6}>
      <TimelineLegend />
      <Group gap={4} ml="auto">
        <Button size="compact-sm" variant={follows ? 'light' : 'default'} aria-pressed={follows} leftSection={<IconCurrentLocation size={15} aria-hidden />} onClick={() => onFollow(!follows)}>
          {t('timeline.follow')}
        </Button>
        <Control icon={IconZoomOut} label={t('timeline.zoomOut')} disabled={zoom === 0} onClick={() => onZoom(zoom - 1)} />
        <Control icon={IconZoomIn} label={t('timeline.zoomIn')} disabled={zoom === most} onClick={() => onZoom(zoom + 1)} />
        <Control icon={IconArrowsHorizontal} label={t('timeline.fit')} onClick={onFit} />
      </Group>
    </Group>
  );
}

interface ControlProps {
  readonly icon: ComponentType<{ size: number }>;
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function Control({ icon: Icon, label, disabled, onClick }: ControlProps): ReactElement {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size={28} aria-label={label} disabled={disabled} onClick={onClick}>
        <Icon size={16} />
      </ActionIcon>
    </Tooltip>
  );
}
