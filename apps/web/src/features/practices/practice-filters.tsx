import { Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { citiesQuery } from './practices-query.ts';

export interface Filter {
  readonly ownerCityId: string | null;
  readonly mostEffort: number | null;
  readonly tag: string | null;
  readonly technique: string | null;
}

export const everything: Filter = { ownerCityId: null, mostEffort: null, tag: null, technique: null };

export const isEverything = (filter: Filter): boolean => Object.values(filter).every((wish) => wish === null);

interface PracticeFiltersProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

export function PracticeFilters({ filter, onFilter }: PracticeFiltersProps): ReactElement {
  const { t } = useTranslation('practices');
  const [{ data }] = useQuery({ query: citiesQuery });
  return (
    <Group align="flex-end" gap="sm">
      <Select
        label={t('filter.city')}
        placeholder={t('filter.all')}
        data={data?.cities.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        value={filter.ownerCityId}
        clearable
        clearButtonProps={{ 'aria-label': t('filter.clear', { name: t('filter.city') }) }}
        onChange={(ownerCityId) => onFilter({ ...filter, ownerCityId })}
        flex="1 1 10rem"
      />
      <Select
        label={t('filter.effort')}
        placeholder={t('filter.all')}
        data={[0, 1, 2, 3, 4].map((effort) => ({ value: String(effort), label: t('filter.atMost', { effort: t(`effort.${effort as 0}`) }) }))}
        value={filter.mostEffort === null ? null : String(filter.mostEffort)}
        clearable
        clearButtonProps={{ 'aria-label': t('filter.clear', { name: t('filter.effort') }) }}
        onChange={(effort) => onFilter({ ...filter, mostEffort: effort === null ? null : Number(effort) })}
        flex="1 1 10rem"
      />
      <Word label={t('filter.tag')} value={filter.tag} onValue={(tag) => onFilter({ ...filter, tag })} />
      <Word label={t('filter.technique')} placeholder="T1486" value={filter.technique} onValue={(technique) => onFilter({ ...filter, technique })} />
    </Group>
  );
}

interface WordProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string | null;
  readonly onValue: (value: string | null) => void;
}

/** Asks once the reader pauses. */
function Word({ label, placeholder, value, onValue }: WordProps): ReactElement {
  const [typed, setTyped] = useState(value ?? '');
  const ask = useDebouncedCallback((word: string) => onValue(word === '' ? null : word), 300);
  return (
    <TextInput
      type="search"
      label={label}
      placeholder={placeholder}
      value={typed}
      maxLength={60}
      onChange={({ currentTarget: { value: word } }) => {
        setTyped(word);
        ask(word.trim());
      }}
      flex="1 1 10rem"
    />
  );
}
