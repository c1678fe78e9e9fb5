import { ActionIcon, Button, Checkbox, Fieldset, Group, Input, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { NameFields } from './name-fields.tsx';
import { blankStage, type StageDraft } from './regime-draft.ts';

interface StageFieldsProps {
  readonly stages: readonly StageDraft[];
  readonly error: string | false;
  readonly onChange: (stages: readonly StageDraft[]) => void;
}

/** The notifications that are owed, one after the other. */
export function StageFields({ stages, error, onChange }: StageFieldsProps): ReactElement {
  const { t } = useTranslation('regimes');
  return (
    <Fieldset legend={t('stages')}>
      <Stack>
        {stages.map((stage, at) => (
          <Stack key={at} gap="xs" role="group" aria-label={t('stage', { number: at + 1 })}>
            <Group align="flex-end">
              <TextInput flex={1} label={t('stageKey')} required maxLength={41} error={error !== false && stage.key === ''} value={stage.key} onChange={({ currentTarget }) => onChange(stages.with(at, { ...stage, key: currentTarget.value }))} />
              <NumberInput w={110} label={t('span')} required min={1} max={9_600} value={stage.span} onChange={(span) => onChange(stages.with(at, { ...stage, span }))} />
              <Select
                w={130}
                label={t('unit')}
                allowDeselect={false}
                data={(['hours', 'months'] as const).map((value) => ({ value, label: t(`units.${value}`) }))}
                value={stage.unit}
                onChange={(unit) => onChange(stages.with(at, { ...stage, unit: unit === 'months' ? 'months' : 'hours' }))}
              />
              {stages.length > 1 && (
                <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('removeStage', { number: at + 1 })} onClick={() => onChange(stages.toSpliced(at, 1))}>
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              )}
            </Group>
            {at > 0 && (
              <Group align="flex-end">
                <Select
                  flex={1}
                  label={t('from')}
                  allowDeselect={false}
                  data={[{ value: '', label: t('fromAwareness') }, ...stages.slice(0, at).filter(({ key }) => key).map(({ key }) => ({ value: key, label: t('fromSubmission', { stage: key }) }))]}
                  value={stage.after}
                  onChange={(after) => onChange(stages.with(at, { ...stage, after: after ?? '' }))}
                />
                <Checkbox mb={8} label={t('whileOngoing')} checked={stage.whileOngoing} onChange={({ currentTarget }) => onChange(stages.with(at, { ...stage, whileOngoing: currentTarget.checked }))} />
              </Group>
            )}
            <NameFields label={t('stage', { number: at + 1 })} text={stage.title} error={false} onChange={(title) => onChange(stages.with(at, { ...stage, title }))} />
          </Stack>
        ))}
        {error && <Input.Error>{error}</Input.Error>}
        <Button variant="subtle" size="compact-sm" mr="auto" leftSection={<IconPlus size={16} aria-hidden />} disabled={stages.length >= 10} onClick={() => onChange([...stages, blankStage])}>
          {t('addStage')}
        </Button>
      </Stack>
    </Fieldset>
  );
}
