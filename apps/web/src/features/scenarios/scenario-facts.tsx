import { Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatMinutes } from '../../ui/format.ts';
import { TlpLabel } from '../../ui/tlp-label.tsx';
import type { ListedScenario } from './scenarios-query.ts';

type Facts = Pick<ListedScenario, 'tlp' | 'origin' | 'durationMs' | 'teamCount' | 'injectCount' | 'phaseCount' | 'decisionCount'>;

/** What one wants to know of a scenario at a glance. */
export function ScenarioFacts({ scenario }: { readonly scenario: Facts }): ReactElement {
  const { t } = useTranslation('scenarios');
  const locale = useLocale();
  const facts = [
    formatMinutes(scenario.durationMs, locale),
    t('facts.injects', { count: scenario.injectCount }),
    t('facts.teams', { count: scenario.teamCount }),
    t('facts.phases', { count: scenario.phaseCount }),
    t('facts.decisions', { count: scenario.decisionCount }),
    t(`origin.${scenario.origin}`),
  ];
  return (
    <Group gap="xs">
      <TlpLabel label={scenario.tlp} />
      <Text size="sm" c="dimmed">
        {facts.join(' · ')}
      </Text>
    </Group>
  );
}
