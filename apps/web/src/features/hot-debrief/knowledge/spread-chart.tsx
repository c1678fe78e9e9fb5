import { useElementSize } from '@mantine/hooks';
import { type ReactElement, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { axisTicks } from '../../../ui/axis-ticks.ts';
import { formatDuration } from '../../../ui/format.ts';
import type { Piece } from '../documents.ts';
import { useRoom, useTeamName } from '../room-context.tsx';
import classes from './knowledge.module.css';
import { lastMs } from './pieces.ts';

const laneHeight = 84;
const head = 34;
const margin = 22;
const narrowest = 560;
const shortestMs = 60_000;

/** How one piece of information went from city to city: a lane for each, a line for each telling. */
export function SpreadChart({ piece, label }: { readonly piece: Piece; readonly label: string }): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const nameOf = useTeamName();
  const arrow = useId();
  const { exercise } = useRoom();
  const { ref, width: available } = useElementSize();
  const width = Math.max(narrowest, available);
  const endMs = Math.max(shortestMs, lastMs(piece)) * 1.08;
  const x = (ms: number): number => margin + (ms / endMs) * (width - 2 * margin - 60);
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
        {axisTicks(endMs, width / 110).map((tick) => (
          <g key={tick}>
            <line className={classes.tick} x1={x(tick)} x2={x(tick)} y1={head - 8} y2={height} />
            <text className={classes.time} x={x(tick)} y={18} textAnchor={tick === 0 ? 'start' : 'middle'}>
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
          return <line key={at} className={classes.told} data-news={isNews(to, atMs, from)} x1={x(atMs)} x2={x(atMs)} y1={lane(from) + 8 * down} y2={lane(to) - 10 * down} markerEnd={`url(#${arrow})`} />;
        })}
      </svg>
    </div>
  );
}
