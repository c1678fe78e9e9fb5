import { Group, List, Stack, Text, UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { editTo } from '#exercise-engine';
import { ChannelIcon } from '../../../ui/channel-icon.tsx';
import { useLocalText } from '../../../ui/local-text.tsx';
import { AddByTitle } from '../fields/add-by-title.tsx';
import { useWriting } from '../fields/writing.ts';
import { newInject } from '../inject/new-inject.ts';

/** Injects in stock, which come only if the director plays them. */
export function Shelf({ onOpen }: { readonly onOpen: (key: string) => void }): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const { scenario, edit, shown } = useWriting();
  const localText = useLocalText();
  const stock = scenario.injects.filter(({ trigger }) => 'contingency' in trigger);
  const add = (title: string): void => {
    const inject = { ...newInject(scenario, title, shown[0] ?? 'en'), trigger: { contingency: true } };
    edit([editTo(scenario, ['injects', inject.key], inject)]);
    onOpen(inject.key);
  };
  return (
    <Stack gap="md">
      <Text c="dimmed">{t('lists.shelfHint')}</Text>
      <List listStyleType="none" spacing="xs">
        {stock.map(({ key, title, channel }) => (
          <List.Item key={key}>
            <UnstyledButton td="underline" onClick={() => onOpen(key)}>
              <Group gap="xs" wrap="nowrap">
                <ChannelIcon channel={channel} /> {localText(title)}
              </Group>
            </UnstyledButton>
          </List.Item>
        ))}
      </List>
      <AddByTitle label={t('inject.newTitle')} action={t('inject.add')} onAdd={add} />
    </Stack>
  );
}
