import { Select } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DirectoryEntry } from '../exercise-query.ts';

interface PersonSelectProps {
  readonly label: string;
  /** Who has no seat yet. */
  readonly people: readonly DirectoryEntry[];
  readonly onChoose: (personId: string) => void;
}

/** Finds a person by name, grouped by city, and hands over who was chosen. */
export function PersonSelect({ label, people, onChoose }: PersonSelectProps): ReactElement {
  const { t } = useTranslation('setup');
  const [search, setSearch] = useState('');
  const choose = (personId: string | null): void => {
    if (!personId) return;
    setSearch('');
    onChoose(personId);
  };
  const cities = Map.groupBy(people, ({ city }) => city?.name ?? t('network'));
  return (
    <Select
      aria-label={label}
      placeholder={t('seat.add')}
      leftSection={<IconUserPlus size={16} aria-hidden />}
      data={[...cities]
        .toSorted(([one], [other]) => one.localeCompare(other))
        .map(([group, entries]) => ({ group, items: entries.map(({ id, name }) => ({ value: id, label: name })) }))}
      value={null}
      searchable
      nothingFoundMessage={t('seat.nobody')}
      maxDropdownHeight={320}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={choose}
    />
  );
}
