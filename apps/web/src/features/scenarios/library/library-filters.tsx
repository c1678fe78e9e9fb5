import { Button, MultiSelect, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isLocale } from '#kernel';
import { useLocale } from '../../../i18n/use-locale.ts';
import { languageName } from '../../../ui/format.ts';
import type { ListedScenario } from '../scenarios-query.ts';
import { counts, type Facet, facets, type LibraryFilter, type Order, orders } from './library-filter.ts';
import { useTagName } from './use-tag-name.ts';

interface LibraryFiltersProps {
  readonly scenarios: readonly ListedScenario[];
  readonly filter: LibraryFilter;
  readonly onFilter: (filter: LibraryFilter) => void;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

/** Search, facets with how many each value would leave, and order; on a phone all but the search are folded. */
export function LibraryFilters({ scenarios, filter, onFilter, order, onOrder }: LibraryFiltersProps): ReactElement {
  const { t } = useTranslation('scenarios');
  const locale = useLocale();
  const nameOf = useValueNames();
  const [isOpen, { toggle }] = useDisclosure(false);
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const chosen = facets.reduce((sum, facet) => sum + filter[facet].length, 0);
  const options = (facet: Facet): { value: string; label: string }[] =>
    [...counts(scenarios, filter, facet, locale)].map(([value, count]) => ({ value, label: `${nameOf(facet, value)} (${count})` })).toSorted((one, other) => one.label.localeCompare(other.label, locale));
  return (
    <SimpleGrid cols={{ base: 2, md: 5 }} spacing="sm" style={{ alignItems: 'end' }}>
      <TextInput
        type="search"
        label={t('library.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filter.search}
        onChange={({ currentTarget: { value } }) => onFilter({ ...filter, search: value })}
      />
      {!isWide && (
        <Button variant="default" leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />} aria-expanded={isOpen} onClick={toggle}>
          {chosen > 0 ? `${t('library.filters')} (${chosen})` : t('library.filters')}
        </Button>
      )}
      {(isWide || isOpen) && (
        <>
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
        </>
      )}
    </SimpleGrid>
  );
}

function useValueNames(): (facet: Facet, value: string) => string {
  const { t } = useTranslation('scenarios');
  const locale = useLocale();
  const tagName = useTagName();
  return (facet, value) => {
    if (facet === 'tag') return tagName(value);
    if (facet === 'state') return t(`state.${value as ListedScenario['state']}`);
    if (facet === 'language') return isLocale(value) ? languageName(value, locale) : value;
    if (facet === 'city') return value === '' ? t('library.network') : value;
    if (facet === 'duration') return t(`library.duration.${value as 'short' | 'medium' | 'long'}`);
    if (facet === 'size') return t(`library.size.${value as 'small' | 'medium' | 'large'}`);
    return value;
  };
}
