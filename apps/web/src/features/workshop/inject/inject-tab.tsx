import { ActionIcon, Grid, Group, Menu } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconCopy, IconDots, IconPencilPlus, IconTrash } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { editTo, type Inject } from '#exercise-engine';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useLocalText } from '../../../ui/local-text.tsx';
import { AddByTitle } from '../fields/add-by-title.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import { useChoices } from '../fields/use-choices.ts';
import { useRemoval } from '../fields/use-removal.tsx';
import { useWriting } from '../fields/writing.ts';
import { newKey } from '../new-key.ts';
import { InjectPreview } from '../preview/inject-preview.tsx';
import { InjectForm } from './inject-form.tsx';
import { newInject } from './new-inject.ts';

interface Props {
  /** Null for the first one. */
  readonly injectKey: string | null;
  readonly onChoose: (key: string) => void;
}

/** One inject at a time, beside what its audience will see. */
export function InjectTab({ injectKey, onChoose }: Props): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const { scenario, edit, shown } = useWriting();
  const { injects } = scenario;
  const at = Math.max(0, injects.findIndex(({ key }) => key === injectKey));
  const inject = injects[at];
  const add = (title: string): void => {
    const made = newInject(scenario, title, shown[0] ?? 'en');
    edit([editTo(scenario, ['injects', made.key], made)]);
    onChoose(made.key);
  };
  const adding = <AddByTitle label={t('inject.newTitle')} action={t('inject.add')} onAdd={add} />;
  if (!inject)
    return (
      <EmptyState icon={IconPencilPlus} title={t('inject.none')} text={t('inject.noneText')}>
        {adding}
      </EmptyState>
    );
  return (
    <>
      <Group justify="space-between" align="flex-end" mb="md">
        <Chooser inject={inject} at={at} onChoose={onChoose} />
        {adding}
      </Group>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <InjectForm key={inject.key} inject={inject} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <div style={{ position: 'sticky', top: 'calc(var(--app-shell-header-height, 0px) + 1rem)' }}>
            <InjectPreview inject={inject} />
          </div>
        </Grid.Col>
      </Grid>
    </>
  );
}

function Chooser({ inject, at, onChoose }: { readonly inject: Inject; readonly at: number; readonly onChoose: (key: string) => void }): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const { scenario, edit } = useWriting();
  const { injects } = useChoices();
  const localText = useLocalText();
  const remove = useRemoval();
  const copy = (): void => {
    const key = newKey(inject.key, scenario.injects.map((each) => each.key));
    edit([{ path: ['injects', key], from: null, to: { ...inject, key }, before: scenario.injects[at + 1]?.key ?? null }]);
    onChoose(key);
  };
  const step = (by: number): void => onChoose(scenario.injects[at + by]?.key ?? inject.key);
  return (
    <Group gap={4} align="flex-end" flex="1 1 22rem" maw="36rem">
      <div style={{ flex: 1 }}>
        <ChoiceField label={t('inject.choose', { number: at + 1, count: scenario.injects.length })} choices={injects} value={inject.key} onChange={(key) => key && onChoose(key)} />
      </div>
      <ActionIcon variant="default" size={36} aria-label={t('inject.previous')} disabled={at === 0} onClick={() => step(-1)}>
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="default" size={36} aria-label={t('inject.next')} disabled={at >= scenario.injects.length - 1} onClick={() => step(1)}>
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('inject.more')}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={copy}>
            {t('inject.copy')}
          </Menu.Item>
          <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => remove({ kind: 'inject', key: inject.key, title: localText(inject.title), path: ['injects', inject.key] })}>
            {t('inject.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
