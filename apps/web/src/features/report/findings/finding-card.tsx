import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconLock, IconPencil, IconShare } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding, Report } from '../report-documents.ts';
import classes from './finding.module.css';

const colors = { LOW: 'gray', MEDIUM: 'ink', HIGH: 'bronze', CRITICAL: 'red' } as const;
const severities = { LOW: 'severity.low', MEDIUM: 'severity.medium', HIGH: 'severity.high', CRITICAL: 'severity.critical' } as const;

interface FindingCardProps {
  readonly finding: Finding;
  /** For the titles of what it names; without one they are left out, and nothing is revised. */
  readonly report?: Report;
  readonly revise?: (finding: Finding) => void;
  readonly withdraw: (finding: Finding) => void;
}

export function FindingCard({ finding, report, revise, withdraw }: FindingCardProps): ReactElement {
  const { t } = useTranslation(['report', 'app']);
  const objective = report?.objectives.find(({ key }) => key === finding.objective)?.title;
  const closedBy = report && (report.expectations.find(({ key }) => key === finding.closedBy)?.title ?? finding.closedBy);
  const Shared = finding.shared === 'NETWORK' ? IconShare : IconLock;
  const facts = [
    [t('field.evidence'), finding.fromSeq === null ? '' : t('findings.entries', { from: finding.fromSeq, to: finding.toSeq })],
    [t('field.objective'), [objective, finding.capability].filter(Boolean).join(' · ')],
    [t('field.action'), [finding.action, finding.actionOwner, finding.dueOn].filter(Boolean).join(' · ')],
    [t('field.closedBy'), closedBy],
  ].filter(([, value]) => value);
  return (
    <Paper component="article" withBorder p="sm" aria-label={finding.what}>
      <Group justify="space-between" align="start" wrap="nowrap">
        <Stack gap={4} miw={0} className={classes.text}>
          <Group gap="xs">
            <Badge color={colors[finding.severity]} variant="light" tt="none">
              {t(severities[finding.severity], { ns: 'app' })}
            </Badge>
            <Badge color="gray" variant="light" tt="none" leftSection={<Shared size={12} aria-hidden />}>
              {t(`shared.${finding.shared}`)}
            </Badge>
          </Group>
          <Text fw={600}>{finding.what}</Text>
          <Text size="sm">{finding.why}</Text>
          {facts.map(([name, value]) => (
            <Text key={name} size="sm" c="dimmed">
              {name}: {value}
            </Text>
          ))}
          {finding.links.map((link) => (
            <Text key={link} size="sm" c="dimmed">
              {link}
            </Text>
          ))}
          <Text size="xs" c="dimmed">
            {t('findings.writtenBy', { name: finding.writerName, version: finding.version })}
          </Text>
        </Stack>
        <Group gap="xs" justify="flex-end">
          {revise && finding.mayRevise && (
            <Button size="xs" variant="subtle" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => revise(finding)} aria-label={t('findings.reviseNamed', { what: finding.what })}>
              {t('findings.revise')}
            </Button>
          )}
          {finding.mayWithdraw && (
            <Button size="xs" variant="subtle" color="gray" leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={() => withdraw(finding)} aria-label={t('withdraw.named', { what: finding.what })}>
              {t('withdraw.action')}
            </Button>
          )}
        </Group>
      </Group>
    </Paper>
  );
}
