import { Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconTargetArrow } from '@tabler/icons-react';
import { type ReactElement, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AfterPlayLinks } from '../../play/after-play-links.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { useLocalText } from '../../ui/local-text.tsx';
import { useExerciseTitle } from '../../ui/exercise-title.ts';
import { Page } from '../../ui/page.tsx';
import { Agreement } from './agreement/agreement.tsx';
import { EvaluationProvider } from './evaluation-context.tsx';
import type { Evaluation } from './evaluation-documents.ts';
import classes from './evaluation.module.css';
import { Expectations } from './expectations/expectations.tsx';
import { RatingMatrix } from './matrix/rating-matrix.tsx';
import { Progress } from './rating/progress.tsx';
import { RatingPanel } from './rating/rating-panel.tsx';
import { type RatingKind, useRatings } from './rating/use-ratings.ts';

interface EvaluationViewProps {
  readonly exerciseId: string;
  readonly evaluation: Evaluation;
  readonly refresh: () => void;
}

export function EvaluationView({ exerciseId, evaluation, refresh }: EvaluationViewProps): ReactElement {
  const { t } = useTranslation('evaluation');
  const text = useLocalText();
  const { objectives, teams, cells, agreement, can, hasEnded } = evaluation;
  const [kind, setKind] = useState<RatingKind>('own');
  const [place, setPlace] = useState({ objective: objectives[0]?.key, team: teams[0]?.key });
  const ratings = useRatings(exerciseId, kind, refresh);
  const named = (items: readonly { readonly key: string }[], key: string, words: (at: number) => string): string => {
    const at = items.findIndex((item) => item.key === key);
    return at === -1 ? key : words(at);
  };
  const scene = {
    exerciseId,
    evaluation,
    kind,
    ratings,
    selected: cells.find(({ objective, team }) => objective === place.objective && team === place.team) ?? null,
    select: setPlace,
    teamName: (key: string) => named(teams, key, (at) => text(teams[at]?.name ?? {})),
    objectiveTitle: (key: string) => named(objectives, key, (at) => text(objectives[at]?.title ?? {})),
  };
  return (
    <EvaluationProvider value={scene}>
      <Page title={useExerciseTitle()(evaluation)} kicker={<Text c="dimmed">{t('kicker')}</Text>} wide>
        {hasEnded ? <AfterPlayLinks exerciseId={exerciseId} current="evaluation" /> : <BackToPlay exerciseId={exerciseId} />}
        {cells.length === 0 ? (
          <EmptyState icon={IconTargetArrow} title={t('empty.title')} text={t('empty.text')} />
        ) : (
          <Section title={t('matrix.title')} explanation={t(can.rate ? 'matrix.explained' : can.seeRaters ? 'matrix.explainedStaff' : 'matrix.explainedTeam')} controls={can.markOfficially && <KindChoice kind={kind} onKind={setKind} />}>
            {can.rate && <Progress />}
            <div className={classes.desk}>
              <div className={classes.matrix}>
                <RatingMatrix />
              </div>
              <div className={classes.panel}>
                <RatingPanel />
              </div>
              {agreement && (
                <div className={classes.agreement}>
                  <Agreement {...agreement} />
                </div>
              )}
            </div>
          </Section>
        )}
        <Section title={t('expectations.title')} explanation={t('expectations.explained')}>
          <Expectations />
        </Section>
      </Page>
    </EvaluationProvider>
  );
}

function BackToPlay({ exerciseId }: { exerciseId: string }): ReactElement {
  const { t } = useTranslation('evaluation');
  return (
    <AnchorLink to="/exercises/$exerciseId/cockpit" params={{ exerciseId }}>
      {t('backToPlay')}
    </AnchorLink>
  );
}

function KindChoice({ kind, onKind }: { kind: RatingKind; onKind: (kind: RatingKind) => void }): ReactElement {
  const { t } = useTranslation('evaluation');
  return (
    <SegmentedControl
      aria-label={t('kind.title')}
      value={kind}
      onChange={(value) => onKind(value === 'official' ? 'official' : 'own')}
      data={[
        { value: 'own', label: t('kind.own') },
        { value: 'official', label: t('kind.official') },
      ]}
    />
  );
}

interface SectionProps {
  readonly title: string;
  readonly explanation: string;
  readonly controls?: ReactNode;
  readonly children: ReactNode;
}

function Section({ title, explanation, controls, children }: SectionProps): ReactElement {
  return (
    <Stack component="section" gap="md" aria-label={title}>
      <Group justify="space-between" align="end">
        <div>
          <Title order={2} size="h3">
            {title}
          </Title>
          <Text c="dimmed" maw={820}>
            {explanation}
          </Text>
        </div>
        {controls}
      </Group>
      {children}
    </Stack>
  );
}
