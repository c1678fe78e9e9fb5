import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, type PointerEvent, type ReactElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../ui/format.ts';
import type { Recording } from '../recording.ts';
import type { Playhead } from '../use-playhead.ts';
import css from './axis.module.css';
import { Drawing } from './drawing.tsx';
import { Mark } from './mark.tsx';
import { markKinds } from './marks.ts';
import { scaleOf } from './scale.ts';

const pageMs = 60_000;

interface AxisProps {
  readonly recording: Recording;
  readonly teams: readonly { readonly key: string; readonly name: string }[];
  readonly chosen: string;
  readonly playhead: Playhead;
  /** What happened last, in words. */
  readonly says: string;
}

/** The play along exercise time; the moment shown is drawn along it or moved by keys. */
export function Axis({ recording, teams, chosen, playhead, says }: AxisProps): ReactElement {
  const { t } = useTranslation('time-machine');
  const { ref, width } = useElementSize();
  const scale = useMemo(() => scaleOf(recording.endMs, width), [recording.endMs, width]);
  const { atMs, toTime, toCount, step } = playhead;

  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId);
    else if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    toTime(scale.timeAt(event.clientX - event.currentTarget.getBoundingClientRect().left));
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => step(-1),
    ArrowDown: () => step(-1),
    ArrowRight: () => step(1),
    ArrowUp: () => step(1),
    PageDown: () => toTime(atMs - pageMs),
    PageUp: () => toTime(atMs + pageMs),
    Home: () => toCount(0),
    End: () => toCount(recording.moments.length),
  };
  const press = (event: KeyboardEvent): void => {
    const move = keys[event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move();
  };
  return (
    <>
      <div ref={ref} className={css.axis}>
        {width > 0 && <Drawing recording={recording} teams={teams} chosen={chosen} scale={scale} />}
        <div
          className={css.slider}
          role="slider"
          tabIndex={0}
          aria-label={t('axis.label')}
          aria-valuemin={0}
          aria-valuemax={Math.round(recording.endMs)}
          aria-valuenow={Math.round(atMs)}
          aria-valuetext={`${formatDuration(atMs)}. ${says}`}
          onPointerDown={drag}
          onPointerMove={drag}
          onKeyDown={press}
        />
        <div className={css.cursor} style={{ transform: `translateX(${scale.x(atMs)}px)` }} aria-hidden />
      </div>
      <ul className={css.legend}>
        {markKinds.map((kind) => (
          <li key={kind}>
            <svg width={12} height={14} aria-hidden>
              <Mark kind={kind} x={6} y={13} count={3} />
            </svg>
            {t(`marks.${kind}`)}
          </li>
        ))}
        <li>
          <svg width={12} height={14} aria-hidden>
            <line className={css.pause} x1={6} x2={6} y2={14} />
          </svg>
          {t('marks.pause')}
        </li>
      </ul>
    </>
  );
}
