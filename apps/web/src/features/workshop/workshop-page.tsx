import type { ReactElement } from 'react';
import { useQuery } from 'urql';
import type { Refusal } from '../../graphql/refusal.ts';
import { useLasting } from '../../graphql/use-lasting.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { DraftProvider } from './draft/draft-provider.tsx';
import { workshopQuery } from './workshop-documents.ts';
import type { WorkshopSearch } from './workshop-search.ts';
import { WorkshopView } from './workshop-view.tsx';

interface WorkshopPageProps {
  readonly scenarioId: string;
  readonly search: WorkshopSearch;
  readonly onSearch: (search: WorkshopSearch) => void;
}

const notADraft: Refusal = { code: 'PRECONDITION_FAILED', reason: 'scenarios.not-a-draft', details: {} };

/** Where a scenario is written. */
export function WorkshopPage({ scenarioId, search, onSearch }: WorkshopPageProps): ReactElement {
  const [result, refetch] = useQuery({ query: workshopQuery, variables: { id: scenarioId }, requestPolicy: 'network-only' });
  return (
    <Loaded result={useLasting(result)} retry={() => refetch({ requestPolicy: 'network-only' })}>
      {({ scenario }) =>
        scenario.can.edit ? (
          <DraftProvider id={scenario.id} whole={{ scenario: scenario.content, revision: scenario.revision }}>
            <WorkshopView opened={scenario} search={search} onSearch={onSearch} />
          </DraftProvider>
        ) : (
          <ErrorState refusal={notADraft} />
        )
      }
    </Loaded>
  );
}
