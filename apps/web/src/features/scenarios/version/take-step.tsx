import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../graphql/graphql.ts';
import { useCommand } from '../../../graphql/use-command.ts';
import type { OpenScenario } from '../scenarios-query.ts';

const stepScenario = graphql(`
  mutation stepScenario($id: ID!, $step: ScenarioStep!, $comment: String!, $idempotencyKey: ID!) {
    stepScenario(id: $id, step: $step, comment: $comment, idempotencyKey: $idempotencyKey) { id state }
  }
`);

type Step = OpenScenario['can']['steps'][number];

/** One step of review, taken after a word of what it means and with room for a comment. */
export function TakeStep({ id, step, refresh }: { readonly id: string; readonly step: Step; readonly refresh: () => void }): ReactElement {
  const { t } = useTranslation('scenarios');
  const [opened, { open, close }] = useDisclosure();
  const [comment, setComment] = useState('');
  const [run, { fetching }] = useCommand(stepScenario);
  const needsComment = step === 'REQUEST_CHANGES';

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!(await run({ id, step, comment }))) return;
    setComment('');
    close();
    refresh();
  };
  return (
    <>
      <Button variant={needsComment || step === 'DEPRECATE' ? 'default' : 'filled'} onClick={open}>
        {t(`step.${step}.action`)}
      </Button>
      <Modal opened={opened} onClose={close} title={t(`step.${step}.action`)}>
        <form onSubmit={(event) => void submit(event)}>
          <Stack>
            <Text>{t(`step.${step}.text`)}</Text>
            <Textarea
              label={needsComment ? t('step.changes') : t('step.comment')}
              required={needsComment}
              autosize
              minRows={3}
              maxRows={12}
              maxLength={20_000}
              value={comment}
              onChange={({ currentTarget: { value } }) => setComment(value)}
              data-autofocus
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {t('cancel')}
              </Button>
              <Button type="submit" loading={fetching} disabled={needsComment && comment.trim() === ''}>
                {t(`step.${step}.action`)}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
