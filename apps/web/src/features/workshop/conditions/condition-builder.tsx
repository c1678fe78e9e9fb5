import { ActionIcon, Button, Group } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Condition } from '#exercise-engine';
import { ChoiceField } from '../fields/choice-field.tsx';
import { useWriting } from '../fields/writing.ts';
import css from './condition-builder.module.css';
import { around, asKind, type ConditionKind, conditionKinds, firstCondition, innerOf, kindOf } from './condition-kinds.ts';
import { ConditionParts } from './condition-parts.tsx';

interface Props {
  readonly condition: Condition;
  readonly onChange: (condition: Condition) => void;
  readonly onRemove?: () => void;
}

/** A condition as a sentence whose words are chosen; what belongs to a part stands indented below it. */
export function ConditionBuilder({ condition, onChange, onRemove }: Props): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const { scenario } = useWriting();
  const kind = kindOf(condition);
  const inner = innerOf(condition);
  const isGroup = kind === 'all' || kind === 'any';
  const replace = (at: number, next: Condition | null): void => onChange(around(condition, inner.flatMap((each, place) => (place === at ? (next ?? []) : each))));
  const choose = (chosen: string | null): void => {
    const next = asKind(condition, chosen as ConditionKind, scenario);
    if (next) onChange(next);
  };
  const possible = conditionKinds.filter((each) => asKind(condition, each, scenario) !== null);
  return (
    <div className={css.node} role="group" aria-label={t(`condition.kind.${kind}`)}>
      <Group gap="xs" align="flex-start">
        <ChoiceField label={t('condition.what')} isLabelHidden choices={possible.map((value) => ({ value, label: t(`condition.kind.${value}`) }))} value={kind} onChange={choose} />
        <ConditionParts condition={condition} onChange={onChange} />
        {onRemove && (
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('condition.remove')} onClick={onRemove}>
            <IconX size={18} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      {(inner.length > 0 || isGroup) && (
        <ul className={css.inner}>
          {inner.map((each, at) => (
            <li key={at}>
              <ConditionBuilder condition={each} onChange={(next) => replace(at, next)} {...(isGroup ? { onRemove: () => replace(at, null) } : {})} />
            </li>
          ))}
          {isGroup && (
            <li>
              <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => onChange(around(condition, [...inner, firstCondition(scenario)]))}>
                {t('condition.add')}
              </Button>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
