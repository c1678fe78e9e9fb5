import { Stack, Switch, TagsInput, Title } from '@mantine/core';
import { type ReactElement, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inject, Trigger } from '#exercise-engine';
import { Panel } from '../../../ui/panel.tsx';
import { TriggerBuilder } from '../conditions/trigger-builder.tsx';
import { LocalTextField } from '../fields/local-text-field.tsx';
import { Place } from '../fields/place.tsx';
import { useValue } from '../fields/writing.ts';
import { AskFields } from './ask-fields.tsx';
import { ContentFields } from './content-fields.tsx';
import { EffectsField } from './effects-field.tsx';
import { ExpectedActions } from './expected-actions.tsx';
import { PlanFields } from './plan-fields.tsx';
import { RolePlayFields } from './role-play-fields.tsx';

/** Everything that an inject is. */
export function InjectForm({ inject }: { readonly inject: Inject }): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const path = ['injects', inject.key];
  const [trigger, setTrigger] = useValue<Trigger>([...path, 'trigger']);
  const [needsRelease, setNeedsRelease] = useValue<boolean>([...path, 'needsRelease']);
  return (
    <Stack gap="lg">
      <Section title={t('inject.what')}>
        <Place path={path}>
          <ContentFields inject={inject} />
        </Place>
      </Section>
      <Section title={t('inject.when')}>
        <Place path={[...path, 'trigger']}>{trigger && <TriggerBuilder trigger={trigger} onChange={setTrigger} />}</Place>
        <Switch label={t('inject.needsRelease')} description={t('inject.needsReleaseHint')} checked={needsRelease ?? false} onChange={({ currentTarget }) => setNeedsRelease(currentTarget.checked || null)} />
      </Section>
      <Section title={t('inject.asked')}>
        <AskFields inject={inject} />
      </Section>
      <Section title={t('inject.follows')}>
        <EffectsField label={t('inject.effects')} path={[...path, 'effects']} />
      </Section>
      <Section title={t('inject.staff')}>
        <LocalTextField label={t('inject.title')} description={t('inject.titleHint')} path={[...path, 'title']} />
        <RolePlayFields inject={inject} />
        <ExpectedActions inject={inject} />
        <LocalTextField label={t('inject.staffNotes')} path={[...path, 'staffNotes']} rows={2} optional />
      </Section>
      <Section title={t('inject.plan')}>
        <PlanFields inject={inject} />
        <Techniques inject={inject} />
      </Section>
    </Stack>
  );
}

const techniqueShape = /^T\d{4}(\.\d{3})?$/;

function Techniques({ inject }: { readonly inject: Inject }): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const [techniques, set] = useValue<readonly string[]>(['injects', inject.key, 'techniques']);
  const [refused, setRefused] = useState<string | null>(null);
  const write = (ids: readonly string[]): void => {
    const named = ids.map((id) => id.trim().toUpperCase());
    const wrong = named.find((id) => !techniqueShape.test(id) && !techniques?.includes(id));
    setRefused(wrong ?? null);
    if (wrong === undefined) set(named.length > 0 ? named : null);
  };
  return (
    <Place path={['injects', inject.key, 'techniques']}>
      <TagsInput label={t('inject.techniques')} description={t('inject.techniquesHint')} error={refused !== null && t('inject.noTechnique', { id: refused })} value={[...(techniques ?? [])]} onChange={write} />
    </Place>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <Panel>
      <Title order={2} fz="lg" mb="sm">
        {title}
      </Title>
      <Stack gap="md">{children}</Stack>
    </Panel>
  );
}
