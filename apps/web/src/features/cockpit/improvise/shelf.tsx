import { Button, Radio, Stack, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inject } from '#exercise-engine';
import { useLocalText } from '../../../ui/local-text.tsx';
import { useCockpit } from '../cockpit-context.tsx';
import { InjectContentView } from '../inject/inject-content-view.tsx';
import { TeamChoice } from './team-choice.tsx';
import { useImprovise } from './use-improvise.ts';

/** Contingency injects, prepared for play when they are wanted. A team gets each at most once. */
export function Shelf({ onDone }: { onDone: () => void }): ReactElement {
  const { t } = useTranslation('cockpit');
  const text = useLocalText();
  const { plans, cockpit, can, scenario } = useCockpit();
  const [chosen, setChosen] = useState<Inject | null>(null);
  const [teams, setTeams] = useState<readonly string[]>([]);
  const [improvise, improvising] = useImprovise();
  const shelf = [...plans.values()].filter(({ trigger, channel }) => 'contingency' in trigger && (can.direct || channel === 'phone'));
  if (shelf.length === 0) return <Text c="dimmed">{t('improvise.emptyShelf')}</Text>;
  const playedBy = Object.entries(cockpit.exercise.teams).flatMap(([team, { injects }]) => {
    const state = chosen ? injects[chosen.key] : undefined;
    return state && state.status !== 'shelf' ? [team] : [];
  });
  const play = async (): Promise<void> => {
    if (!chosen) return;
    const left = await improvise(teams, { contingency: chosen.key }, text(chosen.title));
    setTeams(left);
    if (left.length === 0) onDone();
  };
  return (
    <Stack>
      <Radio.Group
        label={t('improvise.choose')}
        value={chosen?.key ?? null}
        onChange={(key) => {
          setChosen(plans.get(key) ?? null);
          setTeams([]);
        }}
      >
        <Stack gap={8} mt={6}>
          {shelf.map((inject) => (
            <Radio key={inject.key} value={inject.key} label={text(inject.title)} description={t(`app:channel.${inject.channel}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {chosen && <InjectContentView content={chosen.content} from={scenario.personas.find(({ key }) => key === chosen.from)?.name ?? ''} />}
      <TeamChoice value={teams} onChange={setTeams} closed={playedBy} />
      {playedBy.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('improvise.alreadyPlayed')}
        </Text>
      )}
      <Button loading={improvising} disabled={!chosen || teams.length === 0} onClick={() => void play()}>
        {t('improvise.play')}
      </Button>
    </Stack>
  );
}
