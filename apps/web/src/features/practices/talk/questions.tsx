import { Button, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../graphql/graphql.ts';
import { useCommand } from '../../../graphql/use-command.ts';
import { useLocale } from '../../../i18n/use-locale.ts';
import { formatDateTime } from '../../../ui/format.ts';
import { Markdown } from '../../../ui/markdown.tsx';
import { Panel } from '../../../ui/panel.tsx';
import type { OpenPractice } from '../practices-query.ts';

const askAboutPractice = graphql(`
  mutation askAboutPractice($id: ID!, $body: String!, $idempotencyKey: ID!) {
    askAboutPractice(id: $id, body: $body, idempotencyKey: $idempotencyKey) { id }
  }
`);
const answerPracticeQuestion = graphql(`
  mutation answerPracticeQuestion($questionId: ID!, $body: String!, $idempotencyKey: ID!) {
    answerPracticeQuestion(questionId: $questionId, body: $body, idempotencyKey: $idempotencyKey) { id }
  }
`);

interface QuestionsProps {
  readonly practice: OpenPractice;
  readonly refresh: () => void;
}

/** Questions about the practice in all its versions, and what was answered. */
export function Questions({ practice, refresh }: QuestionsProps): ReactElement {
  const { t } = useTranslation('practices');
  const [ask] = useCommand(askAboutPractice);
  const [answer] = useCommand(answerPracticeQuestion);
  return (
    <Stack maw="75ch">
      <Words label={t('talk.question')} action={t('talk.ask')} send={async (body) => (await ask({ id: practice.id, body })) !== null} done={refresh} />
      {practice.questions.length === 0 && <Text c="dimmed">{t('talk.none')}</Text>}
      {practice.questions.map((question) => (
        <Panel key={question.id}>
          <Stack component="article" gap="sm">
            <Said {...question} />
            {question.answers.map((one) => (
              <Stack key={one.at} pl="lg" gap={0}>
                <Said {...one} />
              </Stack>
            ))}
            <Words label={t('talk.answer')} action={t('talk.reply')} send={async (body) => (await answer({ questionId: question.id, body })) !== null} done={refresh} />
          </Stack>
        </Panel>
      ))}
    </Stack>
  );
}

function Said({ body, at, by }: { readonly body: string; readonly at: string; readonly by: { readonly name: string } }): ReactElement {
  const locale = useLocale();
  return (
    <div>
      <Text size="sm" c="dimmed">
        {[by.name, formatDateTime(at, locale)].join(' · ')}
      </Text>
      <Markdown>{body}</Markdown>
    </div>
  );
}

interface WordsProps {
  readonly label: string;
  readonly action: string;
  readonly send: (body: string) => Promise<boolean>;
  readonly done: () => void;
}

function Words({ label, action, send, done }: WordsProps): ReactElement {
  const [body, setBody] = useState('');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!(await send(body))) return;
    setBody('');
    done();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="xs">
        <Textarea label={label} autosize minRows={2} maxRows={12} maxLength={20_000} value={body} onChange={({ currentTarget: { value } }) => setBody(value)} />
        <Button type="submit" variant="default" w="fit-content" disabled={body.trim() === ''}>
          {action}
        </Button>
      </Stack>
    </form>
  );
}
