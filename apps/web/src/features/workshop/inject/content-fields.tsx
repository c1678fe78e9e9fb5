import { SimpleGrid } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type Channel, channels, type Inject, type InjectContent } from '#exercise-engine';
import { ChoiceField, ChoicesField } from '../fields/choice-field.tsx';
import { LineField } from '../fields/line-field.tsx';
import { LocalTextField } from '../fields/local-text-field.tsx';
import { useChoices } from '../fields/use-choices.ts';
import { Place } from '../fields/place.tsx';
import { useValue } from '../fields/writing.ts';

const severities = ['low', 'medium', 'high', 'critical'] as const;
/** Where the room shows how bad it is. */
const graded: readonly Channel[] = ['soc-alert', 'ticket'];

/** Who writes to whom by which channel, and what. */
export function ContentFields({ inject }: { readonly inject: Inject }): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const { personas, teams } = useChoices();
  const path = ['injects', inject.key];
  const content = [...path, 'content'];
  const [channel, setChannel] = useValue<Channel>([...path, 'channel']);
  const [from, setFrom] = useValue<string>([...path, 'from']);
  const [, setTo] = useValue<Inject['to']>([...path, 'to']);
  const [severity, setSeverity] = useValue<NonNullable<InjectContent['severity']>>([...content, 'severity']);
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <Place path={[...path, 'channel']}>
          <ChoiceField label={t('inject.channel')} choices={channels.map((value) => ({ value, label: t(`app:channel.${value}`) }))} value={channel} onChange={(chosen) => setChannel(chosen as Channel)} />
        </Place>
        <Place path={[...path, 'from']}>
          <ChoiceField label={t('inject.from')} choices={personas} value={from} onChange={setFrom} />
        </Place>
        <Place path={[...path, 'to']}>
          <ChoicesField
            label={t('inject.to')}
            choices={teams}
            placeholder={inject.to === 'all' ? t('inject.everyTeam') : ''}
            values={inject.to === 'all' ? [] : inject.to}
            onChange={(chosen) => setTo(chosen.length === 0 || chosen.length === teams.length ? 'all' : chosen)}
          />
        </Place>
        {(graded.includes(inject.channel) || severity) && (
          <ChoiceField label={t('inject.severity')} none={t('none')} choices={severities.map((value) => ({ value, label: t(`app:severity.${value}`) }))} value={severity} onChange={(chosen) => setSeverity(severities.find((each) => each === chosen) ?? null)} />
        )}
      </SimpleGrid>
      <LocalTextField label={t(`inject.subject.${inject.channel}`)} path={[...content, 'subject']} />
      <LocalTextField label={t(inject.channel === 'phone' ? 'inject.spoken' : 'inject.body')} description={t('inject.markdown')} path={[...content, 'body']} rows={6} />
      <LocalTextField label={t('inject.source')} description={t('inject.sourceHint')} path={[...content, 'source']} optional />
      <LineField label={t('inject.reference')} description={t('inject.referenceHint')} path={[...content, 'reference']} optional />
    </>
  );
}
