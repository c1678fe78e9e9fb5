import { Button, Group, Progress, Radio, Stack, Text, Title } from '@mantine/core';
import { modals } from '@mantine/modals';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../graphql/use-command.ts';
import { Panel } from '../../../ui/panel.tsx';
import { closeQuestionnaire, openQuestionnaire } from '../documents.ts';
import { useRoom } from '../room-context.tsx';

/** Where the director chooses whether answers carry names, opens and closes. */
export function QuestionnaireDesk(): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const { hotDebrief } = useRoom();
  const { questionnaire, answered, participants, anonymous } = hotDebrief;
  const mayOpen = questionnaire === 'WAITING' || (questionnaire === 'CLOSED' && !(anonymous && answered > 0));
  return (
    <Panel>
      <Stack gap="sm">
        <Group justify="space-between" align="baseline">
          <Title order={2} fz="lg">
            {t('questionnaire.title')}
          </Title>
          <Text c="dimmed">{t(`desk.state.${questionnaire}`)}</Text>
        </Group>
        {questionnaire !== 'WAITING' && (
          <div>
            <Progress value={participants === 0 ? 0 : (100 * answered) / participants} size="lg" aria-label={t('desk.progress', { answered, participants })} />
            <Text mt={4}>{`${t('desk.progress', { answered, participants })} · ${t(anonymous ? 'questionnaire.anonymous' : 'questionnaire.named')}`}</Text>
          </div>
        )}
        {questionnaire === 'OPEN' && <Closing />}
        {mayOpen && <Opening />}
      </Stack>
    </Panel>
  );
}

function Opening(): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const { exercise, hotDebrief } = useRoom();
  const [names, setNames] = useState(hotDebrief.anonymous ? 'anonymous' : 'named');
  const [open, { fetching }] = useCommand(openQuestionnaire);
  return (
    <Stack gap="sm" align="flex-start">
      <Radio.Group value={names} onChange={setNames} label={t('desk.names')} description={t('desk.namesText')} readOnly={hotDebrief.answered > 0}>
        <Stack gap="xs" mt="xs">
          <Radio value="anonymous" label={t('questionnaire.anonymous')} description={t('desk.anonymousText')} disabled={hotDebrief.answered > 0 && !hotDebrief.anonymous} />
          <Radio value="named" label={t('questionnaire.named')} description={t('desk.namedText')} />
        </Stack>
      </Radio.Group>
      <Button loading={fetching} onClick={() => void open({ exerciseId: exercise.id, anonymous: names === 'anonymous' })}>
        {t(hotDebrief.questionnaire === 'CLOSED' ? 'desk.openAgain' : 'desk.open')}
      </Button>
    </Stack>
  );
}

function Closing(): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const { t: app } = useTranslation('app');
  const { exercise, hotDebrief } = useRoom();
  const [close, { fetching }] = useCommand(closeQuestionnaire);
  const run = (): void => void close({ exerciseId: exercise.id });
  const ask = (): void => {
    modals.openConfirmModal({
      title: t('desk.close'),
      children: t(hotDebrief.anonymous ? 'desk.closeAnonymous' : 'desk.closeNamed'),
      labels: { confirm: t('desk.close'), cancel: app('cancel') },
      onConfirm: run,
    });
  };
  return (
    <Group>
      <Button variant="default" loading={fetching} onClick={ask}>
        {t('desk.close')}
      </Button>
    </Group>
  );
}
