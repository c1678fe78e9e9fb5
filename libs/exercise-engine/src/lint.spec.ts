import { describe, expect, it } from '@jest/globals';
import { valueAt } from './edit.ts';
import { lintScenario } from './lint.ts';
import type { Scenario } from './scenario.ts';
import { anInject, aScenario, askForAnswer, askForDecision } from './testing/index.ts';

const text = { en: 'x', fr: 'x', de: 'x' };
const faults: readonly [string, Partial<Scenario>, { readonly where: string; readonly reason: string }][] = [
  ['an unknown persona', { injects: [anInject('a', { from: 'nobody' })] }, { where: 'injects.a.from', reason: 'scenarios.unknown-persona' }],
  ['an unknown team', { injects: [anInject('a', { to: ['metz', 'nowhere'] })] }, { where: 'injects.a.to', reason: 'scenarios.unknown-team' }],
  ['an unknown inject', { injects: [anInject('a', { trigger: { after: { inject: 'b', delayMs: 0 } } })] }, { where: 'injects.a.trigger', reason: 'scenarios.unknown-inject' }],
  ['an unknown phase', { injects: [anInject('a', { trigger: { after: { phase: 'b', delayMs: 0 } } })] }, { where: 'injects.a.trigger', reason: 'scenarios.unknown-phase' }],
  ['an unknown milestone deep in a condition', { injects: [anInject('a', { trigger: { when: { not: { all: [{ team: 'metz', holds: { milestone: 'm' } }] } } } })] }, { where: 'injects.a.trigger', reason: 'scenarios.unknown-milestone' }],
  ['an unknown variable in an effect', { injects: [anInject('a', { effects: [{ variable: 'v', add: 1 }] })] }, { where: 'injects.a.effects.0', reason: 'scenarios.unknown-variable' }],
  ['an unknown objective in a consequence', { injects: [anInject('a', { ask: askForAnswer(1, [{ objective: 'o', points: 1 }]) })] }, { where: 'injects.a.ask.effects.0', reason: 'scenarios.unknown-objective' }],
  ['an unknown option', { milestones: [{ key: 'm', title: text, when: { decided: 'a', option: 'fly' } }], injects: [anInject('a', { ask: askForDecision(1, { stay: [], go: [] }) })] }, { where: 'milestones.m.when', reason: 'scenarios.unknown-option' }],
  ['a key used twice', { injects: [anInject('a'), anInject('a')] }, { where: 'injects.a', reason: 'scenarios.key-duplicate' }],
  ['injects that wait for one another', { injects: [anInject('a', { trigger: { after: { inject: 'b', delayMs: 0 } } }), anInject('b', { trigger: { after: { inject: 'a', delayMs: 0 } } })] }, { where: 'injects.b.trigger', reason: 'scenarios.trigger-cycle' }],
  ['an after that names no start', { injects: [anInject('a', { trigger: { after: { delayMs: 0 } } })] }, { where: 'injects.a.trigger', reason: 'scenarios.after-ambiguous' }],
  ['an inject that nobody receives', { injects: [anInject('a', { to: [] })] }, { where: 'injects.a.to', reason: 'scenarios.inject-without-receiver' }],
  ['a missing language', { title: { en: 'x', fr: 'x' } }, { where: 'title', reason: 'scenarios.language-missing' }],
  ['a language left blank', { injects: [anInject('a', { content: { subject: { ...text, de: ' ' }, body: text } })] }, { where: 'injects.a.content.subject', reason: 'scenarios.language-missing' }],
  ['an ask without time to answer', { injects: [anInject('a', { ask: askForAnswer(0) })] }, { where: 'injects.a.ask.withinMs', reason: 'scenarios.ask-without-deadline' }],
  ['a decision without a choice', { injects: [anInject('a', { ask: askForDecision(1, { stay: [] }) })] }, { where: 'injects.a.ask.options', reason: 'scenarios.decision-without-options' }],
  ['two of a category that both come', { injects: [anInject('a', { category: 'c', trigger: { at: 1 } }), anInject('b', { category: 'c', trigger: { at: 2 }, to: ['metz'] })] }, { where: 'injects.b.category', reason: 'scenarios.category-crowded' }],
  ['silence within a window, which nothing would notice', { injects: [anInject('a', { trigger: { when: { count: 'answers', is: 'less', than: 1, withinMs: 600_000 } } })] }, { where: 'injects.a.trigger', reason: 'scenarios.window-falls-unnoticed' }],
  ['the same said the other way round', { milestones: [{ key: 'm', title: text, when: { all: [{ not: { team: 'metz', holds: { count: 'answers', is: 'at-least', than: 1, withinMs: 1 } } }] } }] }, { where: 'milestones.m.when', reason: 'scenarios.window-falls-unnoticed' }],
  ['an expectation of an unknown objective', { expectations: [{ key: 'e', title: text, objective: 'o', to: 'all', observed: true }] }, { where: 'expectations.e.objective', reason: 'scenarios.unknown-objective' }],
  ['an expectation of nobody', { expectations: [{ key: 'e', title: text, objective: 'o', to: [], observed: true }] }, { where: 'expectations.e.to', reason: 'scenarios.expectation-without-receiver' }],
  ['an expectation met by an unknown milestone', { expectations: [{ key: 'e', title: text, objective: 'o', to: 'all', met: { milestone: 'm' } }] }, { where: 'expectations.e.met', reason: 'scenarios.unknown-milestone' }],
  ['an expectation met in part by an unknown option', { injects: [anInject('a', { ask: askForDecision(1, { stay: [], go: [] }) })], expectations: [{ key: 'e', title: text, objective: 'o', to: 'all', met: { decided: 'a' }, partly: { decided: 'a', option: 'fly' } }] }, { where: 'expectations.e.partly', reason: 'scenarios.unknown-option' }],
  ['an expectation after an unknown inject', { expectations: [{ key: 'e', title: text, objective: 'o', to: 'all', met: { all: [] }, by: { after: { inject: 'a', delayMs: 1 } } }] }, { where: 'expectations.e.by', reason: 'scenarios.unknown-inject' }],
  ['an expectation after nothing', { expectations: [{ key: 'e', title: text, objective: 'o', to: 'all', met: { all: [] }, by: { after: { delayMs: 1 } } }] }, { where: 'expectations.e.by', reason: 'scenarios.after-ambiguous' }],
  ['an expectation due before the start', { expectations: [{ key: 'e', title: text, objective: 'o', to: 'all', met: { all: [] }, by: { at: -1 } }] }, { where: 'expectations.e.by', reason: 'scenarios.time-invalid' }],
  ['an expectation met by silence within a window', { expectations: [{ key: 'e', title: text, objective: 'o', to: 'all', met: { count: 'answers', is: 'less', than: 1, withinMs: 1 } }] }, { where: 'expectations.e.met', reason: 'scenarios.window-falls-unnoticed' }],
  ['an objective that no inject and no expectation touches', { objectives: [{ key: 'o', title: text }] }, { where: 'objectives.o', reason: 'scenarios.objective-untouched' }],
  ['a mark of a piece of information that no other inject carries', { injects: [anInject('a', { knowledge: 'k' }), anInject('b')] }, { where: 'injects.a.knowledge', reason: 'scenarios.knowledge-alone' }],
  ['an empty mark', { injects: [anInject('a', { knowledge: ' ' }), anInject('b', { knowledge: ' ' })] }, { where: 'injects.a.knowledge', reason: 'scenarios.key-empty' }],
  ['a time before the start', { injects: [anInject('a', { trigger: { at: -1 } })] }, { where: 'injects.a.trigger', reason: 'scenarios.time-invalid' }],
  ['an unknown attachment', { injects: [anInject('a', { attachments: ['plan'] })] }, { where: 'injects.a.attachments', reason: 'scenarios.unknown-attachment' }],
  ['a duration of nothing', { durationMs: 0 }, { where: 'durationMs', reason: 'scenarios.time-invalid' }],
  ['an inject and a milestone that wait for one another', { milestones: [{ key: 'm', title: text, when: { answered: 'a' } }], injects: [anInject('a', { trigger: { after: { milestone: 'm', delayMs: 0 } } })] }, { where: 'injects.a.trigger', reason: 'scenarios.trigger-cycle' }],
  ['the milestone of that pair', { milestones: [{ key: 'm', title: text, when: { answered: 'a' } }], injects: [anInject('a', { trigger: { after: { milestone: 'm', delayMs: 0 } } })] }, { where: 'milestones.m.when', reason: 'scenarios.trigger-cycle' }],
  ['teams that wait for one another', { injects: [anInject('a', { to: ['metz'], trigger: { when: { team: 'trier', holds: { answered: 'b' } } } }), anInject('b', { to: ['trier'], trigger: { when: { team: 'metz', holds: { answered: 'a' } } } })] }, { where: 'injects.a.trigger', reason: 'scenarios.trigger-cycle' }],
  ['an inject behind a circle, which is not part of it', { injects: [anInject('a', { trigger: { after: { inject: 'b', delayMs: 0 } } }), anInject('b', { trigger: { after: { inject: 'a', delayMs: 0 } } }), anInject('c', { trigger: { after: { inject: 'a', delayMs: 0 } } })] }, { where: 'injects.c.trigger', reason: 'scenarios.inject-unreachable' }],
  ['an inject after a milestone that nothing turns on', { milestones: [{ key: 'm', title: text }], injects: [anInject('a', { trigger: { when: { milestone: 'm' } } })] }, { where: 'injects.a.trigger', reason: 'scenarios.inject-unreachable' }],
  ['that milestone', { milestones: [{ key: 'm', title: text }] }, { where: 'milestones.m', reason: 'scenarios.milestone-unreachable' }],
  ['an inject after a decision that is not asked for', { injects: [anInject('a'), anInject('b', { trigger: { when: { decided: 'a' } } })] }, { where: 'injects.b.trigger', reason: 'scenarios.inject-unreachable' }],
  ['a score that nothing raises so far', { objectives: [{ key: 'o', title: text }], injects: [anInject('a', { objectives: ['o'], trigger: { when: { score: 'o', is: 'at-least', than: 1 } } })] }, { where: 'injects.a.trigger', reason: 'scenarios.inject-unreachable' }],
  ['a value that a variable never has', { variables: [{ key: 'v', initial: 'open', description: text }], injects: [anInject('a', { effects: [{ variable: 'v', set: 'cut' }] }), anInject('b', { trigger: { when: { variable: 'v', is: 'equal', than: 'gone' } } })] }, { where: 'injects.b.trigger', reason: 'scenarios.inject-unreachable' }],
  ['an inject that never comes to one of its teams', { injects: [anInject('a', { to: ['metz'] }), anInject('b', { trigger: { after: { inject: 'a', delayMs: 0 } } })] }, { where: 'injects.b.trigger', reason: 'scenarios.inject-unreachable-for-team' }],
  ['an inject after the end', { injects: [anInject('a', { trigger: { unless: { answered: 'a' }, byMs: 3_600_000 } })] }, { where: 'injects.a.trigger', reason: 'scenarios.inject-after-end' }],
  ['an inject that follows only after the end', { injects: [anInject('a', { trigger: { at: 3_000_000 } }), anInject('b', { trigger: { after: { inject: 'a', happened: 'answered', delayMs: 900_000 } } })] }, { where: 'injects.b.trigger', reason: 'scenarios.inject-after-end' }],
  ['an answer due after the end', { injects: [anInject('a', { trigger: { at: 3_000_000 }, ask: askForAnswer(900_000) })] }, { where: 'injects.a.ask.withinMs', reason: 'scenarios.answer-after-end' }],
  ['a phase after the end', { phases: [{ key: 'p', title: text, startsAtMs: 3_600_000 }] }, { where: 'phases.p.startsAtMs', reason: 'scenarios.phase-after-end' }],
  ['an expectation after the end', { expectations: [{ key: 'e', title: text, objective: 'o', to: 'all', met: { all: [] }, by: { at: 3_600_001 } }] }, { where: 'expectations.e.by', reason: 'scenarios.expectation-after-end' }],
  ['an expectation that nobody can meet', { injects: [anInject('a')], expectations: [{ key: 'e', title: text, objective: 'o', to: 'all', met: { decided: 'a' } }] }, { where: 'expectations.e.met', reason: 'scenarios.expectation-unreachable' }],
  ['four injects for a team within a minute', { injects: [0, 20_000, 40_000, 59_999].map((at) => anInject(`a${at}`, { trigger: { at } })) }, { where: 'injects.a59999.trigger', reason: 'scenarios.inject-overload' }],
  ['a role play without a marking', { injects: [anInject('a', { rolePlay: { script: text } })] }, { where: 'marking', reason: 'scenarios.marking-missing' }],
  ['an attachment without a marking', { attachments: [{ key: 'f', name: 'plan.pdf', mediaType: 'application/pdf', bytes: 1, sha256: '00' }] }, { where: 'marking', reason: 'scenarios.marking-missing' }],
];

