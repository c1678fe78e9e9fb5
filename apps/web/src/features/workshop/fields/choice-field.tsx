import { MultiSelect, Select } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type Choice, withUnknown } from './choices.ts';

interface Props {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly description?: string;
  readonly choices: readonly Choice[];
}

interface OneProps extends Props {
  readonly value: string | null;
  /** What nothing chosen means, if that may be. */
  readonly none?: string;
  readonly onChange: (value: string | null) => void;
}

const searchedFrom = 9;

/** As wide as what it says, within reason, so that words in a row read as a sentence. */
const widthOf = (said: string): string => `min(100%, ${Math.min(44, Math.max(7, said.length)) + 5}ch)`;

/** One of several things; what is not there any more shows as such. */
export function ChoiceField({ label, isLabelHidden = false, choices, value, none, onChange, ...field }: OneProps): ReactElement {
  const { t } = useTranslation('workshop-forms');
  return (
    <Select
      {...field}
      {...(isLabelHidden ? { 'aria-label': label, w: widthOf(choices.find((choice) => choice.value === value)?.label ?? none ?? '') } : { label })}
      data={withUnknown(choices, [value], (key) => t('unknown', { key }))}
      value={value}
      placeholder={none}
      clearable={none !== undefined}
      allowDeselect={false}
      searchable={choices.length >= searchedFrom}
      nothingFoundMessage={t('nothingFound')}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      onChange={(chosen) => chosen !== value && onChange(chosen)}
    />
  );
}

interface ManyProps extends Props {
  readonly values: readonly string[];
  readonly placeholder?: string;
  readonly onChange: (values: readonly string[]) => void;
}

export function ChoicesField({ label, choices, values, isLabelHidden: _, ...field }: ManyProps): ReactElement {
  const { t } = useTranslation('workshop-forms');
  return <MultiSelect {...field} label={label} data={withUnknown(choices, values, (key) => t('unknown', { key }))} value={[...values]} searchable={choices.length >= searchedFrom} nothingFoundMessage={t('nothingFound')} clearable />;
}
