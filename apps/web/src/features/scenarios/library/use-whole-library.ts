import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { type ListedScenario, scenariosQuery } from '../scenarios-query.ts';

/** The library page by page until there is no more; null while some of it is not read. */
export function useWholeLibrary(firstPage: readonly ListedScenario[]): readonly ListedScenario[] | null {
  const client = useClient();
  const [whole, setWhole] = useState<readonly ListedScenario[] | null>(null);
  useEffect(() => {
    let isLeft = false;
    const read = async (): Promise<void> => {
      const all = [...firstPage];
      for (let page = firstPage; page.length > 0; all.push(...page)) {
        const { data } = await client.query(scenariosQuery, { after: page.at(-1)?.workId ?? null }, { requestPolicy: 'network-only' });
        if (!data || isLeft) return;
        page = data.scenarios;
      }
      setWhole(all);
    };
    void read();
    return () => {
      isLeft = true;
    };
  }, [client, firstPage]);
  return whole;
}
