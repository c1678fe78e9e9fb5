import { Group, SegmentedControl, Text, Title } from '@mantine/core';
import { useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '#exercise-engine';
import type { ResultOf } from '../../graphql/graphql.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { AfterPlayLinks } from '../../play/after-play-links.tsx';
import { formatDateTime, formatMinutes } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { ComparisonTable } from './comparison/comparison-table.tsx';
import type { DebriefDocument } from './debrief-document.ts';
import { reachedBy, type TeamJourney } from './debrief-model.ts';
import classes from './debrief.module.css';
import { decisionMatrix } from './decisions/decision-matrix.ts';
import { DecisionSection } from './decisions/decision-section.tsx';
import { DutySection } from './duties/duty-section.tsx';
import { ForecastSection } from './forecast/forecast-section.tsx';
import { JourneyChart } from './journeys/journey-chart.tsx';
import { JourneyTable } from './journeys/journey-table.tsx';
import { Proof } from './proof.tsx';
import { ScheduleSection } from './schedule/schedule-section.tsx';
import { AnswersSection } from './words/answers-section.tsx';
import { NotesSection } from './words/notes-section.tsx';
import { SharingSection } from './words/sharing-section.tsx';

interface DebriefViewProps {
  readonly debrief: ResultOf<typeof DebriefDocument>['debrief'];
  /** In the reader's language. */
  readonly title: string;
  /** For the staff only. */
  readonly scenario: Scenario | null;
}

export function DebriefView({ debrief, title, scenario }: DebriefViewProps): ReactElement {
  const { t } = useTranslation('debrief');
  const locale = useLocale();
  const reached = useMemo(() => reachedBy(debrief.teams, debrief.durationMs), [debrief]);
  const decisions = useMemo(() => decisionMatrix(debrief.teams), [debrief]);
  const answered = debrief.teams.some(({ injects }) => injects.some(({ words, answeredMs }) => words && answeredMs !== null));
  return (
    <Page title={title} kicker={t('kicker')} wide>
      <AfterPlayLinks exerciseId={debrief.exerciseId} current="debrief" />
      <Text c="dimmed">
        {debrief.startedAt && debrief.endedAt
          ? t('played', { from: formatDateTime(debrief.startedAt, locale), to: formatDateTime(debrief.endedAt, locale), played: formatMinutes(debrief.durationMs, locale) })
          : t('neverStarted')}
      </Text>
      <Section title={t('comparison.title')} explanation={t('comparison.explained')}>
        <ComparisonTable teams={reached} />
      </Section>
      <Journeys debrief={debrief} reached={reached} />
      <Section title={t('decisions.title')} explanation={t('decisions.explained')}>
        <DecisionSection rows={decisions} teams={debrief.teams} />
      </Section>
      <Section title={t('duties.title')} explanation={t('duties.explained')}>
        <DutySection teams={debrief.teams} />
      </Section>
      {answered && (
        <Section title={t('answers.title')} explanation={scenario ? undefined : t('answers.ownOnly')}>
          <AnswersSection teams={debrief.teams} />
        </Section>
      )}
      {debrief.sharings.length > 0 && (
        <Section title={t('sharings.title')}>
          <SharingSection sharings={debrief.sharings} teams={debrief.teams} />
        </Section>
      )}
      {debrief.notes.length > 0 && (
        <Section title={t('notes.title')}>
          <NotesSection notes={debrief.notes} teams={debrief.teams} />
        </Section>
      )}
      {(debrief.beside || scenario) && (
        <Section title={t('forecast.title')} explanation={debrief.beside ? t('forecast.explained', { count: debrief.beside.runs, date: formatDateTime(debrief.beside.keptAt, locale) }) : undefined}>
          {debrief.beside ? <ForecastSection beside={debrief.beside} /> : <Text c="dimmed">{t('forecast.none')}</Text>}
        </Section>
      )}
      <Section title={t('schedule.title')}>
        <ScheduleSection teams={debrief.teams} bins={debrief.scheduleErrors} />
      </Section>
      <Section title={t('proof.title')}>
        <Proof {...debrief} mayDownload={scenario !== null} />
      </Section>
    </Page>
  );
}

function Journeys({ debrief, reached }: Pick<DebriefViewProps, 'debrief'> & { reached: readonly TeamJourney[] }): ReactElement {
  const { t } = useTranslation('debrief');
  const [view, setView] = useState('chart');
  return (
    <Section
      title={t('journeys.title')}
      explanation={t('journeys.explained')}
      controls={
        <SegmentedControl
          value={view}
          onChange={setView}
          aria-label={t('journeys.view')}
          data={[
            { value: 'chart', label: t('journeys.chart') },
            { value: 'table', label: t('journeys.table') },
          ]}
        />
      }
    >
      {view === 'chart' ? (
        <JourneyChart teams={reached} phases={debrief.phases} durationMs={debrief.durationMs} />
      ) : (
        debrief.teams.map((team) => <JourneyTable key={team.key} team={team} />)
      )}
    </Section>
  );
}

interface SectionProps {
  readonly title: string;
  readonly explanation?: string | undefined;
  readonly controls?: ReactNode;
  readonly children: ReactNode;
}

function Section({ title, explanation, controls, children }: SectionProps): ReactElement {
  return (
    <section className={classes.section} aria-label={title}>
      <Group justify="space-between" align="end" mb="md">
        <div>
          <Title order={2} size="h3">
            {title}
          </Title>
          {explanation && <Text c="dimmed">{explanation}</Text>}
        </div>
        {controls}
      </Group>
      {children}
    </section>
  );
}
