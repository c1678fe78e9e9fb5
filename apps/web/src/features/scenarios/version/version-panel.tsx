import { Badge, Group, Select, Stack, Text, Timeline } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { formatDateTime } from '../../../ui/format.ts';
import { AnchorLink } from '../../../ui/links.tsx';
import { Panel } from '../../../ui/panel.tsx';
import type { City, OpenScenario } from '../scenarios-query.ts';
import { BeginVersion, CopyScenario } from './begin.tsx';
import { useTagName } from '../library/use-tag-name.ts';
import { Coverage } from './coverage.tsx';
import { ShareScenario } from './share-scenario.tsx';
import { StateBadge } from './state-badge.tsx';
import { TakeStep } from './take-step.tsx';

interface VersionPanelProps {
  readonly scenario: OpenScenario;
  readonly cities: readonly City[];
  readonly refresh: () => void;
}

/** Which version this is, whose, how it stands, and what may be done with it. */
export function VersionPanel({ scenario, cities, refresh }: VersionPanelProps): ReactElement {
  const { t } = useTranslation('scenarios');
  const { can, versions, tags, licence, ownerCity, content, steps } = scenario;
  const navigate = useNavigate();
  const tagName = useTagName();
  const { author, source, derivedFrom } = content.provenance ?? {};
  return (
    <Panel>
      <Stack gap="md">
        <Group justify="space-between" align="flex-end">
          <Group align="flex-end">
            {versions.length > 1 && (
              <Select
                label={t('version.label')}
                data={versions.map(({ id, version, state }) => ({ value: id, label: t('version.badge', { version, state: t(`state.${state}`) }) }))}
                value={scenario.id}
                allowDeselect={false}
                onChange={(id) => id && void navigate({ to: '/scenarios/$scenarioId', params: { scenarioId: id } })}
              />
            )}
            <StateBadge scenario={scenario} />
          </Group>
          <Group>
            {can.steps.map((step) => (
              <TakeStep key={step} id={scenario.id} step={step} refresh={refresh} />
            ))}
            {can.beginVersion && <BeginVersion id={scenario.id} />}
            {can.copy && <CopyScenario id={scenario.id} />}
            {can.share && <ShareScenario scenario={scenario} cities={cities} refresh={refresh} />}
          </Group>
        </Group>
        <Coverage scenario={scenario} />
        <Text size="sm" c="dimmed">
          {[ownerCity ? t('owner', { city: ownerCity.name }) : t('library.network'), t('licence', { licence }), author && t('author', { author }), source && t('source', { source })].filter(Boolean).join(' · ')}
          {derivedFrom && (
            <>
              {' · '}
              <AnchorLink to="/scenarios/$scenarioId" params={{ scenarioId: derivedFrom }}>
                {t('derivedFrom')}
              </AnchorLink>
            </>
          )}
        </Text>
        {tags.length > 0 && (
          <Group gap="xs">
            {tags.map((tag) => (
              <Badge key={tag} variant="outline" color="gray" c="var(--mantine-color-text)" tt="none" fw={500}>
                {tagName(tag)}
              </Badge>
            ))}
          </Group>
        )}
        <Steps steps={steps} />
      </Stack>
    </Panel>
  );
}

function Steps({ steps }: Pick<OpenScenario, 'steps'>): ReactElement | null {
  const { t } = useTranslation('scenarios');
  const locale = useLocale();
  if (steps.length === 0) return null;
  return (
    <Timeline active={steps.length} bulletSize={12} lineWidth={2} aria-label={t('step.history')}>
      {steps.map(({ step, at, by, comment }) => (
        <Timeline.Item key={at} title={t(`step.${step}.done`, { name: by.name })}>
          <Text size="xs" c="dimmed">
            {formatDateTime(at, locale)}
          </Text>
          {comment && (
            <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {comment}
            </Text>
          )}
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
