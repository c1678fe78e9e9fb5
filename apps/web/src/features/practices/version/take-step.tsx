import { Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, type VariablesOf } from '../../../graphql/graphql.ts';
import { useCommand } from '../../../graphql/use-command.ts';
import type { OpenPractice } from '../practices-query.ts';

const stepPractice = graphql(`
  mutation stepPractice($id: ID!, $step: PracticeStep!, $comment: String!, $checks: [ReviewAnswerInput!]!, $idempotencyKey: ID!) {
    stepPractice(id: $id, step: $step, comment: $comment, checks: $checks, idempotencyKey: $idempotencyKey) { id state }
  }
`);

type Step = OpenPractice['can']['steps'][number];
type Answer = VariablesOf<typeof stepPractice>['checks'][number];

const checklist = ['UNDERSTANDABLE', 'FEASIBLE', 'COSTS_PLAUSIBLE', 'REFERENCES_RIGHT', 'PROOF_OF_EFFECT', 'NOTHING_CONFIDENTIAL'] as const satisfies readonly Answer['check'][];
const verdicts = ['YES', 'NO', 'NOT_APPLICABLE'] as const satisfies readonly Answer['verdict'][];

interface TakeStepProps {
  readonly id: string;
  readonly step: Step;
  readonly refresh: () => void;
}

/** One step of review, taken after a word of what it means; reviewers answer the checklist. */
export function TakeStep({ id, step, refresh }: TakeStepProps): ReactElement {
  const { t } = useTranslation('practices');
  const [opened, { open, close }] = useDisclosure();
  const needsReason = step === 'REQUEST_CHANGES' || step === 'WITHDRAW';
  return (
    <>
      <Button variant={needsReason ? 'default' : 'filled'} onClick={open}>
        {t(`step.${step}.action`)}
      </Button>
      <Modal opened={opened} onClose={close} title={t(`step.${step}.action`)} size="lg">
        <StepForm id={id} step={step} needsReason={needsReason} cancel={close} done={() => [close(), refresh()]} />
      </Modal>
    </>
  );
}

interface StepFormProps {
  readonly id: string;
  readonly step: Step;
  readonly needsReason: boolean;
  readonly cancel: () => void;
  readonly done: () => void;
}

function StepForm({ id, step, needsReason, cancel, done }: StepFormProps): ReactElement {
  const { t } = useTranslation('practices');
  const [comment, setComment] = useState('');
  const [answers, setAnswers] = useState<Readonly<Partial<Record<Answer['check'], Answer['verdict']>>>>({});
  const [run, { fetching }] = useCommand(stepPractice);
  const asked = step === 'APPROVE' || step === 'REQUEST_CHANGES' ? checklist : [];
  const checks = asked.flatMap((check) => (answers[check] ? [{ check, verdict: answers[check] }] : []));
  const isOpen = step === 'APPROVE' && (checks.length < asked.length || checks.some(({ verdict }) => verdict === 'NO'));

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await run({ id, step, comment, checks })) done();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <Text>{t(`step.${step}.text`)}</Text>
        {asked.map((check) => (
          <Radio.Group key={check} label={t(`check.${check}`)} description={t(`check.help.${check}`)} required={step === 'APPROVE'} value={answers[check] ?? null} onChange={(verdict) => setAnswers({ ...answers, [check]: verdict as Answer['verdict'] })}>
            <Group mt={6}>
              {verdicts.map((verdict) => (
                <Radio key={verdict} value={verdict} label={t(`check.verdict.${verdict}`)} />
              ))}
            </Group>
          </Radio.Group>
        ))}
        <Textarea
          label={t(needsReason ? `step.reason.${step as 'WITHDRAW'}` : 'step.comment')}
          required={needsReason}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={20_000}
          value={comment}
          onChange={({ currentTarget: { value } }) => setComment(value)}
        />
        {isOpen && (
          <Text size="sm" c="dimmed" role="status">
            {t('check.open')}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={cancel}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={fetching} disabled={isOpen || (needsReason && comment.trim() === '')}>
            {t(`step.${step}.action`)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
