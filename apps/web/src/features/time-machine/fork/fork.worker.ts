import { fork, type Fork, type LogEntry, type Scenario } from '#exercise-engine';
import { DomainError } from '#kernel';
import type { Refusal } from '../../../graphql/refusal.ts';

export interface ForkQuestion {
  readonly scenario: Scenario;
  readonly log: readonly LogEntry[];
  readonly choice: { readonly seq: number; readonly option: string };
}

export type ForkAnswer = { readonly fork: Fork } | { readonly refusal: Refusal };

/** A long play takes longer to be played again than a page may stand still. */
self.addEventListener('message', ({ data: { scenario, log, choice } }: MessageEvent<ForkQuestion>): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- it goes to the page that made this worker
  self.postMessage(answer(scenario, log, choice));
});

function answer(...question: Parameters<typeof fork>): ForkAnswer {
  try {
    return { fork: fork(...question) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { refusal: { code: error.code, reason: error.reason, details: error.details } };
  }
}
