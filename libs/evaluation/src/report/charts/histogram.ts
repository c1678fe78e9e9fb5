import type { Chart } from '#documents';
import type { Facts } from '../facts.ts';
import { box, ink, label, line, svgOf } from './svg.ts';

const width = 960;
const height = 280;
const left = 50;
const bottom = 46;

/** How many injects the clock released how late. */
export function histogramChart({ words: { schedule: words }, debrief: { scheduleErrors } }: Facts): Chart {
  const most = Math.max(1, ...scheduleErrors.map(({ count }) => count));
  const wide = (width - left - 20) / scheduleErrors.length;
  const bars = scheduleErrors.flatMap(({ fromMs, toMs, count }, at) => {
    const tall = (count / most) * (height - bottom - 40);
    const x = left + at * wide;
    return [
      box(x + 4, height - bottom - tall, wide - 8, tall, ink.decided),
      ...(count > 0 ? [label(x + wide / 2, height - bottom - tall - 6, String(count), { anchor: 'middle', size: 12 })] : []),
      label(x + wide / 2, height - bottom + 18, toMs === null ? `≥ ${fromMs}` : `${fromMs}–${toMs}`, { anchor: 'middle', size: 11 }),
    ];
  });
  const axis = [line(left, height - bottom, width - 20, height - bottom, ink.line), label(width / 2, height - 8, `${words.lateness} (ms)`, { anchor: 'middle', size: 12 })];
  const said = scheduleErrors.filter(({ count }) => count > 0).map(({ fromMs, toMs, count }) => `${words.within(fromMs, toMs)}: ${count}.`);
  return { kind: 'chart', width, height, alternative: [`${words.chart}.`, ...said].join(' '), svg: svgOf(width, height, [...axis, ...bars]) };
}
