import type { ReactElement } from 'react';
import type { UseQueryState } from 'urql';
import { refusalOf } from '../graphql/refusal.ts';
import { ErrorState } from './error-state.tsx';
import { Loading } from './loading.tsx';

interface LoadedProps<Data> {
  readonly result: Pick<UseQueryState<Data>, 'data' | 'error'>;
  readonly retry: () => void;
  readonly children: (data: Data) => ReactElement;
}

/** What a query gave; until then that it loads, or why it failed. Data once shown stays while it is asked again. */
export function Loaded<Data>({ result, retry, children }: LoadedProps<Data>): ReactElement {
  if (result.data) return children(result.data);
  if (result.error) return <ErrorState refusal={refusalOf(result.error)} retry={retry} />;
  return <Loading />;
}
