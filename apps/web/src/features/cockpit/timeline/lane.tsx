import { memo, useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../ui/format.ts';
import { reactionOf, standingOf } from '../staff-inject.ts';
import { ClusterButton } from './cluster-button.tsx';
import { markersWithin, placeMarkers, type Marker } from './lane-layout.ts';
import { MarkerButton } from './marker-button.tsx';
import type { TeamLane, TimelineItem } from './team-lanes.ts';
import classes from './timeline.module.css';
import { useInjectDescription } from './use-inject-description.ts';

const markerPx = 30;
const laneRows = 3;

interface LaneProps {
  readonly lane: TeamLane;
  readonly pxPerMs: number;
  readonly left: number;
  readonly width: number;
  readonly nowMs: number;
  readonly selected: string | null;
  readonly onSelect: (inject: string) => void;
}

/** The markers of one team, as far as the window shows them. */
export const Lane = memo(function Lane({ lane, pxPerMs, left, width, nowMs, selected, onSelect }: LaneProps): ReactElement {
  const { t } = useTranslation('cockpit');
  const describe = useInjectDescription(nowMs);
  const markers = useMemo(() => placeMarkers(lane.items, { pxPerMs, markerPx, rows: laneRows }), [lane, pxPerMs]);
  const draw = ({ x, row, items }: Marker<TimelineItem>): ReactElement | null => {
    const [first] = items;
    if (!first) return null;
    const place = { x, row, isSelected: items.some(({ id }) => id === selected) };
    if (items.length > 1) {
      const label = t('timeline.cluster', { count: items.length, time: formatDuration(first.atMs) });
      return <ClusterButton key={first.id} {...place} label={label} items={items} describe={describe} onSelect={onSelect} />;
    }
    const { inject } = first;
    return (
      <MarkerButton
        key={first.id}
        {...place}
        label={describe(inject, first.atMs)}
        inject={inject.id}
        channel={inject.channel}
        standing={standingOf(inject.state, nowMs)}
        reaction={reactionOf(inject)}
        isDecision={inject.ask?.kind === 'decision'}
        onSelect={onSelect}
      />
    );
  };
  return <div className={classes.lane}>{markersWithin(markers, left, width).map(draw)}</div>;
});
