import { Box } from '@mantine/core';
import { useEffect, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { exerciseTime } from '#exercise-engine';
import { TimeAxis } from '../../../play/time-axis.tsx';
import { serverNow, useServerNow } from '../../../ui/server-clock.ts';
import { useCockpit } from '../cockpit-context.tsx';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { useTeamName } from '../team-name.ts';
import { Lane } from './lane.tsx';
import { neighbour, type Direction } from './lane-layout.ts';
import { NowLine } from './now-line.tsx';
import type { TeamLane } from './team-lanes.ts';
import { TimelineControls } from './timeline-controls.tsx';
import classes from './timeline.module.css';
import { useWindow } from '../../../ui/use-window.ts';

const minute = 60_000;
const laneHeight = 3 * 34 + 6;
const zooms = [2, 4, 8, 16, 32, 64] as const;
const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

interface TimelineProps {
  readonly lanes: readonly TeamLane[];
  readonly onShowWaiting: (team: string) => void;
}

/** All teams on one time axis: what has been, what is due, what comes. */
export function Timeline({ lanes, onShowWaiting }: TimelineProps): ReactElement {
  const { t } = useTranslation('cockpit');
  const { scenario, exercise, cockpit, selected, select } = useCockpit();
  const teamName = useTeamName();
  const { ref, window, onScroll } = useWindow();
  const [zoom, setZoom] = useState(3);
  const [follows, setFollows] = useState(true);
  const { clock } = cockpit.exercise;
  useShortcuts({ f: () => setFollows(true) });
  useServerNow(5_000);
  const nowMs = Math.floor(exerciseTime(clock, serverNow()) / 5_000) * 5_000;
  const pxPerMs = (zooms[zoom] ?? 16) / minute;
  const lastMs = lanes.reduce((latest, { items }) => Math.max(latest, items.at(-1)?.atMs ?? 0), 0);
  const endMs = Math.max(exercise.durationMs, nowMs, lastMs) + 5 * minute;
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = directions[event.key];
    if (!direction || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = neighbour(lanes.map(({ items }) => items), selected, direction);
    if (!next) return;
    setFollows(false);
    select(next.id);
    const lane = lanes.findIndex(({ team }) => team === next.inject.team);
    ref.current?.scrollTo({ left: Math.max(0, next.atMs * pxPerMs - window.width / 2), top: Math.max(0, lane * laneHeight - window.height / 2) });
  };
  useEffect(() => {
    if (ref.current?.contains(document.activeElement)) ref.current.querySelector<HTMLElement>('[data-selected]')?.focus({ preventScroll: true });
  }, [selected, ref]);
  const isSeen = (index: number): boolean => (index + 1) * laneHeight > window.top - laneHeight && index * laneHeight < window.top + window.height + laneHeight;
  return (
    <>
      <TimelineControls zoom={zoom} most={zooms.length - 1} onZoom={setZoom} follows={follows} onFollow={setFollows} onFit={() => {
        setFollows(false);
        setZoom(Math.max(0, zooms.findLastIndex((perMinute) => (endMs / minute) * perMinute <= window.width - 150)));
      }} />
      <div ref={ref} className={classes.scroller} onScroll={onScroll} onKeyDown={onKeyDown} onPointerDown={() => setFollows(false)} onWheel={() => setFollows(false)} tabIndex={0} role="group" aria-label={t('timeline.label')} aria-describedby="timeline-keys">
        <span id="timeline-keys" hidden>
          {t('timeline.keys')}
        </span>
        <Box className={classes.canvas} __vars={{ '--canvas-width': `${endMs * pxPerMs}px` }}>
          <div className={classes.corner} />
          <TimeAxis endMs={endMs} pxPerMs={pxPerMs} phases={scenario.phases} />
          {lanes.map((lane, index) => (
            <div key={lane.team} className={classes.row}>
              <div className={classes.team}>
                <strong>{teamName(lane.team)}</strong>
                {lane.waiting.length > 0 && (
                  <button type="button" className={classes.waiting} onClick={() => onShowWaiting(lane.team)}>
                    {t('timeline.waiting', { count: lane.waiting.length })}
                  </button>
                )}
              </div>
              {isSeen(index) ? (
                <Lane lane={lane} pxPerMs={pxPerMs} left={window.left} width={window.width} nowMs={nowMs} selected={selected?.startsWith(`${lane.team}/`) ? selected : null} onSelect={select} />
              ) : (
                <div className={classes.lane} />
              )}
            </div>
          ))}
          <div className={classes.overlay}>
            <NowLine clock={clock} pxPerMs={pxPerMs} follows={follows} scroller={ref} />
          </div>
        </Box>
      </div>
    </>
  );
}
