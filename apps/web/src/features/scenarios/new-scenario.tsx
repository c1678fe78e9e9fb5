import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencilPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Locale, locales } from '#kernel';
import { graphql } from '../../graphql/graphql.ts';
import { useCommand } from '../../graphql/use-command.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { languageName } from '../../ui/format.ts';

const createScenario = graphql(`
  mutation createScenario($input: CreateScenarioInput!, $idempotencyKey: ID!) {
    createScenario(input: $input, idempotencyKey: $idempotencyKey) { id }
  }
`);

const templates = ['BLANK', 'TABLETOP'] as const;

/** Begins a scenario of the reader's own city. */
export function NewScenario(): ReactElement {
  const { t } = useTranslation('scenarios');
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button leftSection={<IconPencilPlus size={18} aria-hidden />} onClick={open}>
        {t('new.action')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('new.title')}>
        <NewScenarioForm cancel={close} />
      </Modal>
    </>
  );
}

function NewScenarioForm({ cancel }: { readonly cancel: () => void }): ReactElement {
  const { t } = useTranslation('scenarios');
  const locale = useLocale();
  const navigate = useNavigate();
  const [run, { fetching }] = useCommand(createScenario);
  const [title, setTitle] = useState('');
  const [language, setLanguage] = useState<Locale>(locale);
  const [template, setTemplate] = useState<(typeof templates)[number]>('TABLETOP');

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const created = await run({ input: { title: title.trim(), language, template } });
    if (created) await navigate({ to: '/scenarios/$scenarioId', params: { scenarioId: created.createScenario.id } });
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <Text c="dimmed">{t('new.text')}</Text>
        <TextInput label={t('new.name')} required maxLength={200} value={title} onChange={({ currentTarget: { value } }) => setTitle(value)} data-autofocus />
        <Select
          label={t('new.language')}
          data={locales.map((value) => ({ value, label: languageName(value, locale) }))}
          value={language}
          allowDeselect={false}
          onChange={(value) => value && setLanguage(value as Locale)}
        />
        <Select
          label={t('new.template')}
          data={templates.map((value) => ({ value, label: t(`new.from.${value}`) }))}
          value={template}
          allowDeselect={false}
          onChange={(value) => value && setTemplate(value as (typeof templates)[number])}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={cancel}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={fetching} disabled={title.trim() === ''}>
            {t('new.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
