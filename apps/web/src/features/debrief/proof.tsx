import { ActionIcon, Anchor, Code, CopyButton, Group, Stack, Text, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './debrief.module.css';

interface ProofProps {
  readonly exerciseId: string;
  readonly eventCount: number;
  readonly stateHash: string;
  readonly chainHead: string;
  readonly mayDownload: boolean;
}

/** What lets anybody check that this page tells what happened, and nothing else. */
export function Proof({ exerciseId, eventCount, stateHash, chainHead, mayDownload }: ProofProps): ReactElement {
  const { t } = useTranslation('debrief');
  return (
    <Stack gap="sm">
      <Text>{t('proof.explained', { count: eventCount })}</Text>
      <Hash label={t('proof.chainHead')} explanation={t('proof.chainHeadExplained')} hash={chainHead} />
      <Hash label={t('proof.stateHash')} explanation={t('proof.stateHashExplained')} hash={stateHash} />
      {mayDownload && (
        <Anchor href={`/exercises/${exerciseId}/log.jsonl`} download>
          <Group gap={6} component="span" display="inline-flex">
            <IconDownload size={18} aria-hidden />
            {t('proof.download')}
          </Group>
        </Anchor>
      )}
    </Stack>
  );
}

function Hash({ label, explanation, hash }: { label: string; explanation: string; hash: string }): ReactElement {
  const { t } = useTranslation('debrief');
  return (
    <div>
      <Text fw={600}>{label}</Text>
      <Group gap="xs" wrap="nowrap" align="start">
        <Code className={classes.hash}>{hash}</Code>
        <CopyButton value={hash}>
          {({ copied, copy }) => (
            <Tooltip label={t(copied ? 'proof.copied' : 'proof.copy')}>
              <ActionIcon variant="subtle" onClick={copy} aria-label={t('proof.copyOf', { what: label })}>
                {copied ? <IconCheck size={18} /> : <IconCopy size={18} />}
              </ActionIcon>
            </Tooltip>
          )}
        </CopyButton>
      </Group>
      <Text size="sm" c="dimmed">
        {explanation}
      </Text>
    </div>
  );
}
