import { Button, Group, Select, Stack, Textarea } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../graphql/use-command.ts';
import { useEvaluation } from '../evaluation-context.tsx';
import { OverruleExpectation, type TeamExpectation } from '../evaluation-documents.ts';
import { judgements } from './judgement-mark.tsx';

const longestReason = 20_000;
const asJudged = 'AS_JUDGED';

/** Says against the log how far it was met, and why. A refusal leaves the reason in the field. */
export function OverruleForm({ expectation, refresh }: { readonly expectation: TeamExpectation; readonly refresh: () => void }): ReactElement {
  const { t } = useTranslation('evaluation');
  const { exerciseId } = useEvaluation();
  const [overrule, { fetching }] = useCommand(OverruleExpectation);
  const [choice, setChoice] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const { key, team, rulings } = expectation;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const judgement = judgements.find((one) => one === choice) ?? null;
    const taken = await overrule({ exerciseId, input: { expectation: key, team, judgement, reason: reason.trim(), known: rulings.length } });
    if (taken) {
      setChoice(null);
      setReason('');
    }
    refresh();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="xs">
        <Select
          label={t('overrule.judgement')}
          placeholder={t('overrule.choose')}
          value={choice}
          onChange={setChoice}
          data={[
            ...judgements.map((judgement) => ({ value: judgement, label: t(`judgements.${judgement}`) })),
            ...(rulings.length > 0 ? [{ value: asJudged, label: t('expectations.logAgain') }] : []),
          ]}
        />
        <Textarea label={t('overrule.reason')} description={t('overrule.reasonHint')} autosize minRows={2} maxRows={10} maxLength={longestReason} value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
        <Group justify="end">
          <Button type="submit" loading={fetching} disabled={choice === null || reason.trim() === ''}>
            {t('overrule.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
