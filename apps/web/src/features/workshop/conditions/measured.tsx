import { NumberInput, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comparison, Condition, Countable, VariableValue } from '#exercise-engine';
import { ChoiceField } from '../fields/choice-field.tsx';
import { DurationField } from '../fields/duration-field.tsx';
import { useChoices } from '../fields/use-choices.ts';
import { ValueField } from '../fields/value-field.tsx';
import { useWriting } from '../fields/writing.ts';

const countables: readonly Countable[] = ['released', 'opened', 'answers', 'decisions', 'shared', 'missed-deadlines'];
const comparisons: readonly Comparison[] = ['at-least', 'at-most', 'more', 'less', 'equal'];

interface Props {
  readonly condition: Extract<Condition, { readonly is: Comparison }>;
  readonly onChange: (condition: Condition) => void;
}

/** A count, a score or a variable, compared with a value. */
export function Measured({ condition, onChange }: Props): ReactElement {
  const { t } = useTranslation(['workshop-forms', 'triggers']);
  const { objectives, variables } = useChoices();
  const { scenario } = useWriting();
  const initialOf = (key: string): VariableValue | undefined => scenario.variables.find((variable) => variable.key === key)?.initial;
  const isOrdered = !('variable' in condition) || typeof (initialOf(condition.variable) ?? condition.than) === 'number';
  return (
    <>
      {'count' in condition && (
        <ChoiceField label={t('condition.countOf')} isLabelHidden choices={countables.map((value) => ({ value, label: t(`triggers:countable.${value}`) }))} value={condition.count} onChange={(count) => onChange({ ...condition, count: count as Countable })} />
      )}
      {'score' in condition && <ChoiceField label={t('condition.objective')} isLabelHidden choices={objectives} value={condition.score} onChange={(score) => score && onChange({ ...condition, score })} />}
      {'variable' in condition && (
        <ChoiceField
          label={t('condition.variable')}
          isLabelHidden
          choices={variables}
          value={condition.variable}
          onChange={(variable) => variable && onChange({ variable, is: typeof initialOf(variable) === 'number' ? condition.is : 'equal', than: initialOf(variable) ?? condition.than })}
        />
      )}
      <ChoiceField
        label={t('condition.comparison')}
        isLabelHidden
        choices={comparisons.filter((is) => isOrdered || is === 'equal').map((value) => ({ value, label: t(`condition.is.${value}`) }))}
        value={condition.is}
        onChange={(is) => onChange({ ...condition, is: is as Comparison })}
      />
      {'variable' in condition ? (
        <ValueField label={t('condition.than')} value={condition.than} like={initialOf(condition.variable)} onChange={(than) => onChange({ ...condition, than })} />
      ) : (
        <NumberInput aria-label={t('condition.than')} w="5.5rem" value={condition.than} onChange={(than) => typeof than === 'number' && onChange({ ...condition, than })} />
      )}
      {'count' in condition && (
        <>
          <Text size="sm" lh="2.25rem">
            {t('condition.within')}
          </Text>
          <DurationField
            label={t('condition.withinLabel')}
            isLabelHidden
            none={t('condition.ever')}
            ms={condition.withinMs ?? null}
            onChange={(withinMs) => {
              const { withinMs: _, ...ever } = condition;
              onChange(withinMs === null ? ever : { ...ever, withinMs });
            }}
          />
        </>
      )}
    </>
  );
}
