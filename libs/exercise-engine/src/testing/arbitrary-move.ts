import fc from 'fast-check';
import type { Command, Improvised } from '../command.ts';
import type { AskCard } from '../event.ts';
import { DomainError, incidentKinds } from '#kernel';
import { injectId } from '../inject-id.ts';
import type { LiveExercise } from './live-exercise.ts';

/** Something that somebody tries at a moment, allowed or not. */
export type Move = { readonly waitMs: number } | { readonly director: Command } | { readonly team: string; readonly command: Command };

const key = fc.integer({ min: 0, max: 7 }).map((at) => `i${at}`);
const improvised = 'x';
const anyKey = fc.oneof({ weight: 8, arbitrary: key }, { weight: 1, arbitrary: fc.constant(improvised) });
const anyTeam = fc.constantFrom('metz', 'trier');
const words = { en: 'x' };
const passed = fc.constantFrom('release', 'skip');

const ofParticipant = (team: string, other: string): fc.Arbitrary<Command> => {
  const inject = anyKey.map((of) => injectId(team, of));
  return fc.oneof(
    fc.record({ type: fc.constant('show-injects'), injects: fc.tuple(inject) }),
    fc.record({ type: fc.constant('open-inject'), inject }),
    fc.record({ type: fc.constantFrom('pick-up-call', 'miss-call'), inject }),
    fc.record({ type: fc.constant('answer'), inject, text: fc.constant('Yes') }),
    fc.record({ type: fc.constant('decide'), inject, option: fc.constantFrom('stay', 'go'), considered: fc.constant([]), rationale: fc.constant('Because'), decidedBy: fc.constant('Ada') }),
    fc.constant({ type: 'write-log', text: 'Noted' } as const),
    fc.record({ type: fc.constant('send-message'), to: fc.constantFrom('team', 'control'), text: fc.constant('Hello') }),
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

const ofAnyTeam = fc.tuple(anyTeam, anyKey).map(([team, of]) => injectId(team, of));

/** A contingency inject, or one in the director's own words, that asks for something or not. */
const improvisation: fc.Arbitrary<Improvised> = fc.oneof(
  key.map((contingency) => ({ contingency })),
  fc.record(
    {
      channel: fc.constantFrom('email', 'phone'),
      fromName: fc.constant('The mayor'),
      content: fc.constant({ subject: words, body: words }),
      ask: fc.constantFrom<AskCard>(
        { kind: 'answer', prompt: words, withinMs: 60_000, options: [] },
        { kind: 'decision', prompt: words, withinMs: 60_000, options: ['stay', 'go'].map((option) => ({ key: option, label: { en: option, fr: option, de: option } })) },
      ),
    },
    { requiredKeys: ['channel', 'fromName', 'content'] },
  ),
);

const ofStaff: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constantFrom('release-inject', 'hold-inject', 'skip-inject', 'replan-inject'), inject: ofAnyTeam }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('improvise-inject'), id: fc.constant(improvised), team: anyTeam, improvised: improvisation }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('edit-inject'), inject: ofAnyTeam, content: fc.constant({ subject: { en: 'Edited' }, body: words }) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('take-task'), inject: ofAnyTeam }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('finish-task'), inject: ofAnyTeam, outcome: fc.constantFrom('performed', 'failed'), note: fc.constant('') }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('send-message'), to: fc.constant('team'), team: anyTeam, text: fc.constant('Hello'), persona: fc.constantFrom('journalist', 'The mayor') }, { requiredKeys: ['type', 'to', 'team', 'text'] }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('note-observation'), team: anyTeam, polarity: fc.constantFrom('strength', 'improvement'), text: fc.constant('Seen'), expectation: fc.constantFrom('e0', 'e1') }, { requiredKeys: ['type', 'team', 'polarity', 'text'] }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('seat-member', 'remove-member'), member: fc.constant({ id: 'late', name: 'Late', role: 'participant' as const }), team: anyTeam }) },
);

const ofClock: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Command>({ type: 'pause' }, { type: 'resume' }, { type: 'resume' }, { type: 'declare-real-incident' }) },
  { weight: 6, arbitrary: fc.record({ type: fc.constant('change-speed'), rate: fc.double({ min: 0.25, max: 20, noNaN: true }) }) },
  { weight: 6, arbitrary: fc.record({ type: fc.constant('jump'), toMs: fc.integer({ min: 0, max: 8_000 }), passed }) },
  { weight: 6, arbitrary: fc.record({ type: fc.constant('next-phase'), passed }) },
  { weight: 1, arbitrary: fc.constant({ type: 'end' } as const) },
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
  { weight: 3, arbitrary: ofStaff.map((director) => ({ director })) },
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
