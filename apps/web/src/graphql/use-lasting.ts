import { useState } from 'react';
import type { UseQueryState } from 'urql';
import { isPassing, refusalOf } from './refusal.ts';

type Result<Data> = Pick<UseQueryState<Data>, 'data' | 'error'>;

/** A query's result in which the last answer stays while the server cannot be reached or is asked again, so that what was being written below it stays too. For a query whose variables stay. */
export function useLasting<Data>({ data, error }: Result<Data>): Result<Data> {
  const [kept, keep] = useState(data);
  if (data !== undefined && data !== kept) keep(data);
  const isRefused = error !== undefined && !isPassing(refusalOf(error));
  return data === undefined && !isRefused ? { data: kept, error: kept === undefined ? error : undefined } : { data, error };
}
