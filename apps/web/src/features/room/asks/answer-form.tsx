import { Button, Group, Text, Textarea } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactElement, type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../graphql/use-command.ts';
import { answerInject } from '../documents.ts';
import { useScene } from '../scene.ts';
import { useDraft } from '../use-draft.ts';

/** A reply on behalf of the team. The draft stays on this device until it is sent. */
export function AnswerForm({ inject }: { readonly inject: string }): ReactElement {
  const { t } = useTranslation('room');
  const { exercise, playing } = useScene();
  const [text, setText, forget] = useDraft(inject, '');
  const [blank, setBlank] = useState(false);
  const [answer, { fetching }] = useCommand(answerInject);

  const send = async (): Promise<void> => {
    setBlank(text.trim() === '');
    if (text.trim() === '' || fetching || !playing) return;
    if (await answer({ exerciseId: exercise.id, inject, text })) forget();
  };
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void send();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
  };

  return (
    <form onSubmit={onSubmit}>
      <Textarea
        label={t('answer.label')}
        placeholder={t('answer.placeholder')}
        error={blank && t('answer.blank')}
        autosize
        minRows={4}
        maxRows={14}
        maxLength={10_000}
        disabled={!playing}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        data-ask-field
      />
      <Group justify="space-between" mt="xs">
        <Text size="sm" c="dimmed">
          {text === '' ? t('answer.sendHint') : t('answer.draftKept')}
        </Text>
        <Button type="submit" loading={fetching} disabled={!playing} leftSection={<IconSend size={16} aria-hidden />}>
          {t('answer.send')}
        </Button>
      </Group>
    </form>
  );
}
