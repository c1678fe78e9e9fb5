import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { languageNames } from '../../../i18n/index.ts';
import { useLocale } from '../../../i18n/use-locale.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { useCockpit } from '../cockpit-context.tsx';
import { EditInject } from '../commands.ts';
import { mayBeChanged, type StaffInject } from '../staff-inject.ts';
import { useOrder } from '../use-order.tsx';
import { contentOf, draftOf, missingIn } from './content-draft.ts';
import { ContentForm } from './content-form.tsx';

/** Changes what the team will read. Each save is a version of its own. */
export function InjectEditor({ inject, onClose }: { inject: StaffInject; onClose: () => void }): ReactElement {
  const { t } = useTranslation('cockpit');
  const text = useLocalText();
  const own = useLocale();
  const { exerciseId, cockpit } = useCockpit();
  const [draft, setDraft] = useState(() => draftOf(inject.content));
  const [versionAtStart] = useState(() => cockpit.edits[inject.id]?.length ?? 0);
  const [edit, saving] = useOrder(EditInject);
  const missing = missingIn(draft, own);
  const others = cockpit.edits[inject.id]?.slice(versionAtStart) ?? [];
  const save = async (): Promise<void> => {
    if (await edit({ exerciseId, inject: inject.id, content: contentOf(draft, own) }, t('done.edited', { inject: text(inject.title) }))) onClose();
  };
  return (
    <Stack gap="sm">
      {others.length > 0 && !saving && (
        <Alert color="bronze" icon={<IconUsers aria-hidden />}>
          {t('edit.changedMeanwhile', { name: others.at(-1)?.by?.name ?? '' })}
        </Alert>
      )}
      <ContentForm draft={draft} onChange={setDraft} />
      {missing.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('edit.missing', { languages: missing.map((locale) => languageNames[locale]).join(', ') })}
        </Text>
      )}
      <Group>
        <Button loading={saving} disabled={missing.length > 0 || !mayBeChanged(inject.state)} onClick={() => void save()}>
          {t('edit.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('app:cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
