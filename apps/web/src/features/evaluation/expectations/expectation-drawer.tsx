import { Drawer, Stack, Text, Title } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { LogLine } from '../evidence/log-line.tsx';
import { useEvaluation } from '../evaluation-context.tsx';
import type { TeamExpectation } from '../evaluation-documents.ts';
import { JudgementMark } from './judgement-mark.tsx';
import { OverruleForm } from './overrule-form.tsx';
import { Rulings } from './rulings.tsx';

interface ExpectationDrawerProps {
  readonly expectation: TeamExpectation;
  readonly onClose: () => void;
  readonly refresh: () => void;
}

/** How one expectation was judged, by what, and what the staff say about it. */
export function ExpectationDrawer({ expectation, onClose, refresh }: ExpectationDrawerProps): ReactElement {
  const { t } = useTranslation('evaluation');
  const text = useLocalText();
  const { evaluation, teamName, objectiveTitle } = useEvaluation();
  const { title, team, objective, observed, judgement, judgedByLog, atMs, evidence, rulings } = expectation;
  return (
    <Drawer opened onClose={onClose} position="right" size="lg" title={teamName(team)}>
      <Stack gap="lg">
        <div>
          <Text size="sm" c="dimmed">
            {objectiveTitle(objective)}
          </Text>
          <Title order={3} size="h4">
            {text(title)}
          </Title>
        </div>
        <Part title={t('expectations.byLog')}>
          <JudgementMark judgement={judgedByLog} />
          {atMs !== null && <Text size="sm">{t('expectations.at', { time: formatDuration(atMs) })}</Text>}
          {judgedByLog === null && <Text c="dimmed">{t(observed ? 'expectations.openObserved' : 'expectations.openLog')}</Text>}
        </Part>
        {evidence.length > 0 && (
          <Part title={t('expectations.evidence')}>
            {evidence.map((line) => (
              <LogLine key={line.seq} line={line} />
            ))}
          </Part>
        )}
        {rulings.length > 0 && (
          <Part title={t('expectations.rulings')}>
            <Rulings rulings={rulings} />
            <Text size="sm" fw={640}>
              {t('expectations.counts')}
            </Text>
            <JudgementMark judgement={judgement} ruled />
          </Part>
        )}
        {evaluation.can.rate && <OverruleForm expectation={expectation} refresh={refresh} />}
      </Stack>
    </Drawer>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <Stack gap={6} component="section" aria-label={title}>
      <Text size="sm" fw={640}>
        {title}
      </Text>
      {children}
    </Stack>
  );
}
