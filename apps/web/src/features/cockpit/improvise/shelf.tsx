import { Radio, Stack, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inject } from '#exercise-engine';
import { useLocale } from '../../../i18n/use-locale.ts';
import { formatMinutes } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { useCockpit } from '../cockpit-context.tsx';
import { InjectContentView } from '../inject/inject-content-view.tsx';
import { PlayButton } from './play-button.tsx';
import { TeamChoice } from './team-choice.tsx';
import { useImprovise } from './use-improvise.ts';

/** Contingency injects, prepared for play when they are wanted. A team gets each at most once. */
export function Shelf({ onDone }: { onDone: () => void }): ReactElement {
  const { t } = useTranslation('cockpit');
  const text = useLocalText();
  const { plans, cockpit, can } = useCockpit();
  const [chosen, setChosen] = useState<Inject | null>(null);
  const [teams, setTeams] = useState<readonly string[]>([]);
  const [improvise, improvising] = useImprovise();
  const shelf = [...plans.values()].filter(({ trigger, channel }) => 'contingency' in trigger && (can.direct || channel === 'phone'));
  if (shelf.length === 0) return <Text c="dimmed">{t('improvise.emptyShelf')}</Text>;
  const playedBy = Object.entries(cockpit.exercise.teams).flatMap(([team, { injects }]) => {
    const state = chosen ? injects[chosen.key] : undefined;
    return state && state.status !== 'shelf' ? [team] : [];
  });
  const missing = [...(chosen ? [] : [t('improvise.choose')]), ...(teams.length === 0 ? [t('improvise.team')] : [])];
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
            <div key={inject.key}>
              <Radio value={inject.key} label={text(inject.title)} description={`${t(`app:channel.${inject.channel}`)} · ${text(inject.content.subject)}`} />
              {inject === chosen && <Preview inject={inject} />}
            </div>
          ))}
        </Stack>
      </Radio.Group>
      <TeamChoice value={teams} onChange={setTeams} closed={playedBy} />
      {playedBy.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('improvise.alreadyPlayed')}
        </Text>
      )}
      <PlayButton missing={missing} loading={improvising} onPlay={() => void play()} />
    </Stack>
  );
}

/** What the team would read, and what would be asked of it. */
function Preview({ inject: { content, from, ask } }: { inject: Inject }): ReactElement {
  const { t } = useTranslation('cockpit');
  const text = useLocalText();
  const locale = useLocale();
  const { scenario } = useCockpit();
  return (
    <Stack gap="xs" my="xs">
      <InjectContentView content={content} from={scenario.personas.find(({ key }) => key === from)?.name ?? ''} />
      {ask && <Text size="sm">{`${t('notes.ask', { within: formatMinutes(ask.withinMs, locale) })}: ${text(ask.prompt)}`}</Text>}
    </Stack>
  );
}
