import { ActionIcon, Group, SegmentedControl, Stack, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type Ask, editTo, type Inject, type DecisionOption } from '#exercise-engine';
import { useLocalText } from '../../../ui/local-text.tsx';
import { AddByTitle } from '../fields/add-by-title.tsx';
import { DurationField } from '../fields/duration-field.tsx';
import { LocalTextField } from '../fields/local-text-field.tsx';
import { Place } from '../fields/place.tsx';
import { useRemoval } from '../fields/use-removal.tsx';
import { useValue, useWriting } from '../fields/writing.ts';
import { newKey } from '../new-key.ts';
import { EffectsField } from './effects-field.tsx';

const usualMs = 600_000;

/** What the team is asked: nothing, an answer, or a decision between options with what follows from each. */
export function AskFields({ inject }: { readonly inject: Inject }): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const path = ['injects', inject.key, 'ask'];
  const [, set] = useValue<Ask>(path);
  const { ask } = inject;
  const choose = (kind: string): void => {
    const { prompt = {}, withinMs = usualMs } = ask ?? {};
    if (kind === 'answer') set({ kind, prompt, withinMs });
    else set(kind === 'decision' ? { kind, prompt, withinMs, options: [] } : null);
  };
  return (
    <Stack gap="md">
      <Place path={path}>
        <SegmentedControl
          aria-label={t('ask.kind')}
          w="fit-content"
          data={(['nothing', 'answer', 'decision'] as const).map((value) => ({ value, label: t(`ask.${value}`) }))}
          value={ask?.kind ?? 'nothing'}
          onChange={choose}
        />
      </Place>
      {ask && (
        <>
          <LocalTextField label={t('ask.prompt')} path={[...path, 'prompt']} rows={2} />
          <Place path={[...path, 'withinMs']}>
            <DurationField label={t('ask.within')} ms={ask.withinMs} onChange={(withinMs) => withinMs !== null && set({ ...ask, withinMs })} />
          </Place>
        </>
      )}
      {ask?.kind === 'answer' && <EffectsField label={t('ask.effects')} path={[...path, 'effects']} />}
      {ask?.kind === 'decision' && <Options inject={inject.key} options={ask.options} />}
    </Stack>
  );
}

function Options({ inject, options }: { readonly inject: string; readonly options: readonly DecisionOption[] }): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const { scenario, edit, shown } = useWriting();
  const localText = useLocalText();
  const remove = useRemoval();
  const list = ['injects', inject, 'ask', 'options'];
  const add = (title: string): void => {
    const key = newKey(title, options.map((option) => option.key));
    edit([editTo(scenario, [...list, key], { key, label: { [shown[0] ?? 'en']: title } })]);
  };
  return (
    <>
      {options.map(({ key, label }, at) => (
        <Stack key={key} component="section" gap="xs" pl="md" aria-label={`${t('ask.option')} ${at + 1}`}>
          <Group justify="space-between">
            <Title order={4} fz="sm">
              {t('ask.optionNumber', { number: at + 1 })}
            </Title>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('ask.removeOption', { option: localText(label) })}
              onClick={() => remove({ kind: 'option', key: `${inject}/${key}`, title: localText(label), path: [...list, key] })}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
          <LocalTextField label={t('ask.label')} path={[...list, key, 'label']} />
          <EffectsField label={t('ask.effectsOfOption')} path={[...list, key, 'effects']} />
        </Stack>
      ))}
      <Place path={list}>
        <AddByTitle label={t('ask.newOption')} action={t('ask.addOption')} onAdd={add} />
      </Place>
    </>
  );
}
