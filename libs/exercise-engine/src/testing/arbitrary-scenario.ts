import fc from 'fast-check';
import { incidentKinds } from '#kernel';
import type { Inject, Scenario } from '../scenario.ts';
import type { Condition, Effect, Trigger } from '../trigger.ts';
import { anInject, aRegime, aScenario, askForAnswer, askForDecision } from './scenario.ts';

const title = { en: 'x' };
const ms = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most });
const injectKey = fc.constantFrom('i0', 'i1', 'i2', 'i3', 'i4', 'i5', 'i6', 'i7');
const milestoneKey = fc.constantFrom('m0', 'm1', 'm2');
const is = fc.constantFrom('equal', 'more', 'less', 'at-least', 'at-most');

/** With `linked`, conditions and effects may reach over to the other team. */
function conditionOf(linked: boolean): fc.Arbitrary<Condition> {
  const leaf: fc.Arbitrary<Condition> = fc.oneof(
    fc.record({ milestone: milestoneKey }),
    fc.record({ answered: injectKey }),
    fc.record({ decided: injectKey, option: fc.constantFrom('stay', 'go') }),
    fc.record({ count: fc.constantFrom('released', 'opened', 'answers', 'shared', 'missed-deadlines'), is, than: fc.integer({ min: 0, max: 3 }) }),
    fc.record({ count: fc.constant('released'), is, than: fc.integer({ min: 0, max: 3 }), withinMs: ms(2_000) }),
    fc.record({ score: fc.constant('speed'), is, than: fc.integer({ min: -1, max: 3 }) }),
    fc.record({ variable: fc.constant('lost'), is, than: fc.integer({ min: 0, max: 3 }) }),
  );
  return fc.oneof(
    { weight: 4, arbitrary: leaf },
    { weight: 1, arbitrary: leaf.map((not): Condition => ({ not })) },
    { weight: 1, arbitrary: fc.array(leaf, { maxLength: 3 }).map((all): Condition => ({ all })) },
    { weight: 1, arbitrary: fc.array(leaf, { maxLength: 3 }).map((any): Condition => ({ any })) },
    ...(linked ? [{ weight: 2, arbitrary: fc.record({ team: fc.constantFrom('metz', 'trier'), holds: leaf }) }] : []),
  );
}

function effectsOf(linked: boolean): fc.Arbitrary<readonly Effect[]> {
  const effect: fc.Arbitrary<Effect> = fc.oneof(
    fc.record({ milestone: milestoneKey, active: fc.boolean() }),
    fc.record({ variable: fc.constant('lost'), set: fc.integer({ min: 0, max: 3 }) }),
    fc.record({ variable: fc.constant('lost'), add: fc.integer({ min: -1, max: 2 }) }),
    fc.record({ objective: fc.constant('speed'), points: fc.integer({ min: -1, max: 2 }) }),
  );
  const reaching = fc.tuple(effect, fc.constantFrom('metz', 'trier')).map(([change, team]): Effect => ({ ...change, team }));
  return fc.array(linked ? fc.oneof(effect, reaching) : effect, { maxLength: 2 });
}

const triggerOf = (linked: boolean): fc.Arbitrary<Trigger> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ at: ms(5_000) }) },
    { weight: 3, arbitrary: fc.record({ after: fc.record({ inject: injectKey, happened: fc.constantFrom('released', 'opened', 'answered'), delayMs: ms(1_000) }) }) },
    { weight: 1, arbitrary: fc.record({ after: fc.record({ milestone: milestoneKey, delayMs: ms(1_000) }) }) },
    { weight: 1, arbitrary: fc.record({ after: fc.record({ phase: fc.constantFrom('calm', 'storm'), delayMs: ms(1_000) }) }) },
    { weight: 3, arbitrary: fc.record({ when: conditionOf(linked), delayMs: fc.constantFrom(0, 0, 300) }) },
    { weight: 2, arbitrary: fc.record({ unless: conditionOf(linked), byMs: ms(5_000) }) },
    { weight: 1, arbitrary: fc.constant({ manual: true as const }) },
    { weight: 1, arbitrary: fc.constant({ contingency: true as const }) },
  );

const askOf = (linked: boolean): fc.Arbitrary<NonNullable<Inject['ask']>> =>
  fc.oneof(
    fc.tuple(ms(2_000), effectsOf(linked)).map(([withinMs, effects]) => askForAnswer(withinMs, effects)),
    fc.tuple(ms(2_000), effectsOf(linked)).map(([withinMs, effects]) => askForDecision(withinMs, { stay: [], go: effects })),
  );

const injectOf = (linked: boolean): fc.Arbitrary<Partial<Inject>> =>
  fc.record(
    {
      to: fc.constantFrom<Inject['to']>('all', 'all', ['metz'], ['trier']),
      trigger: triggerOf(linked),
      channel: fc.constantFrom('email', 'phone'),
      effects: effectsOf(linked),
      ask: askOf(linked),
      needsRelease: fc.constantFrom(false, false, false, true),
      category: fc.constantFrom('c0', 'c1'),
      notifiable: fc.subarray([...incidentKinds]),
      rolePlay: fc.constant({ script: title }),
    },
    { requiredKeys: ['to', 'trigger', 'channel'] },
  );

const expectationsOf = (linked: boolean): fc.Arbitrary<NonNullable<Scenario['expectations']>> =>
  fc
    .array(
      fc.record(
        {
          met: conditionOf(linked),
          partly: conditionOf(linked),
          by: fc.oneof(fc.record({ at: ms(5_000) }), fc.record({ after: fc.record({ inject: injectKey, happened: fc.constantFrom('released', 'opened', 'answered'), delayMs: ms(2_000) }) })),
        },
        { requiredKeys: ['met'] },
      ),
      { minLength: 3, maxLength: 3 },
    )
    .map((judged) => judged.map((parts, at) => ({ key: `e${at}`, title, objective: 'speed', to: 'all', ...parts })));

/** Two teams, eight injects that lead to one another in every way, sane or not. */
export const arbitraryScenario = ({ linked }: { readonly linked: boolean }): fc.Arbitrary<Scenario> =>
  fc.tuple(fc.array(injectOf(linked), { minLength: 8, maxLength: 8 }), fc.array(fc.option(conditionOf(linked)), { minLength: 3, maxLength: 3 }), expectationsOf(linked), fc.constantFrom(1, 2, 7)).map(([injects, conditions, expectations, statutoryScale]) =>
    aScenario({
      statutoryScale,
      phases: [
        { key: 'calm', title, startsAtMs: 0 },
        { key: 'storm', title, startsAtMs: 3_000 },
      ],
      milestones: conditions.map((when, at) => ({ key: `m${at}`, title, ...(when ? { when } : {}) })),
      variables: [{ key: 'lost', initial: 0, description: title }],
      objectives: [{ key: 'speed', title }],
      expectations,
      injects: injects.map((parts, at) => anInject(`i${at}`, parts)),
    }),
  );

/** Both teams share an authority, and each has one of its own. */
export const arbitraryRegimes = [
  aRegime('shared', { early: 500, full: 2_000 }, { teams: ['metz', 'trier'] }),
  aRegime('of-metz', { full: 1_000 }, { kinds: ['personal-data'] }),
  aRegime('of-trier', { full: 1_000 }, { kinds: ['personal-data'], teams: ['trier'] }),
];
