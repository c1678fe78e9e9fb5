import { ActionIcon, Button, Group, Select, SegmentedControl, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowsMaximize, IconMinus, IconPlus, IconTimelineEvent } from '@tabler/icons-react';
import { type ReactElement, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useLocalText } from '../../../ui/local-text.tsx';
import { useDraft } from '../draft/use-draft.ts';
import { blankInject } from '../grid/pasted.ts';
import { newKey } from '../new-key.ts';
import { added, removed } from '../rows.ts';
import { useWorkshop } from '../workshop-context.ts';
import { chartOf, type Grouping, groupings } from './lanes.ts';
import { Timeline } from './timeline.tsx';
import { Untimed } from './untimed.tsx';

const minute = 60_000;
const zooms = [2, 4, 8, 16, 32, 64, 128] as const;
const snaps = [60_000, 15_000] as const;
/** Wide enough for a sign and some words. */
const leastPx = 120;

/** The timeline with its scale, its grouping and what has no time. */
export function TimelinePanel(): ReactElement {
  const { t } = useTranslation('workshop');
  const text = useLocalText();
  const { scenario, edit, undo } = useDraft();
  const { language, select, open } = useWorkshop();
  const [zoom, setZoom] = useState(3);
  const [snapMs, setSnap] = useState<number>(snaps[0]);
  const [grouping, setGrouping] = useState<Grouping>('team-channel');
  const pxPerMs = (zooms[zoom] ?? 16) / minute;
  const leastMs = leastPx / pxPerMs;
  const chart = useMemo(() => chartOf(scenario, grouping, leastMs), [scenario, grouping, leastMs]);
  const zoomBy = (by: 1 | -1): void => setZoom((now) => Math.min(Math.max(now + by, 0), zooms.length - 1));
  const fit = (width: number): void => setZoom(Math.max(0, zooms.findLastIndex((perMinute) => (scenario.durationMs / minute) * perMinute <= width - 200)));
  const remove = (key: string): void => {
    const inject = scenario.injects.find((candidate) => candidate.key === key);
    if (!inject) return;
    edit(removed(scenario, [key]));
    const id = `removed-${key}`;
    notifications.show({
      id,
      message: (
        <Group justify="space-between">
          {t('removed', { title: text(inject.title) })}
          <Button size="compact-sm" variant="light" onClick={() => {
            undo();
            notifications.hide(id);
          }}>
            {t('undo')}
          </Button>
        </Group>
      ),
    });
  };
  const add = (): void => {
    const inject = blankInject(newKey(), { scenario, language });
    edit([added(inject, null)]);
    select(inject.key);
    open(inject.key);
  };
  if (scenario.injects.length === 0)
    return (
      <EmptyState icon={IconTimelineEvent} title={t('empty.title')} text={t('empty.text')}>
        <Button leftSection={<IconPlus size={16} />} onClick={add}>
          {t('row.add')}
        </Button>
      </EmptyState>
    );
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Button size="compact-sm" variant="default" leftSection={<IconPlus size={16} />} onClick={add}>
          {t('row.add')}
        </Button>
        <SegmentedControl size="xs" value={grouping} onChange={(value) => setGrouping(value as Grouping)} data={groupings.map((value) => ({ value, label: t(`grouping.${value}`) }))} />
        <Group gap={4} ml="auto" wrap="nowrap">
          <ActionIcon variant="default" aria-label={t('zoom.out')} disabled={zoom === 0} onClick={() => zoomBy(-1)}>
            <IconMinus size={16} />
          </ActionIcon>
          <ActionIcon variant="default" aria-label={t('zoom.in')} disabled={zoom === zooms.length - 1} onClick={() => zoomBy(1)}>
            <IconPlus size={16} />
          </ActionIcon>
          <ActionIcon variant="default" aria-label={t('zoom.fit')} onClick={() => fit(globalThis.innerWidth - 80)}>
            <IconArrowsMaximize size={16} />
          </ActionIcon>
        </Group>
        <Select
          size="xs"
          w={110}
          aria-label={t('snap')}
          allowDeselect={false}
          value={String(snapMs)}
          onChange={(value) => setSnap(Number(value))}
          data={snaps.map((ms) => ({ value: String(ms), label: t(ms === minute ? 'snapMinute' : 'snapSeconds') }))}
        />
      </Group>
      <Timeline chart={chart} leastMs={leastMs} pxPerMs={pxPerMs} snapMs={snapMs} onZoom={zoomBy} onFit={fit} onRemove={remove} />
      <Text id="timeline-keys" size="sm" c="dimmed">
        {t('timeline.keys')}
      </Text>
      <Untimed injects={chart.untimed} onRemove={remove} />
    </Stack>
  );
}
