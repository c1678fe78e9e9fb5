import { Alert, Button, Group } from '@mantine/core';
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoom } from '../room-context.tsx';
import { QuestionnaireDesk } from './questionnaire-desk.tsx';
import { QuestionnaireForm } from './questionnaire-form.tsx';

/** The director opens and closes; participants answer; all others see nothing of it until the results are there. */
export function QuestionnairePart(): ReactElement | null {
  const { exercise, hotDebrief, directs } = useRoom();
  if (directs) return <QuestionnaireDesk />;
  if (exercise.mySeat?.role !== 'PARTICIPANT' || hotDebrief.questionnaire === 'WAITING') return null;
  return <Own />;
}

function Own(): ReactElement | null {
  const { t } = useTranslation('hot-debrief');
  const { hotDebrief } = useRoom();
  const [again, setAgain] = useState(false);
  const { questionnaire, isAsked, hasAnswered, anonymous } = hotDebrief;
  if (questionnaire === 'CLOSED') return null;
  if (!isAsked)
    return (
      <Alert color="ink" variant="light" icon={<IconInfoCircle aria-hidden />} title={t('questionnaire.title')}>
        {t('questionnaire.cameAfterPlay')}
      </Alert>
    );
  if (!hasAnswered || again) return <QuestionnaireForm onSent={() => setAgain(false)} />;
  return (
    <Alert color="teal" variant="light" icon={<IconCircleCheck aria-hidden />} title={t('questionnaire.thanks')}>
      <Group>
        {t(anonymous ? 'questionnaire.inUrn' : 'questionnaire.mayChange')}
        {!anonymous && (
          <Button size="xs" variant="default" onClick={() => setAgain(true)}>
            {t('questionnaire.change')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
