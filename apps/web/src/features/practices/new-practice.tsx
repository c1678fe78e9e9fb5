import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencilPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contentLocales } from '#kernel';
import { graphql } from '../../graphql/graphql.ts';
import { useCommand } from '../../graphql/use-command.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { languageName } from '../../ui/format.ts';

const createPractice = graphql(`
  mutation createPractice($input: CreatePracticeInput!, $idempotencyKey: ID!) {
    createPractice(input: $input, idempotencyKey: $idempotencyKey) { id }
  }
`);

type ContentLocale = (typeof contentLocales)[number];

/** Begins a practice of the reader's own city. */
export function NewPractice(): ReactElement {
  const { t } = useTranslation('practices');
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button leftSection={<IconPencilPlus size={18} aria-hidden />} onClick={open}>
        {t('new.action')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('new.action')}>
        <NewPracticeForm cancel={close} />
      </Modal>
    </>
  );
}

function NewPracticeForm({ cancel }: { readonly cancel: () => void }): ReactElement {
  const { t } = useTranslation('practices');
  const locale = useLocale();
  const navigate = useNavigate();
  const [run, { fetching }] = useCommand(createPractice);
  const [title, setTitle] = useState('');
  const [language, setLanguage] = useState<ContentLocale>(contentLocales.find((value) => value === locale) ?? 'de');

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const created = await run({ input: { title: title.trim(), language } });
    if (created) await navigate({ to: '/practices/$practiceId/edit', params: { practiceId: created.createPractice.id } });
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <Text c="dimmed">{t('new.text')}</Text>
        <TextInput label={t('new.title')} required maxLength={200} value={title} onChange={({ currentTarget: { value } }) => setTitle(value)} data-autofocus />
        <Select
          label={t('new.language')}
          data={contentLocales.map((value) => ({ value, label: languageName(value, locale) }))}
          value={language}
          allowDeselect={false}
          onChange={(value) => value && setLanguage(value as ContentLocale)}
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
