import { Select, Stack } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { plannedCard } from '#exercise-engine';
import { AttachedFiles } from '../../../play/inject/attached-files.tsx';
import { formatDuration } from '../../../ui/format.ts';
import { useCockpit } from '../cockpit-context.tsx';
import type { StaffInject } from '../staff-inject.ts';
import { InjectContentView } from './inject-content-view.tsx';

/** The content as it goes out, and on demand as it was before somebody edited it. */
export function InjectVersions({ inject }: { inject: StaffInject }): ReactElement {
  const { t } = useTranslation('cockpit');
  const { cockpit, scenario, exerciseId } = useCockpit();
  const [chosen, setChosen] = useState<string | null>(null);
  const edits = cockpit.edits[inject.id] ?? [];
  const original = inject.plan?.content ?? inject.state.card?.content ?? inject.content;
  const versions = [
    { content: original, label: t('inject.original') },
    ...edits.map(({ content, by, exerciseMs }, index) => ({
      content,
      label: t('inject.version', { number: index + 2, name: by?.name ?? '', time: formatDuration(exerciseMs) }),
    })),
  ];
  const shown = chosen === null ? versions.length - 1 : Number(chosen);
  const persona = scenario.personas.find(({ key }) => key === inject.plan?.from);
  return (
    <Stack gap="xs">
      {edits.length > 0 && (
        <Select
          size="xs"
          label={t('inject.versions')}
          allowDeselect={false}
          value={String(shown)}
          onChange={setChosen}
          data={versions.map(({ label }, index) => ({ value: String(index), label }))}
        />
      )}
      <InjectContentView content={versions[shown]?.content ?? inject.content} from={persona?.name ?? inject.state.card?.from.name ?? ''} />
      <AttachedFiles files={inject.plan ? (plannedCard(scenario, inject.plan).attachments ?? []) : (inject.state.card?.attachments ?? [])} of={`/exercises/${exerciseId}`} />
    </Stack>
  );
}
