import { Autocomplete, Group, Select, Stack } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { channels, type Channel } from '#exercise-engine';
import { languageNames } from '../../../i18n/index.ts';
import { useLocale } from '../../../i18n/use-locale.ts';
import { useCockpit } from '../cockpit-context.tsx';
import { contentOf, emptyDraft, missingIn } from '../inject/content-draft.ts';
import { ContentForm } from '../inject/content-form.tsx';
import { askOf, emptyAsk, missingInAsk } from './ask-draft.ts';
import { AskForm } from './ask-form.tsx';
import { PlayButton } from './play-button.tsx';
import { TeamChoice } from './team-choice.tsx';
import { useImprovise } from './use-improvise.ts';

const wireChannels = { email: 'EMAIL', phone: 'PHONE', press: 'PRESS', social: 'SOCIAL', 'soc-alert': 'SOC_ALERT', ticket: 'TICKET', authority: 'AUTHORITY' } as const satisfies Record<Channel, string>;

/** An inject in the director's own words. Animators may only call. */
export function BlankInject({ onDone }: { onDone: () => void }): ReactElement {
  const { t } = useTranslation('cockpit');
  const own = useLocale();
  const { can, scenario } = useCockpit();
  const offered = channels.filter((one) => can.direct || one === 'phone');
  const [channel, setChannel] = useState<Channel>(offered[0] ?? 'phone');
  const [fromName, setFromName] = useState('');
  const [draft, setDraft] = useState(emptyDraft);
  const [ask, setAsk] = useState(emptyAsk);
  const [teams, setTeams] = useState<readonly string[]>([]);
  const [improvise, improvising] = useImprovise();
  const languages = missingIn(draft, own).map((locale) => languageNames[locale]);
  const missing = [
    ...(fromName.trim() === '' ? [t('improvise.sender')] : []),
    ...(languages.length > 0 ? [draft.same ? t('improvise.words') : t('improvise.wordsIn', { languages: languages.join(', ') })] : []),
    ...missingInAsk(ask).map((part) => t(`ask.missing.${part}`)),
    ...(teams.length === 0 ? [t('improvise.team')] : []),
  ];
  const play = async (): Promise<void> => {
    const content = contentOf(draft, own);
    const blank = { channel: wireChannels[channel], fromName: fromName.trim(), content, ask: askOf(ask, own) };
    const left = await improvise(teams, { blank }, draft.subject[own] ?? '');
    setTeams(left);
    if (left.length === 0) onDone();
  };
  return (
    <Stack>
      <Group grow align="start">
        <Select
          label={t('improvise.channel')}
          allowDeselect={false}
          value={channel}
          onChange={(value) => setChannel(offered.find((one) => one === value) ?? channel)}
          data={offered.map((value) => ({ value, label: t(`app:channel.${value}`) }))}
        />
        <Autocomplete label={t('improvise.from')} value={fromName} onChange={setFromName} data={[...new Set(scenario.personas.map(({ name }) => name))]} />
      </Group>
      <ContentForm draft={draft} onChange={setDraft} />
      <AskForm draft={ask} onChange={setAsk} />
      <TeamChoice value={teams} onChange={setTeams} />
      <PlayButton missing={missing} loading={improvising} onPlay={() => void play()} />
    </Stack>
  );
}
