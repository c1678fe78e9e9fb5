import { Alert, Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconEyeOff, IconUser } from '@tabler/icons-react';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../graphql/use-command.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { answerQuestionnaire } from '../documents.ts';
import { useRoom } from '../room-context.tsx';
import { Choice } from './choice.tsx';
import { type Draft, draftOf, inputOf, isEmpty } from './draft.ts';
import classes from './questionnaire.module.css';

const steps = ['1', '2', '3', '4', '5'] as const;
const ratings = ['P', 'S', 'M', 'U', 'CANNOT_SAY'] as const;
const longest = 2_000;

/** Everything on one page, fast on a phone; nothing has to be answered. */
export function QuestionnaireForm({ onSent }: { readonly onSent: () => void }): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const text = useLocalText();
  const { exercise, hotDebrief, refresh } = useRoom();
  const { questions, objectives } = hotDebrief;
  const [anonymous, setAnonymous] = useState(hotDebrief.anonymous);
  const [draft, setDraft] = useState<Draft>(() => draftOf(hotDebrief.ownAnswer));
  const [send, { fetching, error }] = useCommand(answerQuestionnaire);
  // What was promised changes under nobody's hands, only once sending was refused for it.
  if (error?.reason === 'evaluation.promise-changed' && anonymous !== hotDebrief.anonymous) setAnonymous(hotDebrief.anonymous);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const isSent = await send({ exerciseId: exercise.id, anonymous, input: inputOf(draft) });
    refresh();
    if (isSent) onSent();
  };
  return (
    <Panel>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="lg">
          <div>
            <Title order={2} fz="xl">
              {t('questionnaire.title')}
            </Title>
            <Text c="dimmed">{t('questionnaire.intro')}</Text>
          </div>
          <Alert color={anonymous ? 'teal' : 'ink'} variant="light" icon={anonymous ? <IconEyeOff aria-hidden /> : <IconUser aria-hidden />} title={t(anonymous ? 'questionnaire.anonymous' : 'questionnaire.named')}>
            {t(anonymous ? 'questionnaire.anonymousText' : 'questionnaire.namedText')}
          </Alert>
          <div className={classes.scales}>
            {questions
              .filter(({ kind }) => kind === 'SCALE')
              .map(({ key, text: words }) => (
                <Choice
                  key={key}
                  question={text(words)}
                  options={steps.map((value) => ({ value, label: value }))}
                  ends={[t('questionnaire.notAtAll'), t('questionnaire.fully')]}
                  value={draft.scales[key]}
                  onChange={(value) => setDraft({ ...draft, scales: { ...draft.scales, [key]: value } })}
                />
              ))}
          </div>
          {objectives.length > 0 && <Title order={3} fz="lg">{t('questionnaire.ownTeam')}</Title>}
          {objectives.map(({ key, title }) => (
            <Choice
              key={key}
              question={text(title)}
              options={ratings.map((value) => ({ value, label: t(`ratings.${value}`) }))}
              value={draft.self[key]}
              onChange={(value) => setDraft({ ...draft, self: { ...draft.self, [key]: value } })}
            />
          ))}
          {questions
            .filter(({ kind }) => kind === 'TEXT')
            .map(({ key, text: words }) => (
              <Textarea
                key={key}
                label={text(words)}
                autosize
                minRows={2}
                maxRows={8}
                maxLength={longest}
                value={draft.texts[key] ?? ''}
                onChange={({ currentTarget }) => setDraft({ ...draft, texts: { ...draft.texts, [key]: currentTarget.value } })}
              />
            ))}
          <Group>
            <Button type="submit" size="md" loading={fetching} disabled={isEmpty(draft)}>
              {t('questionnaire.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
