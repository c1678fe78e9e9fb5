import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconLanguage, IconUsers } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { languageNames } from '../../../i18n/index.ts';
import { useLocale } from '../../../i18n/use-locale.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { useCockpit } from '../cockpit-context.tsx';
import { EditInject } from '../commands.ts';
import { mayBeChanged, type StaffInject } from '../staff-inject.ts';
import { useTeamName } from '../team-name.ts';
import { useOrder } from '../use-order.tsx';
import { comparedWith, contentOf, draftOf, missingIn, onlyIn, type ContentDraft } from './content-draft.ts';
import { ContentForm } from './content-form.tsx';

/** Long languages take a second line. */
const wrapping = { h: 'auto', mih: 36, py: 6, styles: { label: { whiteSpace: 'normal' } } } as const;

/** Changes what the team will read. Each save is a version of its own; nobody gets old words without the director knowing. */
export function InjectEditor({ inject, onClose }: { inject: StaffInject; onClose: () => void }): ReactElement {
  const { t } = useTranslation('cockpit');
  const text = useLocalText();
  const own = useLocale();
  const teamName = useTeamName();
  const { exerciseId, cockpit } = useCockpit();
  const [before] = useState(inject.content);
  const [draft, setDraft] = useState(() => draftOf(before));
  const [versionAtStart] = useState(() => cockpit.edits[inject.id]?.length ?? 0);
  const [edit, saving] = useOrder(EditInject);
  const missing = missingIn(draft, own);
  const others = cockpit.edits[inject.id]?.slice(versionAtStart) ?? [];
  const { changed, old } = comparedWith(before, draft);
  const isPartial = changed.length > 0 && old.length > 0 && missing.length === 0;
  const oldLanguages = old.map((locale) => languageNames[locale]).join(', ');
  const save = async (saved: ContentDraft): Promise<void> => {
    if (await edit({ exerciseId, inject: inject.id, content: contentOf(saved, own) }, t('done.edited', { inject: text(inject.title) }))) onClose();
  };
  return (
    <Stack gap="sm">
      {others.length > 0 && !saving && (
        <Alert color="bronze" icon={<IconUsers aria-hidden />}>
          {t('edit.changedMeanwhile', { name: others.at(-1)?.by?.name ?? '' })}
        </Alert>
      )}
      <ContentForm draft={draft} onChange={setDraft} changed={changed} />
      {missing.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('edit.missing', { languages: missing.map((locale) => languageNames[locale]).join(', ') })}
        </Text>
      )}
      {isPartial && (
        <Alert color="bronze" icon={<IconLanguage aria-hidden />} title={t('edit.oldTitle', { languages: oldLanguages })}>
          {t('edit.oldText', { team: teamName(inject.team), languages: oldLanguages })}
        </Alert>
      )}
      <Group>
        {isPartial && (
          <Button {...wrapping} loading={saving} disabled={!mayBeChanged(inject.state)} onClick={() => void save(onlyIn(draft, changed))}>
            {t('edit.useForAll')}
          </Button>
        )}
        <Button {...wrapping} variant={isPartial ? 'default' : 'filled'} loading={saving} disabled={missing.length > 0 || !mayBeChanged(inject.state)} onClick={() => void save(draft)}>
          {isPartial ? t('edit.saveAnyway', { languages: oldLanguages }) : t('edit.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('app:cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
