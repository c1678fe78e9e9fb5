import { memo, useMemo, type ReactElement } from 'react';
import { respondedMs, response, type InjectJourney, type TeamJourney } from '../debrief-model.ts';
import { placeJourneys, type PlacedJourney } from './journey-layout.ts';
import { JourneyMark, type Mark } from './journey-marks.tsx';
import classes from './journeys.module.css';

const rowHeight = 18;
const gapPx = 14;

interface JourneyLaneProps {
  readonly team: TeamJourney;
  readonly label: string;
  readonly width: number;
  readonly ticks: readonly number[];
  readonly bands: readonly { readonly key: string; readonly fromMs: number; readonly toMs: number }[];
  readonly x: (ms: number) => number;
  readonly onPoint: (team: TeamJourney, journey: InjectJourney) => void;
}

/** All that reached one team, on the axis that it shares with the others. */
export const JourneyLane = memo(function JourneyLane({ team, label, width, ticks, bands, x, onPoint }: JourneyLaneProps): ReactElement {
  const gapMs = gapPx / (x(1) - x(0));
  const placed = useMemo(() => placeJourneys(team.injects, gapMs), [team, gapMs]);
  const height = (placed.reduce((most, { row }) => Math.max(most, row), 0) + 1) * rowHeight + 10;
  return (
    <svg className={classes.lane} width={width} height={height} role="img" aria-label={label}>
      {bands.map((band) => (
        <rect key={band.key} className={classes.band} x={x(band.fromMs)} width={x(band.toMs) - x(band.fromMs)} height={height} />
      ))}
      {ticks.map((tick) => (
        <line key={tick} className={classes.tick} x1={x(tick)} x2={x(tick)} y2={height} />
      ))}
      {placed.map((one) => (
        <g key={one.journey.inject} onPointerEnter={() => onPoint(team, one.journey)}>
          <JourneyLine placed={one} x={x} y={one.row * rowHeight + rowHeight / 2 + 5} />
        </g>
      ))}
    </svg>
  );
});

function JourneyLine({ placed: { journey, startMs, endMs }, x, y }: { placed: PlacedJourney; x: (ms: number) => number; y: number }): ReactElement {
  return (
    <>
      <rect className={classes.reach} x={x(startMs) - 7} y={y - rowHeight / 2} width={x(endMs) - x(startMs) + 14} height={rowHeight} />
      <line className={classes.connection} data-missed={response(journey) === 'missed' || undefined} x1={x(startMs)} x2={x(endMs)} y1={y} y2={y} />
      {marksOf(journey).map(([mark, ms]) => (ms === null ? null : <JourneyMark key={mark} mark={mark} x={x(ms)} y={y} />))}
    </>
  );
}

function marksOf(journey: InjectJourney): readonly (readonly [Mark, number | null])[] {
  const responded = response(journey);
  return [
    [journey.outcome === 'SKIPPED' ? 'skipped' : 'due', journey.dueMs],
    ['delivered', journey.releasedMs],
    ['seen', journey.openedMs ?? journey.shownMs],
    responded === 'none' || responded === 'missed' ? ['missed', responded === 'missed' ? journey.deadlineMs : null] : [responded, respondedMs(journey)],
  ];
}
