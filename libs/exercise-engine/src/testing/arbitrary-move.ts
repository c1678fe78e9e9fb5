import fc from 'fast-check';
import type { Command } from '../command.ts';
import { DomainError, incidentKinds } from '#kernel';
import { injectId } from '../inject-id.ts';
import type { LiveExercise } from './live-exercise.ts';

/** Something that somebody tries at a moment, allowed or not. */
export type Move = { readonly waitMs: number } | { readonly director: Command } | { readonly team: string; readonly command: Command };

const key = fc.integer({ min: 0, max: 7 }).map((at) => `i${at}`);
const passed = fc.constantFrom('release', 'skip');

const ofParticipant = (team: string, other: string): fc.Arbitrary<Command> => {
  const inject = key.map((of) => injectId(team, of));
  return fc.oneof(
    fc.record({ type: fc.constant('show-injects'), injects: fc.tuple(inject) }),
    fc.record({ type: fc.constant('open-inject'), inject }),
    fc.record({ type: fc.constantFrom('pick-up-call', 'miss-call'), inject }),
    fc.record({ type: fc.constant('answer'), inject, text: fc.constant('Yes') }),
    fc.record({ type: fc.constant('decide'), inject, option: fc.constantFrom('stay', 'go'), considered: fc.constant([]), rationale: fc.constant('Because'), decidedBy: fc.constant('Ada') }),
    fc.constant({ type: 'write-log', text: 'Noted' } as const),
    fc.record({
      type: fc.constant('notify-authority'),
      kind: fc.constantFrom(...incidentKinds),
      stage: fc.constantFrom('early', 'full'),
      authority: fc.constantFrom('shared', 'of-metz', 'of-trier'),
      text: fc.constant('It happened'),
    }),
    fc.constant({ type: 'share-information', to: [other], text: 'Look out' } as const),
    inject.map((shared): Command => ({ type: 'share-information', to: [other], text: 'Look at this', inject: shared })),
  );
};

const ofStaff: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: fc.constantFrom('release-inject', 'hold-inject', 'skip-inject', 'replan-inject'), inject: fc.tuple(fc.constantFrom('metz', 'trier'), key).map(([team, of]) => injectId(team, of)) }),
  fc.record({ type: fc.constant('improvise-inject'), id: fc.constant('x'), team: fc.constantFrom('metz', 'trier'), improvised: key.map((contingency) => ({ contingency })) }),
);

const ofClock: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom<Command>({ type: 'pause' }, { type: 'resume' }, { type: 'resume' }, { type: 'declare-real-incident' }),
  fc.record({ type: fc.constant('change-speed'), rate: fc.double({ min: 0.25, max: 20, noNaN: true }) }),
  fc.record({ type: fc.constant('jump'), toMs: fc.integer({ min: 0, max: 8_000 }), passed }),
  fc.record({ type: fc.constant('next-phase'), passed }),
);

export const wait: fc.Arbitrary<Move> = fc.record({ waitMs: fc.integer({ min: 0, max: 800 }) });

/** What one team's participants do. Sharing links teams, so it may be left out. */
export const moveOf = (team: string, { sharing }: { readonly sharing: boolean }): fc.Arbitrary<Move> =>
  ofParticipant(team, team === 'metz' ? 'trier' : 'metz')
    .filter(({ type }) => sharing || type !== 'share-information')
    .map((command) => ({ team, command }));

export const anyMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: wait },
  { weight: 3, arbitrary: moveOf('metz', { sharing: true }) },
  { weight: 3, arbitrary: moveOf('trier', { sharing: true }) },
  { weight: 2, arbitrary: ofStaff.map((director) => ({ director })) },
  { weight: 2, arbitrary: ofClock.map((director) => ({ director })) },
);

/** Tries a move; a refusal is a fair outcome, any other failure is not. Then whatever is due happens. */
export function attempt(live: LiveExercise, move: Move): void {
  try {
    if ('waitMs' in move) live.pass(move.waitMs);
    else if ('director' in move) live.direct(move.director);
    else live.play(move.team, move.command);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
  live.runDue();
}
