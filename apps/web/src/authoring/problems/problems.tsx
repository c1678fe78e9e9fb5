import { Alert, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding, Scenario, Severity } from '#exercise-engine';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ProblemCard } from './problem-card.tsx';
import { useFindings } from './use-findings.ts';

interface ProblemsProps {
  readonly scenario: Scenario;
  readonly onGoTo: (found: Finding) => void;
}

/** Everything that the check finds, live: errors first, each kind with its places. */
export function Problems({ scenario, onGoTo }: ProblemsProps): ReactElement {
  const { t } = useTranslation('lint');
  const findings = useFindings(scenario);
  if (findings === 'failed') return <Alert color="red" role="alert">{t('failed')}</Alert>;
  if (findings === null) return <Loading />;
  if (findings.length === 0) return <EmptyState icon={IconCircleCheck} title={t('none.title')} text={t('none.text')} />;
  return (
    <Stack gap="xl">
      {(['error', 'warning'] as const).map((severity) => (
        <Group key={severity} severity={severity} scenario={scenario} findings={findings.filter((found) => found.severity === severity)} onGoTo={onGoTo} />
      ))}
    </Stack>
  );
}

function Group({ severity, findings, ...place }: ProblemsProps & { readonly severity: Severity; readonly findings: readonly Finding[] }): ReactElement | null {
  const { t } = useTranslation('lint');
  if (findings.length === 0) return null;
  const kinds = [...Map.groupBy(findings, ({ reason }) => reason)];
  return (
    <section aria-label={t(severity, { count: findings.length })}>
      <Title order={2} fz="lg">
        {t(severity, { count: findings.length })}
      </Title>
      <Text c="dimmed" mb="md">
        {t(`${severity}sExplained`)}
      </Text>
      <Stack gap="md">
        {kinds.map(([reason, found]) => (
          <ProblemCard key={reason} name={reason.slice('scenarios.'.length)} findings={found} {...place} />
        ))}
      </Stack>
    </section>
  );
}
