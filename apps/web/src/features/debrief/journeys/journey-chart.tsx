import { Group, Text, Title } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useCallback, useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalizedText } from '#kernel';
import { axisTicks } from '../../../ui/axis-ticks.ts';
import { formatDuration } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import type { InjectJourney, TeamJourney } from '../debrief-model.ts';
import { axisEnd } from './journey-layout.ts';
import { JourneyLane } from './journey-lane.tsx';
import { JourneyMark, marks } from './journey-marks.tsx';
import { JourneySentence } from './journey-sentence.tsx';
import classes from './journeys.module.css';

const margin = 12;
const narrowest = 640;

interface JourneyChartProps {
  readonly teams: readonly TeamJourney[];
  readonly phases: readonly { readonly key: string; readonly title: LocalizedText; readonly startsAtMs: number }[];
  readonly durationMs: number;
}

export function JourneyChart({ teams, phases, durationMs }: JourneyChartProps): ReactElement {
  const { t } = useTranslation('debrief');
  const text = useLocalText();
  const { ref, width: available } = useElementSize();
  const width = Math.max(narrowest, available);
  const endMs = axisEnd(durationMs, teams);
  const x = useCallback((ms: number) => margin + (ms / endMs) * (width - 2 * margin), [endMs, width]);
  const ticks = useMemo(() => axisTicks(endMs, width / 90), [endMs, width]);
  const bands = useMemo(
    () => phases.map(({ key, startsAtMs }, index) => ({ key, fromMs: startsAtMs, toMs: phases[index + 1]?.startsAtMs ?? endMs })),
    [phases, endMs],
  );
  const [pointed, setPointed] = useState<{ team: TeamJourney; journey: InjectJourney } | null>(null);
  const point = useCallback((team: TeamJourney, journey: InjectJourney) => setPointed({ team, journey }), []);
  return (
    <div>
      <Group gap="md" mb="xs" component="ul" className={classes.legend}>
        {marks.map((mark) => (
          <Group key={mark} gap={6} component="li" wrap="nowrap">
            <svg width={14} height={14} aria-hidden>
              <JourneyMark mark={mark} x={7} y={7} />
            </svg>
            <Text size="sm">{t(`marks.${mark}`)}</Text>
          </Group>
        ))}
      </Group>
      <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('journeys.chart')}>
        <div ref={ref} className={classes.measure} />
        <svg width={width} height={40} aria-hidden className={classes.axis}>
          {phases.map(({ key, title, startsAtMs }) => (
            <text key={key} x={x(startsAtMs) + 4} y={14} className={classes.phase}>
              {text(title)}
            </text>
          ))}
          {ticks.map((tick) => (
            <text key={tick} x={x(tick)} y={34} className={classes.time} textAnchor={tick === 0 ? 'start' : 'middle'}>
              {formatDuration(tick)}
            </text>
          ))}
        </svg>
        {teams.map((team) => (
          <section key={team.key} className={classes.team}>
            <Title order={3} size="h5" className={classes.teamName}>
              {text(team.name)}
            </Title>
            <JourneyLane
              team={team}
              label={t('journeys.lane', { team: text(team.name), count: team.injects.filter(({ releasedMs }) => releasedMs !== null).length })}
              width={width}
              ticks={ticks}
              bands={bands}
              x={x}
              onPoint={point}
            />
          </section>
        ))}
      </div>
      <Text size="sm" mih={44} mt="xs" aria-hidden>
        {pointed ? <JourneySentence team={pointed.team} journey={pointed.journey} /> : t('journeys.point')}
      </Text>
    </div>
  );
}
