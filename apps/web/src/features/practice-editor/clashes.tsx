import { Alert, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconArrowsSplit } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clash } from './draft.ts';

interface ClashesProps {
  readonly clashes: readonly Clash[];
  readonly settle: (clash: Clash, stays: 'mine' | 'theirs') => void;
}

/** What two authors wrote at the same time: both texts, and a choice. */
export function Clashes({ clashes, settle }: ClashesProps): ReactElement | null {
  const { t } = useTranslation('practice-editor');
  if (clashes.length === 0) return null;
  return (
    <Alert role="alert" color="orange" variant="light" icon={<IconArrowsSplit aria-hidden />} title={t('clash.title')}>
      <Stack>
        <Text size="sm">{t('clash.text')}</Text>
        {clashes.map((clash) => (
          <Stack key={clash.path} gap="xs" component="section" aria-label={clash.path}>
            <Text size="sm" fw={600}>
              {clash.path.replace('/', ' · ')}
            </Text>
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <Side title={t('clash.mine')} text={clash.mine} action={t('clash.keepMine')} onKeep={() => settle(clash, 'mine')} />
              <Side title={t('clash.theirs')} text={clash.theirs} action={t('clash.keepTheirs')} onKeep={() => settle(clash, 'theirs')} />
            </SimpleGrid>
          </Stack>
        ))}
      </Stack>
    </Alert>
  );
}

function Side({ title, text, action, onKeep }: { readonly title: string; readonly text: string; readonly action: string; readonly onKeep: () => void }): ReactElement {
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text size="sm">{title}</Text>
        <Button size="xs" variant="default" onClick={onKeep}>
          {action}
        </Button>
      </Group>
      <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {text}
      </Text>
    </Stack>
  );
}
