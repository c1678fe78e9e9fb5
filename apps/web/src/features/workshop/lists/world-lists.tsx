import { Group, Input, Switch } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Condition, VariableValue } from '#exercise-engine';
import { useLocalText } from '../../../ui/local-text.tsx';
import { firstCondition } from '../conditions/condition-kinds.ts';
import { SaidCondition } from '../conditions/said-condition.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import { LocalTextField } from '../fields/local-text-field.tsx';
import { ValueField } from '../fields/value-field.tsx';
import { Place } from '../fields/place.tsx';
import { useValue, useWriting } from '../fields/writing.ts';
import { KeyedList } from './keyed-list.tsx';

export function Milestones(): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const localText = useLocalText();
  return (
    <KeyedList list="milestones" kind="milestone" titleOf={({ title }) => localText(title)} make={(key, title, locale) => ({ key, title: { [locale]: title } })}>
      {(_, path) => (
        <>
          <LocalTextField label={t('lists.title')} path={[...path, 'title']} />
          <Place path={[...path, 'when']}>
            <WhenField path={[...path, 'when']} />
          </Place>
        </>
      )}
    </KeyedList>
  );
}

/** Whether a milestone turns on by itself, and when. */
function WhenField({ path }: { readonly path: readonly string[] }): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const { scenario } = useWriting();
  const [when, setWhen] = useValue<Condition>(path);
  const begin = { ...scenario, milestones: scenario.milestones.filter(({ key }) => key !== path[1]) };
  return (
    <>
      <Switch label={t('lists.byItself')} description={t('lists.byItselfHint')} checked={when !== null} onChange={({ currentTarget }) => setWhen(currentTarget.checked ? firstCondition(begin) : null)} />
      {when && <SaidCondition label={t('lists.when')} condition={when} onChange={setWhen} />}
    </>
  );
}

const kinds = { number: 0, boolean: false, string: '' } as const;
type Kind = keyof typeof kinds;

export function Variables(): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const localText = useLocalText();
  return (
    <KeyedList list="variables" kind="variable" titleOf={({ description }) => localText(description)} make={(key, description, locale) => ({ key, description: { [locale]: description }, initial: 0 })}>
      {(_, path) => (
        <>
          <LocalTextField label={t('lists.whatItCounts')} path={[...path, 'description']} />
          <InitialField path={[...path, 'initial']} />
        </>
      )}
    </KeyedList>
  );
}

function InitialField({ path }: { readonly path: readonly string[] }): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const [initial, setInitial] = useValue<VariableValue>(path);
  const value = initial ?? 0;
  return (
    <Input.Wrapper component="div" labelElement="div" label={t('lists.initial')}>
      <Group gap="xs">
        <ChoiceField
          label={t('lists.valueKind')}
          isLabelHidden
          choices={(['number', 'boolean', 'string'] as const).map((kind) => ({ value: kind, label: t(`lists.value.${kind}`) }))}
          value={typeof value}
          onChange={(kind) => kind !== null && kind in kinds && setInitial(kinds[kind as Kind])}
        />
        <ValueField label={t('lists.initial')} value={value} like={value} onChange={setInitial} />
      </Group>
    </Input.Wrapper>
  );
}
