import { MultiSelect, Select, SimpleGrid, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isLocale } from '#kernel';
import { useLocale } from '../../../i18n/use-locale.ts';
import { languageName } from '../../../ui/format.ts';
import type { ListedScenario } from '../scenarios-query.ts';
import { counts, type Facet, facets, type LibraryFilter, type Order, orders } from './library-filter.ts';

interface LibraryFiltersProps {
  readonly scenarios: readonly ListedScenario[];
  readonly filter: LibraryFilter;
  readonly onFilter: (filter: LibraryFilter) => void;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

/** Search, facets with how many each value would leave, and order. */
export function LibraryFilters({ scenarios, filter, onFilter, order, onOrder }: LibraryFiltersProps): ReactElement {
  const { t } = useTranslation('scenarios');
  const locale = useLocale();
  const nameOf = useValueNames();
  const options = (facet: Facet): { value: string; label: string }[] =>
    [...counts(scenarios, filter, facet, locale)].map(([value, count]) => ({ value, label: `${nameOf(facet, value)} (${count})` })).toSorted((one, other) => one.label.localeCompare(other.label, locale));
  return (
    <SimpleGrid cols={{ base: 2, md: 5 }} spacing="sm">
      <TextInput
        type="search"
        label={t('library.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filter.search}
        onChange={({ currentTarget: { value } }) => onFilter({ ...filter, search: value })}
      />
      {facets.map((facet) => (
        <MultiSelect
          key={facet}
          label={t(`library.facet.${facet}`)}
          data={options(facet)}
          value={[...filter[facet]]}
          onChange={(values) => onFilter({ ...filter, [facet]: values })}
          disabled={options(facet).length === 0}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('library.clear', { facet: t(`library.facet.${facet}`) }) }}
        />
      ))}
      <Select
        label={t('library.order')}
        data={orders.map((value) => ({ value, label: t(`library.by.${value}`) }))}
        value={order}
        allowDeselect={false}
        onChange={(value) => value && onOrder(value as Order)}
      />
    </SimpleGrid>
  );
}

function useValueNames(): (facet: Facet, value: string) => string {
  const { t } = useTranslation('scenarios');
  const locale = useLocale();
  return (facet, value) => {
    if (facet === 'state') return t(`state.${value as ListedScenario['state']}`);
    if (facet === 'language') return isLocale(value) ? languageName(value, locale) : value;
    if (facet === 'city') return value === '' ? t('library.network') : value;
    if (facet === 'duration') return t(`library.duration.${value as 'short' | 'medium' | 'long'}`);
    if (facet === 'size') return t(`library.size.${value as 'small' | 'medium' | 'large'}`);
    return value;
  };
}
