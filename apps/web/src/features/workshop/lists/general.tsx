import { NumberInput, SimpleGrid, Stack, TagsInput, TextInput, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type Tlp, tlpLabels } from '#kernel';
import { Panel } from '../../../ui/panel.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import { DurationField } from '../fields/duration-field.tsx';
import { LineField } from '../fields/line-field.tsx';
import { LocalTextField } from '../fields/local-text-field.tsx';
import { Place } from '../fields/place.tsx';
import { useValue } from '../fields/writing.ts';
import { atMinute } from './at-minute.ts';

/** What the scenario is, and under which terms. */
export function General(): ReactElement {
  const { t } = useTranslation('workshop-forms');
  return (
    <Stack gap="lg">
      <Panel>
        <Stack gap="md">
          <LocalTextField label={t('lists.title')} path={['title']} />
          <LocalTextField label={t('lists.summary')} path={['summary']} rows={3} />
          <LocalTextField label={t('lists.briefing')} description={t('lists.briefingHint')} path={['briefing']} rows={6} />
          <LocalTextField label={t('lists.marking')} description={t('lists.markingHint')} path={['marking']} optional />
        </Stack>
      </Panel>
      <Panel>
        <Title order={2} fz="lg" mb="sm">
          {t('lists.time')}
        </Title>
        <TimeFields />
      </Panel>
      <Panel>
        <Title order={2} fz="lg" mb="sm">
          {t('lists.terms')}
        </Title>
        <TermsFields />
      </Panel>
    </Stack>
  );
}

function TimeFields(): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const [durationMs, setDuration] = useValue<number>(['durationMs']);
  const [start, setStart] = useValue<string>(['scenarioStart']);
  const [scale, setScale] = useValue<number>(['statutoryScale']);
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
      <Place path={['durationMs']}>
        <DurationField label={t('lists.duration')} ms={durationMs} onChange={(ms) => ms !== null && setDuration(ms)} />
      </Place>
      <TextInput
        type="datetime-local"
        label={t('lists.start')}
        description={t('lists.startHint')}
        value={atMinute(start ?? '')}
        onChange={({ currentTarget }) => currentTarget.value !== '' && setStart(new Date(`${currentTarget.value}Z`).toISOString())}
      />
      <Place path={['statutoryScale']}>
        <NumberInput label={t('lists.scale')} description={t('lists.scaleHint')} min={0.1} max={10_000} placeholder="1" value={scale ?? ''} onChange={(next) => setScale(typeof next === 'number' && next > 0 ? next : null)} />
      </Place>
    </SimpleGrid>
  );
}

function TermsFields(): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const [tlp, setTlp] = useValue<Tlp>(['tlp']);
  const [tags, setTags] = useValue<readonly string[]>(['tags']);
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <ChoiceField label="TLP" choices={tlpLabels.map((label) => ({ value: label, label }))} value={tlp} onChange={(label) => setTlp(tlpLabels.find((each) => each === label) ?? tlp)} />
        <LineField label={t('lists.licence')} path={['licence']} />
        <LineField label={t('lists.author')} path={['provenance', 'author']} optional />
        <LineField label={t('lists.takenFrom')} path={['provenance', 'source']} optional />
      </SimpleGrid>
      <TagsInput label={t('lists.tags')} description={t('lists.tagsHint')} maxTags={500} value={[...(tags ?? [])]} onChange={(next) => setTags(next.length > 0 ? next : null)} />
    </Stack>
  );
}
