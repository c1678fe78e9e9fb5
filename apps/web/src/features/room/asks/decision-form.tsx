import { Button, Checkbox, Group, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { type ReactElement, type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskCard } from '#exercise-engine';
import type { Localized } from '#kernel';
import { useScene } from '../scene.ts';
import { useDraft } from '../use-draft.ts';
import { blankDecision, choose, type DecisionDraft, missingIn } from './decision-draft.ts';
import { ConfirmDecision } from './confirm-decision.tsx';

interface DecisionFormProps {
  readonly inject: string;
  readonly options: Localized<AskCard>['options'];
}

/** Options considered, the one chosen, why, and who answers for it; then one look back before it counts. */
export function DecisionForm({ inject, options }: DecisionFormProps): ReactElement {
  const { t } = useTranslation('room');
  const { playing } = useScene();
  const [draft, setDraft, forget] = useDraft<DecisionDraft>(inject, blankDecision);
  const [checked, setChecked] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const missing = checked ? missingIn(draft) : {};
  const missingText = (field: keyof typeof missing): string | undefined => missing[field] && t(`decision.${missing[field]}`);

  const review = (event: SubmitEvent): void => {
    event.preventDefault();
    setChecked(true);
    setConfirming(playing && Object.keys(missingIn(draft)).length === 0);
  };

  return (
    <form onSubmit={review}>
      <Stack gap="md">
        <Checkbox.Group
          label={t('decision.considered')}
          value={[...draft.considered]}
          onChange={(considered) => setDraft({ ...draft, considered })}
        >
          <Stack gap={8} mt={6}>
            {options.map(({ key, label }, index) => (
              <Checkbox key={key} value={key} label={label} disabled={!playing} data-ask-field={index === 0 || undefined} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Radio.Group label={t('decision.chosen')} value={draft.option} error={missingText('option')} onChange={(option) => setDraft(choose(draft, option))}>
          <Stack gap={8} mt={6} mb={4}>
            {options.map(({ key, label }) => (
              <Radio key={key} value={key} label={label} disabled={!playing} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t('decision.why')}
          placeholder={t('decision.whyPlaceholder')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={10_000}
          disabled={!playing}
          error={missingText('rationale')}
          value={draft.rationale}
          onChange={(event) => setDraft({ ...draft, rationale: event.currentTarget.value })}
        />
        <TextInput
          label={t('decision.who')}
          placeholder={t('decision.whoPlaceholder')}
          maxLength={200}
          disabled={!playing}
          error={missingText('decidedBy')}
          value={draft.decidedBy}
          onChange={(event) => setDraft({ ...draft, decidedBy: event.currentTarget.value })}
        />
        <Group justify="flex-end">
          <Button type="submit" disabled={!playing}>
            {t('decision.review')}
          </Button>
        </Group>
      </Stack>
      <ConfirmDecision
        opened={confirming}
        inject={inject}
        draft={draft}
        label={options.find(({ key }) => key === draft.option)?.label ?? ''}
        onClose={() => setConfirming(false)}
        onDecided={forget}
      />
    </form>
  );
}
