import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

interface InitialPasswordProps {
  readonly added: { readonly person: { readonly name: string; readonly email: string }; readonly password: string };
  readonly close: () => void;
}

/** Shows the first password, this once, to be handed over. */
export function InitialPassword({ added: { person, password }, close }: InitialPasswordProps): ReactElement {
  const { t } = useTranslation('people');
  return (
    <Stack>
      <Text>{t('password.text', { name: person.name, email: person.email })}</Text>
      <Group wrap="nowrap">
        <Code block fz="lg" flex={1}>
          {password}
        </Code>
        <CopyButton value={password}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy} leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}>
              {t(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Button onClick={close}>{t('password.done')}</Button>
    </Stack>
  );
}
