import { useState } from 'react';
import type { UseQueryState } from 'urql';
import { isPassing, refusalOf } from './refusal.ts';

type Result<Data> = Pick<UseQueryState<Data>, 'data' | 'error'>;

/** A query's result in which the last answer stays while the server cannot be reached, so that what was being written below it stays too. */
export function useLasting<Data>({ data, error }: Result<Data>): Result<Data> {
  const [kept, keep] = useState(data);
  if (data !== undefined && data !== kept) keep(data);
  return data === undefined && kept !== undefined && error !== undefined && isPassing(refusalOf(error)) ? { data: kept, error: undefined } : { data, error };
}
