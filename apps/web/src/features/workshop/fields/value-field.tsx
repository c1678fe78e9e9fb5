import { NumberInput, Select, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { VariableValue } from '#exercise-engine';
import { useTyped } from './use-typed.ts';

interface Props {
  readonly label: string;
  readonly value: VariableValue;
  /** A value of the kind that is wanted. */
  readonly like: VariableValue | undefined;
  readonly onChange: (value: VariableValue) => void;
}

/** A value of a variable: yes or no, a number, or words. */
export function ValueField({ label, value, like = value, onChange }: Props): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const words = useTyped(String(value), onChange);
  if (typeof like === 'boolean')
    return (
      <Select
        aria-label={label}
        w="7rem"
        allowDeselect={false}
        data={[
          { value: 'true', label: t('yes') },
          { value: 'false', label: t('no') },
        ]}
        value={String(value)}
        onChange={(chosen) => onChange(chosen === 'true')}
      />
    );
  if (typeof like === 'number') return <NumberInput aria-label={label} w="5.5rem" value={typeof value === 'number' ? value : ''} onChange={(number) => typeof number === 'number' && onChange(number)} />;
  return <TextInput aria-label={label} w="9rem" maxLength={200} value={words.text} onChange={({ currentTarget }) => words.type(currentTarget.value)} onBlur={words.done} />;
}
