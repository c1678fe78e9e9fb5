import { useElementSize } from '@mantine/hooks';
import { type ReactElement, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { axisTicks } from '../../../ui/axis-ticks.ts';
import { formatDuration } from '../../../ui/format.ts';
import type { Piece } from '../documents.ts';
import { useRoom, useTeamName } from '../room-context.tsx';
import classes from './knowledge.module.css';
import { firstMs, lastMs } from './pieces.ts';

const laneHeight = 84;
const head = 34;
const margin = 22;
const narrowest = 560;
/** How far a line bends to the side for each lane that it crosses, so that it passes those between. */
const bendPx = 26;
const shortestMs = 60_000;

/** What of the play the chart shows: from a little before the first moment to a little after the last. */
function windowOf(piece: Piece): { readonly fromMs: number; readonly toMs: number } {
  const [first, last] = [firstMs(piece), lastMs(piece)];
  const roomMs = Math.max(shortestMs, 0.18 * (last - first));
  return { fromMs: Math.max(0, first - roomMs), toMs: last + roomMs };
}

/** How one piece of information went from city to city: a lane for each, a line for each telling. */
export function SpreadChart({ piece, label }: { readonly piece: Piece; readonly label: string }): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const nameOf = useTeamName();
  const arrow = useId();
  const { exercise } = useRoom();
  const { ref, width: available } = useElementSize();
  const width = Math.max(narrowest, available);
  const { fromMs, toMs } = windowOf(piece);
  const x = (ms: number): number => margin + ((ms - fromMs) / (toMs - fromMs)) * (width - 2 * margin);
  const lane = (team: string): number => head + exercise.teams.findIndex(({ key }) => key === team) * laneHeight + laneHeight - 26;
  const height = head + exercise.teams.length * laneHeight;
  const isNews = (to: string, atMs: number, from: string): boolean => piece.known.some((known) => known.team === to && known.atMs === atMs && known.from === from);
  return (
    <div className={classes.chart} tabIndex={0} role="group" aria-label={label}>
      <div ref={ref} className={classes.measure} />
      <svg width={width} height={height} role="img" aria-label={t('knowledge.chart', { piece: label, count: piece.known.length })}>
        <defs>
          <marker id={arrow} viewBox="0 0 10 10" refX={9} refY={5} markerWidth={7} markerHeight={7} orient="auto-start-reverse" markerUnits="userSpaceOnUse" className={classes.arrow}>
            <path d="M 0 0 L 10 5 L 0 10 z" />
          </marker>
        </defs>
        {axisTicks(toMs, ((width / 110) * toMs) / (toMs - fromMs)).filter((tick) => tick >= fromMs).map((tick) => (
          <g key={tick}>
            <line className={classes.tick} x1={x(tick)} x2={x(tick)} y1={head - 8} y2={height} />
            <text className={classes.time} x={x(tick)} y={18} textAnchor={x(tick) < 3 * margin ? 'start' : 'middle'}>
              {formatDuration(tick)}
            </text>
          </g>
        ))}
        {exercise.teams.map(({ key }) => {
          const known = piece.known.find(({ team }) => team === key);
          const delivered = piece.delivered.find(({ team }) => team === key);
          const y = lane(key);
          return (
            <g key={key}>
              <line className={classes.lane} x1={margin} x2={width - margin} y1={y} y2={y} />
              <text className={classes.name} x={margin} y={y - 30}>
                {nameOf(key)}
              </text>
              {known && <line className={classes.knowing} x1={x(known.atMs)} x2={width - margin} y1={y} y2={y} />}
              {delivered && <circle className={classes.delivered} cx={x(delivered.atMs)} cy={y} r={7} />}
              {known && <circle className={classes.known} cx={x(known.atMs)} cy={y} r={8} />}
              {known && (
                <text className={classes.after} x={x(known.atMs) + 12} y={y - 11}>
                  {known.afterMs === 0 ? formatDuration(known.atMs) : `+${formatDuration(known.afterMs)}`}
                </text>
              )}
            </g>
          );
        })}
        {piece.told.map(({ from, to, atMs }, at) => {
          const down = lane(to) > lane(from) ? 1 : -1;
          const [start, end] = [lane(from) + 8 * down, lane(to) - 12 * down];
          const bend = x(atMs) - (Math.abs(end - start) / laneHeight) * bendPx;
          return <path key={at} className={classes.told} data-news={isNews(to, atMs, from)} d={`M ${x(atMs)} ${start} Q ${bend} ${(start + end) / 2} ${x(atMs) - 2} ${end}`} markerEnd={`url(#${arrow})`} />;
        })}
      </svg>
    </div>
  );
}
