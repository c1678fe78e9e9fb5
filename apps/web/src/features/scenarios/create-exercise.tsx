import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalizedText } from '#kernel';
import { graphql } from '../../graphql/graphql.ts';
import { useCommand } from '../../graphql/use-command.ts';
import { useLocalText } from '../../ui/local-text.tsx';

const createExercise = graphql(`
  mutation createExercise($input: CreateExerciseInput!, $idempotencyKey: ID!) {
    createExercise(input: $input, idempotencyKey: $idempotencyKey) { id }
  }
`);

interface CreateExerciseProps {
  readonly scenarioId: string;
  readonly title: LocalizedText;
  readonly variant?: 'filled' | 'default';
}

/** Makes an exercise of a scenario and goes on to its seats. */
export function CreateExercise({ variant = 'filled', ...scenario }: CreateExerciseProps): ReactElement {
  const { t } = useTranslation('scenarios');
  const localText = useLocalText();
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant={variant} leftSection={<IconPlus size={18} aria-hidden />} onClick={open} aria-label={`${t('create.action')}: ${localText(scenario.title)}`}>
        {t('create.action')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('create.title')}>
        <CreateExerciseForm {...scenario} cancel={close} />
      </Modal>
    </>
  );
}

function CreateExerciseForm({ scenarioId, title, cancel }: Omit<CreateExerciseProps, 'variant'> & { readonly cancel: () => void }): ReactElement {
  const { t } = useTranslation('scenarios');
  const navigate = useNavigate();
  const localText = useLocalText();
  const [run, { fetching }] = useCommand(createExercise);
  const [name, setName] = useState(() => localText(title));

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const created = await run({ input: { scenarioId, title: name.trim() } });
    if (created) await navigate({ to: '/exercises/$exerciseId', params: { exerciseId: created.createExercise.id } });
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <Text c="dimmed">{t('create.text')}</Text>
        <TextInput label={t('create.name')} required maxLength={200} value={name} onChange={(event) => setName(event.currentTarget.value)} data-autofocus />
        <Group justify="flex-end">
          <Button variant="default" onClick={cancel}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={fetching} disabled={name.trim() === ''}>
            {t('create.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
