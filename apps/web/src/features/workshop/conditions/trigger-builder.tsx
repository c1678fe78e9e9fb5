import { Group, Text } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { After, Trigger } from '#exercise-engine';
import { useTriggerWords } from '../../../play/use-trigger-words.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { DurationField } from '../fields/duration-field.tsx';
import { useChoices } from '../fields/use-choices.ts';
import { useWriting } from '../fields/writing.ts';
import { ConditionBuilder } from './condition-builder.tsx';
import css from './condition-builder.module.css';
import { asTrigger, type TriggerKind, triggerKindOf, triggerKinds } from './trigger-kinds.ts';

interface Props {
  readonly trigger: Trigger;
  readonly onChange: (trigger: Trigger) => void;
}

/** When an inject comes, as a sentence whose words are chosen; below, the whole sentence is read back. */
export function TriggerBuilder({ trigger, onChange }: Props): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const { scenario } = useWriting();
  const sayTrigger = useTriggerWords(scenario);
  const kind = triggerKindOf(trigger);
  const possible = triggerKinds.filter((each) => asTrigger(trigger, each, scenario) !== null);
  const choose = (chosen: string | null): void => {
    const next = asTrigger(trigger, chosen as TriggerKind, scenario);
    if (next) onChange(next);
  };
  return (
    <div role="group" aria-label={t('trigger.title')}>
      <Group gap="xs" align="flex-start">
        <ChoiceField label={t('trigger.what')} isLabelHidden choices={possible.map((value) => ({ value, label: t(`trigger.kind.${value}`) }))} value={kind} onChange={choose} />
        <TriggerParts trigger={trigger} onChange={onChange} />
      </Group>
      {'when' in trigger && (
        <>
          <ConditionBuilder condition={trigger.when} onChange={(when) => onChange({ ...trigger, when })} />
          <Group gap="xs">
            <Delay ms={trigger.delayMs ?? 0} onChange={(delayMs) => onChange({ when: trigger.when, ...(delayMs > 0 ? { delayMs } : {}) })} />
          </Group>
        </>
      )}
      {'unless' in trigger && <ConditionBuilder condition={trigger.unless} onChange={(unless) => onChange({ ...trigger, unless })} />}
      <p className={css.said} aria-live="polite">
        {t('trigger.said', { trigger: sayTrigger(trigger) })}
      </p>
    </div>
  );
}

function TriggerParts({ trigger, onChange }: Props): ReactElement | null {
  const { t } = useTranslation('workshop-forms');
  if ('at' in trigger) return <DurationField label={t('trigger.time')} isLabelHidden ms={trigger.at} onChange={(at) => at !== null && onChange({ at })} />;
  if ('unless' in trigger)
    return (
      <>
        <DurationField label={t('trigger.time')} isLabelHidden ms={trigger.byMs} onChange={(byMs) => byMs !== null && onChange({ ...trigger, byMs })} />
        <Words>{t('trigger.unless')}</Words>
      </>
    );
  return 'after' in trigger ? <AfterParts after={trigger.after} onChange={(after) => onChange({ after })} /> : null;
}

const moments = ['released', 'opened', 'answered'] as const;

/** What something is counted from, and how long after. */
export function AfterParts({ after, onChange }: { readonly after: After; readonly onChange: (after: After) => void }): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const { injects, milestones, phases } = useChoices();
  const { inject, milestone, phase, happened = 'released' } = after;
  return (
    <>
      {inject !== undefined && (
        <>
          <ChoiceField label={t('condition.inject')} isLabelHidden choices={injects} value={inject} onChange={(key) => key && onChange({ ...after, inject: key })} />
          <ChoiceField
            label={t('trigger.moment')}
            isLabelHidden
            choices={moments.map((value) => ({ value, label: t(`trigger.happened.${value}`) }))}
            value={happened}
            onChange={(moment) => onChange({ ...after, happened: moments.find((each) => each === moment) ?? 'released' })}
          />
        </>
      )}
      {inject === undefined && milestone !== undefined && <ChoiceField label={t('condition.milestone')} isLabelHidden choices={milestones} value={milestone} onChange={(key) => key && onChange({ ...after, milestone: key })} />}
      {inject === undefined && milestone === undefined && <ChoiceField label={t('trigger.phase')} isLabelHidden choices={phases} value={phase ?? null} onChange={(key) => key && onChange({ ...after, phase: key })} />}
      <Delay ms={after.delayMs} onChange={(delayMs) => onChange({ ...after, delayMs })} />
    </>
  );
}

function Delay({ ms, onChange }: { readonly ms: number; readonly onChange: (ms: number) => void }): ReactElement {
  const { t } = useTranslation('workshop-forms');
  return (
    <>
      <Words>{t('trigger.thenAfter')}</Words>
      <DurationField label={t('trigger.delay')} isLabelHidden none={t('trigger.atOnce')} ms={ms > 0 ? ms : null} onChange={(delay) => onChange(delay ?? 0)} />
    </>
  );
}

const Words = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <Text size="sm" lh="2.25rem">
    {children}
  </Text>
);
