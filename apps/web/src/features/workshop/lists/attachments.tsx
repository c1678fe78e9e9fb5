import { ActionIcon, Anchor, Group, List, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type Attachment, editTo } from '#exercise-engine';
import { FileDrop } from '../../../authoring/file-drop.tsx';
import type { UploadedFile } from '../../../authoring/upload-file.ts';
import { useLocale } from '../../../i18n/use-locale.ts';
import { formatBytes } from '../../../ui/format.ts';
import { useLatest } from '../../../ui/use-latest.ts';
import { useWriting } from '../fields/writing.ts';
import { newKey } from '../new-key.ts';
import { useWorkshop } from '../workshop-context.ts';

/** The files that come with the scenario: sent, looked at, removed. */
export function Attachments(): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const { scenario, edit } = useWriting();
  const { scenarioId } = useWorkshop();
  const locale = useLocale();
  const latest = useLatest({ scenario, edit });
  const files = scenario.attachments ?? [];
  return (
    <Stack>
      {files.length === 0 && <Text c="dimmed">{t('lists.empty.attachments')}</Text>}
      <List listStyleType="none">
        {files.map(({ key, name, bytes, sha256 }) => (
          <List.Item key={key}>
            <Group gap="xs">
              <Anchor href={`/scenarios/${scenarioId}/files/${sha256}?locale=${locale}`} target="_blank" rel="noreferrer" fw={600}>
                {name}
              </Anchor>
              <Text size="sm" c="dimmed">
                {formatBytes(bytes, locale)} · {t('lists.inInjects', { count: scenario.injects.filter(({ attachments }) => attachments?.includes(key)).length })}
              </Text>
              <ActionIcon variant="subtle" color="gray" aria-label={t('lists.remove', { title: name })} onClick={() => edit(removal(key))}>
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </Group>
          </List.Item>
        ))}
      </List>
      <FileDrop onUploaded={add} />
    </Stack>
  );

  /** By what the scenario is once the file has been sent. */
  function add({ name, mediaType, size, sha256 }: UploadedFile): void {
    const { attachments } = latest().scenario;
    if (attachments?.some((file) => file.sha256 === sha256)) return;
    const file: Attachment = { key: newKey(name, attachments?.map(({ key }) => key)), name, mediaType, bytes: size, sha256 };
    latest().edit([attachments ? editTo(latest().scenario, ['attachments', file.key], file) : editTo(latest().scenario, ['attachments'], [file])]);
  }

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
