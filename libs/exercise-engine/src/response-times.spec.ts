import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { injectId } from './inject-id.ts';
import { type Response, responses, responseTimes } from './response-times.ts';
import { anyMove, attempt } from './testing/arbitrary-move.ts';
import { arbitraryRegimes, arbitraryScenario } from './testing/arbitrary-scenario.ts';
import { anInject, aRegime, aScenario, askForDecision, LiveExercise } from './testing/index.ts';

const minute = 60_000;
const scenario = aScenario({
  injects: [
    anInject('mail', { trigger: { at: minute } }),
    anInject('alert', { channel: 'soc-alert', trigger: { at: 2 * minute }, notifiable: ['significant-incident'] }),
    anInject('choice', { trigger: { at: 3 * minute }, ask: askForDecision(60 * minute, { stay: [], go: [] }) }),
  ],
});

const begun = (): LiveExercise => {
  const live = LiveExercise.started(scenario, [aRegime('cert', { full: 60 * minute }), aRegime('dpa', { full: 60 * minute }, { teams: ['trier'] })]);
  live.pass(10 * minute);
  return live;
};
const open = (live: LiveExercise, key: string) => live.play('metz', { type: 'open-inject', inject: injectId('metz', key) });
const notify = (live: LiveExercise, authority: string) => live.play('metz', { type: 'notify-authority', kind: 'significant-incident', stage: 'full', authority, text: 'Told' });
const timeOf = (live: LiveExercise, response: Response, team = 'metz') => responseTimes(scenario, live.log)[team]?.[response];

describe('How quickly a team reacts', () => {
  it('is nothing before anything called for it', () => {
    expect(responseTimes(scenario, LiveExercise.started(scenario).log).metz).toEqual(Object.fromEntries(responses.map((response) => [response, { sinceMs: null, tookMs: null }])));
  });

  it('is open as long as it did not', () => {
    expect(responses.map((response) => timeOf(begun(), response))).toEqual([
      { sinceMs: 2 * minute, tookMs: null },
      { sinceMs: 3 * minute, tookMs: null },
      { sinceMs: minute, tookMs: null },
      { sinceMs: null, tookMs: null },
    ]);
  });

  it.each<[response: Response, what: string, tookMs: number | null, play: (live: LiveExercise) => unknown]>([
    ['detect', 'an alert is opened', 8 * minute, (live) => open(live, 'alert')],
    ['detect', 'a mail is opened, which is no alert', null, (live) => open(live, 'mail')],
    ['decide', 'a decision is taken', 7 * minute, (live) => live.play('metz', { type: 'decide', inject: injectId('metz', 'choice'), option: 'go', considered: [], rationale: 'So', decidedBy: 'Ada' })],
    ['inform', 'another team is told', 9 * minute, (live) => live.play('metz', { type: 'share-information', to: ['trier'], text: 'Look out' })],
    ['inform', 'any authority is told', 9 * minute, (live) => [open(live, 'alert'), notify(live, 'dpa')]],
    ['notify', 'the right authority is told', 5 * minute, (live) => [open(live, 'alert'), live.pass(5 * minute), notify(live, 'cert')]],
    ['notify', 'a wrong authority is told', null, (live) => [open(live, 'alert'), notify(live, 'dpa')]],
  ])('counts to %s when %s', (response, _, tookMs, play) => {
    const live = begun();
    play(live);
    expect(timeOf(live, response)?.tookMs).toBe(tookMs);
    expect(timeOf(live, response, 'trier')?.tookMs).toBeNull();
  });

  it('is never negative, and never without a cause', () => {
    fc.assert(
      fc.property(arbitraryScenario({ linked: true }), fc.array(anyMove, { maxLength: 40 }), (of, moves) => {
        const live = LiveExercise.started(of, arbitraryRegimes);
        for (const move of moves) attempt(live, move);
        for (const times of Object.values(responseTimes(of, live.log))) {
          for (const { sinceMs, tookMs } of Object.values(times)) if (tookMs !== null) expect([sinceMs !== null, tookMs >= 0]).toEqual([true, true]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
