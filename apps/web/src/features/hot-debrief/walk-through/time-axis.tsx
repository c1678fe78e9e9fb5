import { Slider, Stack, Text, Title } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { type ReactElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { axisTicks } from '../../../ui/axis-ticks.ts';
import { formatDuration } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { Panel } from '../../../ui/panel.tsx';
import type { Play, TeamPlay } from '../documents.ts';
import { type MomentKind, momentsOf, openAsksAt } from './play-moments.ts';
import classes from './walk-through.module.css';

const laneHeight = 56;
const head = 44;
const margin = 16;
const kinds: readonly MomentKind[] = ['delivered', 'answered', 'decided', 'missed'];
const lastShown = 5;

interface TimeAxisProps {
  readonly play: Play;
  readonly momentMs: number;
  readonly onMoment: (momentMs: number) => void;
}

/** One axis for all cities, with the moment that the room looks at. */
export function TimeAxis({ play, momentMs, onMoment }: TimeAxisProps): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const endMs = Math.max(60_000, play.debrief.durationMs);
  const at = Math.min(momentMs, endMs);
  return (
    <Stack gap="md">
      <div>
        <Title order={3}>{t('axis.title')}</Title>
        <Text c="dimmed">{t('axis.explained')}</Text>
      </div>
      <Legend />
      <Lanes play={play} endMs={endMs} momentMs={at} />
      <Slider
        aria-label={t('axis.moment')}
        min={0}
        max={endMs}
        step={10_000}
        value={at}
        onChange={onMoment}
        label={formatDuration}
        thumbProps={{ 'aria-valuetext': formatDuration(at) }}
        thumbLabel={t('axis.moment')}
        size="lg"
        mx="md"
      />
      <Title order={4} aria-live="off">
        {t('axis.at', { time: formatDuration(at) })}
      </Title>
      <div className={classes.teams}>
        {play.debrief.teams.map((team) => (
          <AtThatMoment key={team.key} team={team} momentMs={at} />
        ))}
      </div>
    </Stack>
  );
}

function Legend(): ReactElement {
  const { t } = useTranslation('hot-debrief');
  return (
    <ul className={classes.legend}>
      {kinds.map((kind) => (
        <li key={kind}>
          <svg width={16} height={16} aria-hidden>
            <Mark kind={kind} x={8} y={8} />
          </svg>
          {t(`kinds.${kind}`)}
        </li>
      ))}
    </ul>
  );
}

function Lanes({ play, endMs, momentMs }: { readonly play: Play; readonly endMs: number; readonly momentMs: number }): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const text = useLocalText();
  const { ref, width: available } = useElementSize();
  const width = Math.max(640, available);
  const { teams, phases } = play.debrief;
  const height = head + teams.length * laneHeight;
  const x = (ms: number): number => margin + (ms / endMs) * (width - 2 * margin);
  const moments = useMemo(() => teams.map((team) => ({ team, moments: momentsOf(team) })), [teams]);
  return (
    <div className={classes.axis} tabIndex={0} role="group" aria-label={t('axis.title')}>
      <div ref={ref} className={classes.measure} />
      <svg width={width} height={height} role="img" aria-label={t('axis.lanes', { count: teams.length })}>
        {phases.map(({ key, title, startsAtMs }) => (
          <text key={key} className={classes.phase} x={x(startsAtMs) + 4} y={16}>
            {text(title)}
          </text>
        ))}
        {axisTicks(endMs, width / 100).map((tick) => (
          <g key={tick}>
            <line className={classes.tick} x1={x(tick)} x2={x(tick)} y1={head - 6} y2={height} />
            <text className={classes.time} x={x(tick)} y={head - 10} textAnchor={tick === 0 ? 'start' : 'middle'}>
              {formatDuration(tick)}
            </text>
          </g>
        ))}
        {moments.map(({ team, moments: happened }, lane) => {
          const y = head + lane * laneHeight + laneHeight - 18;
          return (
            <g key={team.key}>
              <text className={classes.laneName} x={margin + 8} y={y - 18}>
                {text(team.name)}
              </text>
              <line className={classes.lane} x1={margin} x2={width - margin} y1={y} y2={y} />
              {happened.map(({ kind, atMs, journey }) => (
                <Mark key={`${journey.inject} ${kind}`} kind={kind} x={x(Math.min(atMs, endMs))} y={y} />
              ))}
            </g>
          );
        })}
        <line className={classes.cursor} x1={x(momentMs)} x2={x(momentMs)} y1={20} y2={height} />
      </svg>
    </div>
  );
}

/** Each kind has a shape of its own, so that none is told by colour alone. */
const shapes: Record<MomentKind, ReactElement> = {
  delivered: <circle r={4.5} />,
  answered: <path d="M -5.5 5 L 0 -5.5 L 5.5 5 Z" />,
  decided: <path d="M 0 -7 L 7 0 L 0 7 L -7 0 Z" />,
  missed: <path d="M -5 -5 L 5 5 M -5 5 L 5 -5" />,
};

function Mark({ kind, x, y }: { readonly kind: MomentKind; readonly x: number; readonly y: number }): ReactElement {
  return (
    <g className={classes.mark} data-mark={kind} transform={`translate(${x} ${y})`}>
      {shapes[kind]}
    </g>
  );
}

function AtThatMoment({ team, momentMs }: { readonly team: TeamPlay; readonly momentMs: number }): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const text = useLocalText();
  const happened = momentsOf(team).filter(({ atMs }) => atMs <= momentMs);
  return (
    <Panel>
      <Title order={5} fz="inherit">
        {text(team.name)}
      </Title>
      <Text c="dimmed" size="sm" mb="xs">
        {t('axis.open', { count: openAsksAt(team, momentMs) })}
      </Text>
      <ul className={classes.moments}>
        {happened
          .slice(-lastShown)
          .toReversed()
          .map(({ kind, atMs, journey }) => (
            <li key={`${journey.inject} ${kind}`}>
              <time>{formatDuration(atMs)}</time>
              {t(`happened.${kind}`, { what: text(journey.title) })}
              {kind === 'decided' && journey.decision && <strong> {text(journey.decision)}</strong>}
            </li>
          ))}
        {happened.length === 0 && <li>{t('axis.nothingYet')}</li>}
      </ul>
    </Panel>
  );
}
