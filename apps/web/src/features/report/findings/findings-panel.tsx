import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui/panel.tsx';
import type { Finding, Report, Suggestion } from '../report-documents.ts';
import { CityReview } from './city-review.tsx';
import { type Draft, draftFrom, draftOf, emptyDraft } from './draft.ts';
import { FindingCard } from './finding-card.tsx';
import { FindingForm } from './finding-form.tsx';
import { Suggestions } from './suggestions.tsx';
import { WithdrawFinding } from './withdraw-finding.tsx';
import { Withdrawn } from './withdrawn.tsx';

interface FindingsPanelProps {
  readonly report: Report;
  readonly refresh: () => void;
}

/** Findings to write, revise, submit and approve, city by city. */
export function FindingsPanel({ report, refresh }: FindingsPanelProps): ReactElement {
  const { t } = useTranslation('report');
  const [draft, setDraft] = useState<Draft | null>(null);
  const [leaving, setLeaving] = useState<Finding | null>(null);
  const cities = [...new Map(report.findings.map(({ city }) => [city.id, city])).values()];
  const mayWrite = report.writesFor.length > 0;
  const take = (suggestion: Suggestion): void => setDraft(draftFrom(suggestion));
  const revise = (finding: Finding): void => setDraft(draftOf(finding));
  return (
    <Panel>
      <section aria-label={t('findings.title')}>
        <Group justify="space-between" mb="sm">
          <Title order={2} size="h3">
            {t('findings.title')}
          </Title>
          {mayWrite && (
            <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setDraft(emptyDraft(report.writesFor[0]?.id ?? ''))}>
              {t('findings.add')}
            </Button>
          )}
        </Group>
        <Stack>
          {cities.length === 0 && <Text c="dimmed">{t(mayWrite ? 'findings.none' : 'findings.noneToRead')}</Text>}
          {cities.map((city) => {
            const findings = report.findings.filter((finding) => finding.city.id === city.id);
            return (
              <Stack key={city.id} gap="xs">
                <CityReview exerciseId={report.exerciseId} city={city} findings={findings} refresh={refresh} />
                {findings.map((finding) => (
                  <FindingCard key={finding.id} finding={finding} report={report} revise={revise} withdraw={setLeaving} />
                ))}
              </Stack>
            );
          })}
          <Withdrawn findings={report.withdrawn} />
          <Suggestions suggestions={report.suggestions} take={take} />
        </Stack>
        {leaving && <WithdrawFinding exerciseId={report.exerciseId} finding={leaving} close={() => setLeaving(null)} onDone={refresh} />}
        {draft && <FindingForm report={report} first={draft} close={() => setDraft(null)} onSaved={refresh} />}
      </section>
    </Panel>
  );
}
