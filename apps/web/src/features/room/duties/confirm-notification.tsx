import { Blockquote, Button, Group, Stack, Text } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useScene } from '../scene.ts';
import type { Subject } from './notification-draft.ts';

interface ConfirmNotificationProps {
  readonly subject: Subject;
  readonly authority: string;
  readonly text: string;
  readonly fetching: boolean;
  readonly onBack: () => void;
  readonly onSend: () => void;
}

/** The last look before a notification counts. */
export function ConfirmNotification({ subject, authority, text, fetching, onBack, onSend }: ConfirmNotificationProps): ReactElement {
  const { t } = useTranslation('room');
  const { playing } = useScene();
  return (
    <Stack gap="sm">
      <Text fw={680} fz="lg">
        {authority}
      </Text>
      <Text>
        {subject.stage.title} · {t(`app:incidentKind.${subject.kind}`)}
      </Text>
      <Blockquote p="sm" my={0} style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {text}
      </Blockquote>
      <Text c="dimmed" size="sm">
        {t('duties.confirmHint')}
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onBack}>
          {t('decision.back')}
        </Button>
        <Button data-autofocus loading={fetching} disabled={!playing} leftSection={<IconSend size={16} aria-hidden />} onClick={onSend}>
          {t('duties.send')}
        </Button>
      </Group>
    </Stack>
  );
}
