import { Button, Group, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { type ReactElement, type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../graphql/use-action.ts';
import { useCommand } from '../../graphql/use-command.ts';
import { blankRegime, draftOf, inputOf, problemsOf } from './regime-draft.ts';
import { RegimeFields } from './regime-fields.tsx';
import { addRegime, changeRegime, type City, type Regime } from './regimes-query.ts';

interface EditRegimeProps {
  readonly city: City;
  /** Null for a new one. */
  readonly regime: Regime | null;
  readonly onSaved: () => void;
}

export function EditRegime({ city, regime, onSaved }: EditRegimeProps): ReactElement {
  const { t } = useTranslation('regimes');
  const [opened, { open, close }] = useDisclosure();
  const finish = (): void => {
    close();
    onSaved();
  };
  return (
    <>
      {regime ? (
        <Button size="compact-sm" variant="subtle" leftSection={<IconPencil size={16} aria-hidden />} aria-label={t('edit.of', { authority: regime.authority })} onClick={open}>
          {t('edit.action')}
        </Button>
      ) : (
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={open}>
          {t('add.action')}
        </Button>
      )}
      <Modal opened={opened} onClose={close} size="xl" closeOnClickOutside={false} title={t(regime ? 'edit.title' : 'add.title', { city: city.name })} closeButtonProps={{ 'aria-label': t('app:close') }}>
        <RegimeForm city={city} regime={regime} cancel={close} onSaved={finish} />
      </Modal>
    </>
  );
}

interface RegimeFormProps extends EditRegimeProps {
  readonly cancel: () => void;
}

function RegimeForm({ city, regime, cancel, onSaved }: RegimeFormProps): ReactElement {
  const { t } = useTranslation('regimes');
  const [draft, setDraft] = useState(regime ? draftOf(regime) : blankRegime);
  const [checked, setChecked] = useState(false);
  const [add, adding] = useCommand(addRegime);
  const [change, changing] = useAction(changeRegime);
  const problems = problemsOf(draft);

  const save = async (): Promise<void> => {
    setChecked(true);
    if (problems.size > 0) return;
    const input = inputOf(draft);
    const saved = regime ? await change({ id: regime.id, version: regime.version, input }) : await add({ cityId: city.id, input });
    if (!saved) return;
    notifications.show({ message: t('saved') });
    onSaved();
  };
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void save();
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <RegimeFields draft={draft} problems={checked ? problems : new Set()} onChange={setDraft} />
        <Group justify="flex-end">
          <Button variant="default" onClick={cancel}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={adding.fetching || changing.fetching}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
