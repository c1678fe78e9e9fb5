import { Button, Group, Input, NumberInput, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { askKinds, longestMinutes, mostOptions, type AskDraft } from './ask-draft.ts';

interface AskFormProps {
  readonly draft: AskDraft;
  readonly onChange: (draft: AskDraft) => void;
}

/** Whether the team is asked for something, for what, and within how long. */
export function AskForm({ draft, onChange }: AskFormProps): ReactElement {
  const { t } = useTranslation('cockpit');
  const { kind, prompt, minutes, options } = draft;
  return (
    <Stack gap="sm">
      <Input.Wrapper label={t('ask.kind')} labelElement="div">
        <SegmentedControl
          fullWidth
          aria-label={t('ask.kind')}
          value={kind}
          onChange={(value) => onChange({ ...draft, kind: askKinds.find((one) => one === value) ?? kind })}
          data={askKinds.map((value) => ({ value, label: t(`ask.kinds.${value}`) }))}
        />
      </Input.Wrapper>
      {kind !== 'none' && (
        <Group align="start" wrap="nowrap">
          <Textarea flex={1} autosize minRows={1} maxRows={6} label={t('ask.prompt')} value={prompt} onChange={({ currentTarget }) => onChange({ ...draft, prompt: currentTarget.value })} />
          <NumberInput w={120} min={1} max={longestMinutes} allowDecimal={false} label={t('ask.minutes')} value={minutes} onChange={(value) => onChange({ ...draft, minutes: typeof value === 'number' ? value : 0 })} />
        </Group>
      )}
      {kind === 'decision' && (
        <Stack gap={6}>
          {options.map((option, at) => (
            <TextInput
              key={at}
              label={t('ask.option', { number: at + 1 })}
              value={option}
              onChange={({ currentTarget }) => onChange({ ...draft, options: options.with(at, currentTarget.value) })}
            />
          ))}
          {options.length < mostOptions && (
            <Button size="compact-sm" variant="subtle" w="max-content" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => onChange({ ...draft, options: [...options, ''] })}>
              {t('ask.addOption')}
            </Button>
          )}
        </Stack>
      )}
    </Stack>
  );
}
