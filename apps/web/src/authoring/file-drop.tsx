import { Alert, Button, FileButton, Group, Progress, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconUpload } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../graphql/refusal.ts';
import { useErrorText } from '../ui/error-text.ts';
import css from './file-drop.module.css';
import { type UploadedFile, uploadFile } from './upload-file.ts';

interface Sending {
  readonly name: string;
  /** From 0 to 1. */
  readonly sent: number;
}

interface Refused {
  readonly name: string;
  readonly refusal: Refusal;
}

/** Files are dropped here or chosen, and sent one after the other. */
export function FileDrop({ onUploaded }: { readonly onUploaded: (file: UploadedFile) => void }): ReactElement {
  const { t } = useTranslation('files');
  const errorText = useErrorText();
  const [isOver, setOver] = useState(false);
  const [sending, setSending] = useState<Sending | null>(null);
  const [refused, setRefused] = useState<readonly Refused[]>([]);

  const send = async (files: readonly File[]): Promise<void> => {
    setRefused([]);
    for (const file of files) {
      const { name } = file;
      setSending({ name, sent: 0 });
      const answer = await uploadFile(file, (sent) => setSending({ name, sent }));
      if ('code' in answer) setRefused((others) => [...others, { name, refusal: answer }]);
      else onUploaded(answer);
    }
    setSending(null);
  };
  return (
    <Stack gap="sm">
      <div
        className={css.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          if (!sending) void send([...event.dataTransfer.files]);
        }}
      >
        <Group gap="md">
          <FileButton multiple onChange={(files) => void send(files)} disabled={sending !== null}>
            {(props) => (
              <Button {...props} variant="light" leftSection={<IconUpload size={18} aria-hidden />} loading={sending !== null}>
                {t('choose')}
              </Button>
            )}
          </FileButton>
          <Text size="sm" c="dimmed" flex="1 1 14rem">
            {t('hint')}
          </Text>
        </Group>
      </div>
      {sending && (
        <div role="status">
          <Text size="sm" mb={4}>
            {t('sending', { name: sending.name })}
          </Text>
          <Progress value={sending.sent * 100} aria-label={t('sending', { name: sending.name })} />
        </div>
      )}
      {refused.map(({ name, refusal }) => (
        <Alert key={name} role="alert" color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={name}>
          {errorText(refusal)}
        </Alert>
      ))}
    </Stack>
  );
}
