import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { TypedDocumentNode } from '@urql/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../graphql/use-action.ts';

interface StepProps<Data> {
  readonly id: string;
  readonly document: TypedDocumentNode<Data, { id: string }>;
  readonly label: string;
  /** What it means. */
  readonly text: string;
  readonly color?: string;
  readonly done: () => void;
}

/** A step that is taken after a word of what it means. */
export function Step<Data>({ id, document, label, text, color, done }: StepProps<Data>): ReactElement {
  const { t } = useTranslation('incidents');
  const [opened, { open, close }] = useDisclosure();
  const [run, { fetching }] = useAction(document);
  const take = async (): Promise<void> => {
    if ((await run({ id })) === null) return;
    close();
    done();
  };
  return (
    <>
      <Button variant={color ? 'default' : 'filled'} onClick={open}>
        {label}
      </Button>
      <Modal opened={opened} onClose={close} title={label}>
        <Stack>
          <Text>{text}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('step.cancel')}
            </Button>
            <Button {...(color && { color })} loading={fetching} onClick={() => void take()}>
              {label}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
