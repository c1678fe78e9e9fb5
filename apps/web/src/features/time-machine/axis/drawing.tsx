import { memo, type ReactElement, useMemo } from 'react';
import type { Recording } from '../recording.ts';
import css from './axis.module.css';
import { Mark } from './mark.tsx';
import { clustersOf, type Lane, lanesOf, type MarkKind, pausesOf, phasesOf } from './marks.ts';
import type { Scale } from './scale.ts';
import { Ticks } from './ticks.tsx';

const headPx = 40;
const lanePx = 50;
const stepPx = 5;
const rows: Record<MarkKind, number> = { inject: 30, response: 46, shared: 46, missed: 46, decision: 46 };

interface DrawingProps {
  readonly recording: Recording;
  readonly teams: readonly { readonly key: string; readonly name: string }[];
  readonly chosen: string;
  readonly scale: Scale;
}

/** What happened in each team along exercise time. Drawn once: looking at another moment does not touch it. */
export const Drawing = memo(function Drawing({ recording, teams, chosen, scale }: DrawingProps): ReactElement {
  const { width, x, endMs } = scale;
  const { moments } = recording;
  const lanes = useMemo(() => lanesOf(moments, teams.map(({ key }) => key)), [moments, teams]);
  const height = headPx + lanes.length * lanePx;
  return (
    <svg className={css.drawing} width={width} height={height} aria-hidden>
      <Ticks scale={scale} y={34} from={headPx} to={height} />
      {phasesOf(moments).map(({ title, exerciseMs }, at, phases) => (
        <g key={`${title} ${exerciseMs}`}>
          <line className={css.phaseLine} x1={x(exerciseMs)} x2={x(exerciseMs)} y1={4} y2={height} />
          <text className={css.phase} x={x(exerciseMs) + 4} y={15}>
            {fitting(title, x(phases[at + 1]?.exerciseMs ?? endMs) - x(exerciseMs))}
          </text>
        </g>
      ))}
      {pausesOf(moments).map((exerciseMs) => (
        <line key={exerciseMs} className={css.pause} x1={x(exerciseMs)} x2={x(exerciseMs)} y1={20} y2={height} />
      ))}
      {lanes.map((lane, at) => (
        <TeamLane key={lane.team} lane={lane} name={teams[at]?.name ?? lane.team} isChosen={lane.team === chosen} y={headPx + at * lanePx} scale={scale} />
      ))}
    </svg>
  );
});

const letterPx = 7.2;

/** The title, shortened where the next one begins. */
function fitting(title: string, widthPx: number): string {
  const letters = Math.floor(widthPx / letterPx) - 1;
  if (letters >= title.length) return title;
  return letters < 3 ? '' : `${title.slice(0, letters - 1).trimEnd()}…`;
}

interface TeamLaneProps {
  readonly lane: Lane;
  readonly name: string;
  readonly isChosen: boolean;
  readonly y: number;
  readonly scale: Scale;
}

function TeamLane({ lane, name, isChosen, y, scale: { width, x } }: TeamLaneProps): ReactElement {
  const kinds = Object.keys(rows) as readonly MarkKind[];
  return (
    <g transform={`translate(0 ${y})`}>
      <rect className={css.lane} data-chosen={isChosen || undefined} width={width} height={lanePx} />
      <line className={css.tick} x2={width} />
      {kinds.flatMap((kind) => clustersOf(lane.times[kind], x, stepPx).map((cluster) => <Mark key={`${kind} ${cluster.x}`} kind={kind} x={cluster.x} y={rows[kind]} count={cluster.count} />))}
      <text className={css.teamName} data-chosen={isChosen || undefined} x={6} y={13}>
        {name}
      </text>
    </g>
  );
}
