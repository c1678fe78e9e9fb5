import { Button, Stack, Text } from '@mantine/core';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

interface PlayButtonProps {
  /** What has to be filled in first, in words. */
  readonly missing: readonly string[];
  readonly loading: boolean;
  readonly onPlay: () => void;
}

/** Releases, or says what is still missing. */
export function PlayButton({ missing, loading, onPlay }: PlayButtonProps): ReactElement {
  const { t } = useTranslation('cockpit');
  const id = useId();
  return (
    <Stack gap={4}>
      <Button loading={loading} disabled={missing.length > 0} aria-describedby={id} onClick={onPlay}>
        {t('improvise.play')}
      </Button>
      <Text id={id} size="sm" role="status">
        {missing.length > 0 && t('improvise.missing', { what: missing.join(', ') })}
      </Text>
    </Stack>
  );
}
