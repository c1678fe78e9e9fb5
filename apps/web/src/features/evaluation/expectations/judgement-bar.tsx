import type { ReactElement } from 'react';
import type { TeamExpectation } from '../evaluation-documents.ts';
import classes from './expectations.module.css';
import { judgements } from './judgement-mark.tsx';

/** The shares of the judgements of one team; what is open stays empty. The table says the same in words. */
export function JudgementBar({ expectations }: { readonly expectations: readonly TeamExpectation[] }): ReactElement {
  return (
    <div className={classes.bar} aria-hidden>
      {judgements.map((judgement) => {
        const share = expectations.filter((one) => one.judgement === judgement).length / Math.max(1, expectations.length);
        return <span key={judgement} data-judgement={judgement} style={{ width: `${share * 100}%` }} />;
      })}
    </div>
  );
}
