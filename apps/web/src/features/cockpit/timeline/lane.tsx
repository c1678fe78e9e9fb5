import { memo, useMemo, type ReactElement } from 'react';
import { markersWithin, placeMarkers } from './lane-layout.ts';
import { MarkerButton } from './marker-button.tsx';
import type { TeamLane } from './team-lanes.ts';
import classes from './timeline.module.css';

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
  readonly onZoom: (atMs: number) => void;
}

/** The markers of one team, as far as the window shows them. */
export const Lane = memo(function Lane({ lane, pxPerMs, left, width, nowMs, selected, onSelect, onZoom }: LaneProps): ReactElement {
  const markers = useMemo(() => placeMarkers(lane.items, { pxPerMs, markerPx, rows: laneRows }), [lane, pxPerMs]);
  return (
    <div className={classes.lane}>
      {markersWithin(markers, left, width).map((marker) => (
        <MarkerButton
          key={marker.items[0]?.id}
          marker={marker}
          nowMs={nowMs}
          isSelected={marker.items.some(({ id }) => id === selected)}
          onSelect={onSelect}
          onZoom={onZoom}
        />
      ))}
    </div>
  );
});
