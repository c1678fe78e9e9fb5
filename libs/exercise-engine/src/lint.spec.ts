import { describe, expect, it } from '@jest/globals';
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
  ['an unknown variable in an effect', { injects: [anInject('a', { effects: [{ variable: 'v', add: 1 }] })] }, { where: 'injects.a.effects', reason: 'scenarios.unknown-variable' }],
  ['an unknown objective in a consequence', { injects: [anInject('a', { ask: askForAnswer(1, [{ objective: 'o', points: 1 }]) })] }, { where: 'injects.a.ask', reason: 'scenarios.unknown-objective' }],
  ['an unknown option', { milestones: [{ key: 'm', title: text, when: { decided: 'a', option: 'fly' } }], injects: [anInject('a', { ask: askForDecision(1, { stay: [], go: [] }) })] }, { where: 'milestones.m.when', reason: 'scenarios.unknown-option' }],
  ['a key used twice', { injects: [anInject('a'), anInject('a')] }, { where: 'injects.a', reason: 'scenarios.key-duplicate' }],
  ['injects that wait for one another', { injects: [anInject('a', { trigger: { after: { inject: 'b', delayMs: 0 } } }), anInject('b', { trigger: { after: { inject: 'a', delayMs: 0 } } })] }, { where: 'injects.b.trigger', reason: 'scenarios.trigger-cycle' }],
  ['an after that names no start', { injects: [anInject('a', { trigger: { after: { delayMs: 0 } } })] }, { where: 'injects.a.trigger', reason: 'scenarios.after-ambiguous' }],
  ['an inject that nobody receives', { injects: [anInject('a', { to: [] })] }, { where: 'injects.a.to', reason: 'scenarios.inject-without-receiver' }],
  ['a missing language', { title: { en: 'x', fr: 'x' } }, { where: 'title', reason: 'scenarios.language-missing' }],
  ['a language left blank', { injects: [anInject('a', { content: { subject: { ...text, de: ' ' }, body: text } })] }, { where: 'injects.a.content.subject', reason: 'scenarios.language-missing' }],
  ['an ask without time to answer', { injects: [anInject('a', { ask: askForAnswer(0) })] }, { where: 'injects.a.ask', reason: 'scenarios.ask-without-deadline' }],
  ['a decision without a choice', { injects: [anInject('a', { ask: askForDecision(1, { stay: [] }) })] }, { where: 'injects.a.ask', reason: 'scenarios.decision-without-options' }],
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
        anInject('d', { knowledge: 'k', trigger: { when: { decided: 'a', option: 'go' } } }),
        anInject('f', { trigger: { when: { not: { count: 'answers', is: 'less', than: 2, withinMs: 60_000 } } } }),
        anInject('e', { knowledge: 'k', trigger: { after: { milestone: 'm', delayMs: 0 } } }),
      ],
    });
    expect(lintScenario(sound)).toEqual([]);
  });

  it.each(faults)('finds %s', (_, parts, problem) => {
    expect(lintScenario(aScenario(parts))).toContainEqual(expect.objectContaining(problem));
  });
});
