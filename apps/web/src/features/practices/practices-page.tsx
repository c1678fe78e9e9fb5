import { Button, Group, Stack, Tabs, Text } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useViewer } from '../../session/viewer.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { everything, type Filter, isEverything, PracticeFilters } from './practice-filters.tsx';
import { NewPractice } from './new-practice.tsx';
import { PracticeCard } from './practice-card.tsx';
import { practicesQuery } from './practices-query.ts';

const shelves = ['PUBLISHED', 'UNDER_WAY', 'WITHDRAWN'] as const;
type Shelf = (typeof shelves)[number];
const writing = ['EXPERT', 'CISO', 'COORDINATOR'];

export function PracticesPage(): ReactElement {
  const { t } = useTranslation('practices');
  const writes = useViewer().cityRoles.some(({ roles }) => roles.some((role) => writing.includes(role)));
  const [shelf, setShelf] = useState<Shelf>('PUBLISHED');
  const [filter, setFilter] = useState(everything);
  return (
    <Page title={t('title')} actions={writes && <NewPractice />}>
      <Text maw="75ch">{t('intro')}</Text>
      <Tabs value={shelf} onChange={(value) => value && setShelf(value as Shelf)}>
        <Tabs.List mb="lg">
          {shelves.map((value) => (
            <Tabs.Tab key={value} value={value}>
              {t(`shelf.${value}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={shelf}>
          <Stack gap="md">
            <PracticeFilters filter={filter} onFilter={setFilter} />
            <ShelfList key={JSON.stringify([shelf, filter])} shelf={shelf} filter={filter} />
          </Stack>
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

interface ShelfListProps {
  readonly shelf: Shelf;
  readonly filter: Filter;
}

/** The pages that were asked for so far, one after the other. */
function ShelfList({ shelf, filter }: ShelfListProps): ReactElement {
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return (
    <>
      {cursors.map((after, at) => (
        <PracticesFrom key={after ?? ''} shelf={shelf} filter={filter} after={after} more={at === cursors.length - 1 ? (next) => setCursors([...cursors, next]) : null} />
      ))}
    </>
  );
}

interface PracticesFromProps extends ShelfListProps {
  readonly after: string | null;
  /** Null once the next page is shown. */
  readonly more: ((next: string) => void) | null;
}

function PracticesFrom({ shelf, filter, after, more }: PracticesFromProps): ReactElement {
  const { t } = useTranslation('practices');
  const [result, refetch] = useQuery({ query: practicesQuery, variables: { shelf, filter, after }, requestPolicy: 'cache-and-network' });
  return (
    <Loaded result={result} retry={() => refetch({ requestPolicy: 'network-only' })}>
      {({ practices: { rows, next } }) => {
        if (rows.length === 0 && after === null) return <EmptyState icon={IconBook2} title={t(`empty.${shelf}.title`)} text={t(isEverything(filter) ? `empty.${shelf}.text` : 'empty.filtered')} />;
        return (
          <>
            {rows.map((practice) => (
              <PracticeCard key={practice.id} practice={practice} />
            ))}
            {next && more && (
              <Group justify="center">
                <Button variant="default" onClick={() => more(next)}>
                  {t('more')}
                </Button>
              </Group>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
