import { Badge, Group, Text, Timeline } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { formatDateTime } from '../../../ui/format.ts';
import type { OpenPractice } from '../practices-query.ts';

/** The way through review so far, the newest first. */
export function StepsTaken({ steps }: Pick<OpenPractice, 'steps'>): ReactElement {
  const { t } = useTranslation('practices');
  const locale = useLocale();
  return (
    <Timeline active={steps.length} bulletSize={12} lineWidth={2} aria-label={t('step.history')}>
      {steps.map(({ step, at, by, comment, checks }) => (
        <Timeline.Item key={at} title={t(`step.${step}.done`, { name: by.name })}>
          <Text size="xs" c="dimmed">
            {formatDateTime(at, locale)}
          </Text>
          {comment && (
            <Text size="sm" maw="75ch" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {comment}
            </Text>
          )}
          <Group gap={6} mt={4}>
            {checks.map(({ check, verdict }) => (
              <Badge key={check} variant="outline" color={verdict === 'NO' ? 'red' : 'gray'} c="var(--mantine-color-text)" tt="none" fw={500}>
                {t('check.answered', { check: t(`check.${check}`), verdict: t(`check.verdict.${verdict}`) })}
              </Badge>
            ))}
          </Group>
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
