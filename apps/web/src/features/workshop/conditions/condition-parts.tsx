import { Text, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Condition } from '#exercise-engine';
import { ChoiceField } from '../fields/choice-field.tsx';
import { useChoices } from '../fields/use-choices.ts';
import { useTyped } from '../fields/use-typed.ts';
import { Measured } from './measured.tsx';

interface PartsProps<Kind extends Condition = Condition> {
  readonly condition: Kind;
  readonly onChange: (condition: Condition) => void;
}
type Of<Field extends string> = Extract<Condition, Readonly<Record<Field, unknown>>>;

/** The words of a condition that can be chosen, after what it says first. */
export function ConditionParts({ condition, onChange }: PartsProps): ReactElement | null {
  const { t } = useTranslation('workshop-forms');
  const { teams, milestones } = useChoices();
  if ('team' in condition) return <ChoiceField label={t('condition.team')} isLabelHidden choices={teams} value={condition.team} onChange={(team) => team && onChange({ ...condition, team })} />;
  if ('milestone' in condition)
    return <ChoiceField label={t('condition.milestone')} isLabelHidden choices={milestones} value={condition.milestone} onChange={(milestone) => milestone && onChange({ milestone })} />;
  if ('answered' in condition) return <Answered condition={condition} onChange={onChange} />;
  if ('decided' in condition) return <Decided condition={condition} onChange={onChange} />;
  return 'is' in condition ? <Measured condition={condition} onChange={onChange} /> : null;
}

function Answered({ condition, onChange }: PartsProps<Of<'answered'>>): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const { injects } = useChoices();
  const { answered, contains } = condition;
  const word = useTyped(contains ?? '', (text) => onChange(text.trim() === '' ? { answered } : { answered, contains: text }));
  return (
    <>
      <ChoiceField label={t('condition.inject')} isLabelHidden choices={injects} value={answered} onChange={(key) => key && onChange({ ...condition, answered: key })} />
      <Text size="sm" lh="2.25rem">
        {t('condition.mentions')}
      </Text>
      <TextInput aria-label={t('condition.word')} placeholder={t('condition.anyWord')} maxLength={200} w="11rem" value={word.text} onChange={({ currentTarget }) => word.type(currentTarget.value)} onBlur={word.done} />
    </>
  );
}

function Decided({ condition, onChange }: PartsProps<Of<'decided'>>): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const { decisions, optionsOf } = useChoices();
  const { decided, option } = condition;
  return (
    <>
      <ChoiceField label={t('condition.inject')} isLabelHidden choices={decisions} value={decided} onChange={(key) => key && onChange({ decided: key })} />
      <Text size="sm" lh="2.25rem">
        {t('condition.for')}
      </Text>
      <ChoiceField
        label={t('condition.option')}
        isLabelHidden
        none={t('condition.anyOption')}
        choices={optionsOf(decided)}
        value={option ?? null}
        onChange={(key) => onChange(key === null ? { decided } : { decided, option: key })}
      />
    </>
  );
}
