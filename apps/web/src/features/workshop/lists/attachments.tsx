import { ActionIcon, Group, List, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { editTo } from '#exercise-engine';
import { useLocale } from '../../../i18n/use-locale.ts';
import { formatTag } from '../../../i18n/format-tag.ts';
import { useWriting } from '../fields/writing.ts';

/** The files that come with the scenario. */
export function Attachments(): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const { scenario, edit } = useWriting();
  const locale = useLocale();
  const files = scenario.attachments ?? [];
  if (files.length === 0) return <Text c="dimmed">{t('lists.empty.attachments')}</Text>;
  const size = (bytes: number): string => new Intl.NumberFormat(formatTag(locale), { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1 }).format(bytes / 1_000);
  return (
    <List listStyleType="none">
      {files.map(({ key, name, mediaType, bytes }) => (
        <List.Item key={key}>
          <Group gap="xs">
            <Text fw={600}>{name}</Text>
            <Text size="sm" c="dimmed">
              {mediaType} · {size(bytes)} · {t('lists.inInjects', { count: scenario.injects.filter(({ attachments }) => attachments?.includes(key)).length })}
            </Text>
            <ActionIcon variant="subtle" color="gray" aria-label={t('lists.remove', { title: name })} onClick={() => edit(removal(key))}>
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        </List.Item>
      ))}
    </List>
  );

  /** The file, and every mention of it. */
  function removal(key: string) {
    const mentions = scenario.injects.flatMap((inject) => {
      if (!inject.attachments?.includes(key)) return [];
      const left = inject.attachments.filter((each) => each !== key);
      return editTo(scenario, ['injects', inject.key, 'attachments'], left.length > 0 ? left : null);
    });
    return [...mentions, editTo(scenario, ['attachments', key], null)];
  }
}
