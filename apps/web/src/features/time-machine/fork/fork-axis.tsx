import { useElementSize } from '@mantine/hooks';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineDifferences } from '#exercise-engine';
import axis from '../axis/axis.module.css';
import { type Scale, scaleOf } from '../axis/scale.ts';
import { Ticks } from '../axis/ticks.tsx';
import type { Recording } from '../recording.ts';
import { useScene } from '../scene.ts';
import css from './fork.module.css';

const headPx = 24;
const rowPx = 24;
const namePx = 22;
const labelsPx = 92;
const teamPx = namePx + 2 * rowPx;

interface ForkAxisProps {
  readonly played: Recording;
  readonly simulated: Recording;
  readonly differences: TimelineDifferences;
  readonly atMs: number;
}

/** Both plays of each team that the choice touched on one axis: what is the same is grey. */
export function ForkAxis({ played, simulated, differences, atMs }: ForkAxisProps): ReactElement {
  const { t } = useTranslation('time-machine');
  const { teams } = useScene();
  const { ref, width } = useElementSize();
  const scale = scaleOf(Math.max(played.endMs, simulated.endMs), width, labelsPx);
  const touched = new Set([...differences.injects, ...differences.milestones].map(({ team }) => team));
  const shown = teams.filter(({ key }) => touched.has(key));
  const height = headPx + shown.length * teamPx;
  const changed = new Set(differences.injects.filter(({ first, second }) => first.releasedMs !== second.releasedMs).map(({ inject }) => inject));
  return (
    <div ref={ref} className={axis.axis} role="img" aria-label={t('fork.axis', { teams: shown.map(({ name }) => name).join(', ') })}>
      <svg className={axis.drawing} width={width} height={height} aria-hidden>
        <Ticks scale={scale} y={16} from={headPx} to={height} />
        {shown.map(({ key, name }, at) => (
          <g key={key} transform={`translate(0 ${headPx + at * teamPx})`}>
            <line className={axis.tick} x2={width} />
            <text className={css.team} x={6} y={15}>
              {name}
            </text>
            <Row moments={played.moments} team={key} changed={changed} scale={scale} y={namePx} label={t('fork.look.played')} kind="played" />
            <Row moments={simulated.moments} team={key} changed={changed} scale={scale} y={namePx + rowPx} label={t('fork.look.simulated')} kind="simulated" />
            {differences.milestones
              .filter(({ team }) => team === key)
              .flatMap(({ milestone, first, second }) => [
                { milestone, ms: first.activatedMs, y: namePx, kind: 'played' },
                { milestone, ms: second.activatedMs, y: namePx + rowPx, kind: 'simulated' },
              ])
              .map(({ milestone, ms, y, kind }) => ms !== null && <path key={`${milestone} ${kind}`} className={css.milestone} data-kind={kind} d="M 0 -6 L 6 0 L 0 6 L -6 0 Z" transform={`translate(${scale.x(ms)} ${y + 11})`} />)}
          </g>
        ))}
        <line className={css.cursor} x1={scale.x(atMs)} x2={scale.x(atMs)} y1={headPx} y2={height} />
      </svg>
    </div>
  );
}

interface RowProps {
  readonly moments: Recording['moments'];
  readonly team: string;
  readonly changed: ReadonlySet<string>;
  readonly scale: Scale;
  readonly y: number;
  readonly label: string;
  readonly kind: 'played' | 'simulated';
}

function Row({ moments, team, changed, scale: { x }, y, label, kind }: RowProps): ReactElement {
  return (
    <g transform={`translate(0 ${y})`}>
      {moments.map(({ event, exerciseMs }) =>
        event.type === 'inject-released' && event.team === team ? (
          <rect key={event.inject} className={css.inject} data-kind={changed.has(event.inject) ? kind : undefined} x={x(exerciseMs) - 2} y={changed.has(event.inject) ? 2 : 7} width={4} height={changed.has(event.inject) ? 18 : 8} />
        ) : null,
      )}
      <text className={css.row} x={6} y={15}>
        {label}
      </text>
    </g>
  );
}
