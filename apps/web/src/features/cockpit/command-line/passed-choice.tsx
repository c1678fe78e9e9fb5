import { Radio, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export type Passed = 'RELEASE' | 'SKIP';

interface PassedChoiceProps {
  /** How many injects lie on the way. */
  readonly count: number;
  readonly value: Passed;
  readonly onChange: (passed: Passed) => void;
}

/** What becomes of the injects that a jump passes. */
export function PassedChoice({ count, value, onChange }: PassedChoiceProps): ReactElement {
  const { t } = useTranslation('cockpit');
  if (count === 0) return <Text size="sm">{t('passed.count', { count })}</Text>;
  return (
    <Radio.Group label={t('passed.count', { count })} value={value} onChange={(chosen) => onChange(chosen === 'SKIP' ? 'SKIP' : 'RELEASE')}>
      <Stack gap={6} mt={6}>
        <Radio value="RELEASE" label={t('passed.release')} />
        <Radio value="SKIP" label={t('passed.skip')} />
      </Stack>
    </Radio.Group>
  );
}
