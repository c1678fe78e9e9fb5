import { Badge, Group, List, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Forecast, Reached, Scenario, Step } from '#exercise-engine';
import { formatDuration } from '../../ui/format.ts';
import { useLocalText } from '../../ui/local-text.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useBranchWords } from './use-branch-words.ts';

const colors = { witness: 'teal', unreachable: 'red', undecided: 'gray' } as const;

/** Ways that no run took: an example that takes each, or the proof that nothing does, or neither. */
export function Unreached({ scenario, forecast }: { readonly scenario: Scenario; readonly forecast: Forecast }): ReactElement {
  const { t } = useTranslation('rehearsal');
  const words = useBranchWords(scenario);
  const never = forecast.branches.flatMap((branch) => (branch.reached ? [{ branch, reached: branch.reached }] : []));
  if (never.length === 0) return <Text>{t('unreached.none')}</Text>;
  return (
    <Stack gap="sm">
      {never.map(({ branch, reached }) => (
        <Panel key={words.branch(branch)}>
          <Group gap="xs">
            <Text fw={600}>{words.branch(branch)}</Text>
            <Badge color={colors[reached.outcome]} variant="light" tt="none">
              {t(`outcome.${reached.outcome}`)}
            </Badge>
          </Group>
          <How scenario={scenario} reached={reached} />
        </Panel>
      ))}
    </Stack>
  );
}

function How({ scenario, reached }: { readonly scenario: Scenario; readonly reached: Reached }): ReactElement {
  const { t } = useTranslation('rehearsal');
  const localText = useLocalText();
  const words = useBranchWords(scenario);
  if (reached.outcome === 'undecided') return <Text size="sm">{t('undecided')}</Text>;
  if (reached.outcome === 'unreachable') return <Text size="sm">{t(`because.${reached.because}`)}</Text>;
  if (reached.steps.length === 0) return <Text size="sm">{t('step.nothing')}</Text>;
  const say = ({ does, atMs, team, inject, option = '' }: Step): string =>
    t(`step.${does}`, { time: formatDuration(atMs), team: localText(scenario.teams.find(({ key }) => key === team)?.name ?? { en: team }), inject: words.inject(inject), option: words.option(inject, option) });
  return (
    <List size="sm" type="ordered" mt="xs">
      {reached.steps.map((step) => (
        <List.Item key={`${step.atMs} ${step.team} ${step.inject} ${step.does}`}>{say(step)}</List.Item>
      ))}
    </List>
  );
}
