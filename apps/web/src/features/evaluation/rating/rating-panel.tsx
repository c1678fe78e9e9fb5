import { Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalText } from '../../../ui/local-text.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { useEvaluation } from '../evaluation-context.tsx';
import { FiveViewsChart } from '../views/five-views-chart.tsx';
import { useMayCompare } from '../views/use-may-compare.ts';
import { viewMarks } from '../views/view-marks.ts';
import { EarlierRatings } from './earlier-ratings.tsx';
import { Raters } from './raters.tsx';
import { RatingForm } from './rating-form.tsx';

/** The chosen objective and team: one's own rating, then the views side by side and each rater. */
export function RatingPanel(): ReactElement | null {
  const { t } = useTranslation('evaluation');
  const text = useLocalText();
  const { evaluation, selected, teamName } = useEvaluation();
  const mayCompare = useMayCompare();
  if (!selected) return null;
  const { can, objectives } = evaluation;
  const objective = objectives.find(({ key }) => key === selected.objective);
  const { official } = selected;
  return (
    <Panel p="md">
      <Stack gap="md">
        <div>
          <Text size="sm" c="dimmed">
            {teamName(selected.team)}
          </Text>
          <Title order={3} size="h4">
            {objective && text(objective.title)}
          </Title>
          {objective?.capability && <Text size="sm">{t('panel.capability', { capability: text(objective.capability) })}</Text>}
          {objective?.description && (
            <Text size="sm" c="dimmed">
              {text(objective.description)}
            </Text>
          )}
        </div>
        {can.rate && <RatingForm cell={selected} />}
        {mayCompare(selected) ? (
          <>
            <FiveViewsChart views={viewMarks(selected, can.seeRaters)} />
            {official && official.comment !== '' && (
              <div>
                <Text size="sm" fw={640}>
                  {t('panel.official')}
                </Text>
                <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{official.comment}</Text>
              </div>
            )}
            {can.seeRaters && (
              <>
                <Raters ratings={selected.raters} />
                <EarlierRatings key={`${selected.objective} ${selected.team}`} exerciseId={evaluation.exerciseId} cell={selected} />
              </>
            )}
          </>
        ) : (
          <Text c="dimmed">{t('panel.othersLater')}</Text>
        )}
      </Stack>
    </Panel>
  );
}