describe('the linter', () => {
  it('finds nothing wrong with a sound scenario', () => {
    const sound = aScenario({
      milestones: [{ key: 'm', title: text }],
      objectives: [{ key: 'o', title: text, description: text, capability: text }],
      expectations: [
        { key: 'stays', title: text, objective: 'o', to: ['metz'], met: { decided: 'a', option: 'stay' }, partly: { answered: 'a' }, by: { after: { inject: 'a', delayMs: 1 } } },
        { key: 'calm', title: text, objective: 'o', to: 'all', observed: true },
      ],
      injects: [
        anInject('a', { category: 'c', trigger: { at: 1 }, to: ['metz'], ask: askForDecision(1, { stay: [{ milestone: 'm', active: true }], go: [] }) }),
        anInject('b', { category: 'c', trigger: { at: 1 }, to: ['trier'] }),
        anInject('d', { knowledge: 'k', to: ['metz'], trigger: { when: { decided: 'a', option: 'go' } } }),
        anInject('f', { trigger: { when: { not: { count: 'answers', is: 'less', than: 2, withinMs: 60_000 } } } }),
        anInject('e', { knowledge: 'k', to: ['metz'], trigger: { after: { milestone: 'm', delayMs: 0 } } }),
      ],
    });
    expect(lintScenario(sound)).toEqual([]);
  });

  it.each(faults)('finds %s', (_, parts, problem) => {
    expect(lintScenario(aScenario(parts))).toContainEqual(expect.objectContaining(problem));
  });

  it('tells errors from warnings', () => {
    const found = lintScenario(aScenario({ objectives: [{ key: 'o', title: text }], injects: [anInject('a', { from: 'nobody' })] }));
    expect(found.map(({ where, severity }) => [where, severity])).toEqual([['injects.a.from', 'error'], ['objectives.o', 'warning']]);
  });

  it('says once what is wrong with a trigger that names what is not there', () => {
    const trigger = { when: { any: [{ milestone: 'm' }, { answered: 'b' }] } };
    expect(lintScenario(aScenario({ injects: [anInject('a', { trigger })] })).map(({ reason }) => reason)).toEqual(['scenarios.unknown-milestone', 'scenarios.unknown-inject']);
  });

  it('tells a throng once, at the first inject too many', () => {
    const injects = Array.from({ length: 10 }, (_, at) => anInject(`a${at}`, { to: ['metz'], trigger: { at: at * 1_000 } }));
    expect(lintScenario(aScenario({ injects })).map(({ where }) => where)).toEqual(['injects.a3.trigger']);
  });

  it('gives every place as the path of an edit', () => {
    const scenario = aScenario({ injects: [anInject('a', { from: 'nobody', effects: [{ objective: 'o', points: 1 }], ask: askForDecision(0, { stay: [{ variable: 'v', add: 1 }], go: [] }) })] });
    for (const { where } of lintScenario(scenario)) expect([where, valueAt(scenario, where.split('.'))]).not.toContain(null);
  });
});
