import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useViewer } from '../../session/viewer.ts';
import { AnchorLink } from '../../ui/links.tsx';
import { LocalText } from '../../ui/local-text.tsx';
import { Panel } from '../../ui/panel.tsx';
import { CreateExercise } from './create-exercise.tsx';
import { ScenarioFacts } from './scenario-facts.tsx';
import type { ListedScenario } from './scenarios-query.ts';
import { Coverage } from './version/coverage.tsx';
import { StateBadge } from './version/state-badge.tsx';

export function ScenarioCard({ scenario }: { readonly scenario: ListedScenario }): ReactElement {
  const { can } = useViewer();
  return (
    <Panel>
      <Group component="article" align="flex-start" justify="space-between" gap="lg">
        <Stack gap="xs" flex="1 1 24rem" miw={0}>
          <Title order={2} fz="xl" lh={1.25}>
            <AnchorLink to="/scenarios/$scenarioId" params={{ scenarioId: scenario.id }} inherit c="inherit">
              <LocalText text={scenario.title} />
            </AnchorLink>
          </Title>
          <Text lineClamp={3} maw="75ch">
            <LocalText text={scenario.summary} />
          </Text>
          <Group gap="xs">
            <StateBadge scenario={scenario} />
            {scenario.ownerCity && <Text size="sm">{scenario.ownerCity.name}</Text>}
          </Group>
          <ScenarioFacts scenario={scenario} />
          <Coverage scenario={scenario} />
        </Stack>
        {can.planExercises && scenario.state !== 'DEPRECATED' && <CreateExercise scenarioId={scenario.id} title={scenario.title} variant="default" />}
      </Group>
    </Panel>
  );
}
