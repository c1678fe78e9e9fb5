import { Badge } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskCard, GivenAnswer, RoomDecision } from '#exercise-engine';
import type { Localized } from '#kernel';
import { useScenarioTime } from '../scene.ts';
import css from './asks.module.css';

interface WhenProps {
  readonly by: string | undefined;
  readonly exerciseMs: number;
  readonly deadlineMs: number | null;
  readonly kind: 'answer.given' | 'decision.taken';
}

function When({ by, exerciseMs, deadlineMs, kind }: WhenProps): ReactElement {
  const { t } = useTranslation('room');
  const time = useScenarioTime()(exerciseMs);
  return (
    <p className={css.when}>
      {by ? t(`${kind}By`, { name: by, time }) : t(kind, { time })}
      {deadlineMs !== null && exerciseMs > deadlineMs && (
        <Badge ml="xs" color="red" variant="light" tt="none">
          {t('answer.late')}
        </Badge>
      )}
    </p>
  );
}

interface GivenAnswerViewProps {
  readonly answer: GivenAnswer;
  readonly deadlineMs: number | null;
}

/** The reply that the team gave. */
export function GivenAnswerView({ answer, deadlineMs }: GivenAnswerViewProps): ReactElement {
  return (
    <div className={css.outcome}>
      <When kind="answer.given" by={answer.by?.name} exerciseMs={answer.exerciseMs} deadlineMs={deadlineMs} />
      <p className={css.words}>{answer.text}</p>
    </div>
  );
}

interface TakenDecisionViewProps {
  readonly decision: RoomDecision;
  readonly options: Localized<AskCard>['options'];
  readonly deadlineMs: number | null;
}

/** The decision that the team took. */
export function TakenDecisionView({ decision, options, deadlineMs }: TakenDecisionViewProps): ReactElement {
  const { t } = useTranslation('room');
  const considered = options.filter(({ key }) => decision.considered.includes(key)).map(({ label }) => label);
  return (
    <div className={css.outcome}>
      <When kind="decision.taken" by={decision.by?.name} exerciseMs={decision.exerciseMs} deadlineMs={deadlineMs} />
      <p className={css.chosen}>{decision.label}</p>
      <p className={css.words}>{decision.rationale}</p>
      <p className={css.when}>{t('decision.answersFor', { name: decision.decidedBy })}</p>
      {considered.length > 0 && <p className={css.when}>{t('decision.consideredToo', { options: considered.join(' · ') })}</p>}
    </div>
  );
}
