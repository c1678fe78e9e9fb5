import { ActionIcon, Group } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type Inject, removalEdits } from '#exercise-engine';
import type { LocalizedText } from '#kernel';
import { AddByTitle } from '../fields/add-by-title.tsx';
import { LocalTextField } from '../fields/local-text-field.tsx';
import { useValue, useWriting } from '../fields/writing.ts';

/** What a team should do about it, for those who observe. */
export function ExpectedActions({ inject }: { readonly inject: Inject }): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const { scenario, edit, shown } = useWriting();
  const path = ['injects', inject.key, 'expectedActions'];
  const [actions, set] = useValue<readonly LocalizedText[]>(path);
  return (
    <>
      {(actions ?? []).map((_, at) => (
        <Group key={at} align="flex-end" gap="xs" wrap="nowrap">
          <div style={{ flex: 1 }}>
            <LocalTextField label={t('inject.expectedAction', { number: at + 1 })} path={[...path, String(at)]} />
          </div>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('inject.removeAction', { number: at + 1 })} onClick={() => edit(removalEdits(scenario, path, at))}>
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <AddByTitle label={t('inject.newAction')} action={t('inject.addAction')} onAdd={(title) => set([...(actions ?? []), { [shown[0] ?? 'en']: title }])} />
    </>
  );
}
