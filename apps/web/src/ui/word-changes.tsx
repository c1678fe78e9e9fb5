import { diffWordsWithSpace } from 'diff';
import type { ReactElement } from 'react';

/** Word by word: what is gone is struck out, what is new is underlined. */
export function WordChanges({ before, after }: { readonly before: string; readonly after: string }): ReactElement {
  return (
    <span style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {diffWordsWithSpace(before, after).map(({ value, added, removed }, at) => {
        if (added) return <ins key={at}>{value}</ins>;
        return removed ? <del key={at}>{value}</del> : <span key={at}>{value}</span>;
      })}
    </span>
  );
}
