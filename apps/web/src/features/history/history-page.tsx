import { type ReactElement, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { HistoryView } from './history-view.tsx';
import { historyQuery } from './history-query.ts';

/** What several exercises show together. Asks again while the server is still working older ones out. */
export function HistoryPage(): ReactElement {
  const { t } = useTranslation('history');
  const [result, refetch] = useQuery({ query: historyQuery, requestPolicy: 'cache-and-network' });
  const ask = (): void => refetch({ requestPolicy: 'network-only' });
  const pending = result.data?.history.pending ?? 0;
  useEffect(() => {
    if (pending > 0 && !result.fetching && !result.error) ask();
  }, [pending, result.fetching]);
  return (
    <Page title={t('title')} wide>
      <Loaded result={result} retry={ask}>
        {({ history }) => <HistoryView history={history} />}
      </Loaded>
    </Page>
  );
}
