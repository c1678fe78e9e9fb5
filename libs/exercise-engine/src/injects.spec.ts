import { describe, expect, it } from '@jest/globals';
import { debriefOf } from './debrief.ts';
import { injectId } from './inject-id.ts';
import { injectOf } from './state.ts';
import { anInject, aScenario, LiveExercise, seatOf } from './testing/index.ts';
import { refusal } from './testing/refusal.ts';

const metz = (key: string): string => injectId('metz', key);
const content = { subject: { en: 'New subject' }, body: { en: 'New body' } };
const scenario = aScenario({
  milestones: [{ key: 'alarmed', title: { en: 'Alarmed' } }],
  injects: [
    anInject('planned', { trigger: { at: 10_000 }, effects: [{ milestone: 'alarmed', active: true }] }),
    anInject('gated', { trigger: { at: 20_000 }, needsRelease: true }),
    anInject('mild', { category: 'article', trigger: { at: 30_000 } }),
    anInject('harsh', { category: 'article' }),
    anInject('spare', { channel: 'phone', trigger: { contingency: true }, rolePlay: { script: { en: 'Hello.' } } }),
    anInject('spare-mail', { to: ['metz'], trigger: { contingency: true } }),
  ],
});

const releasedTo = (live: LiveExercise, team: string): readonly string[] =>
  live.log.flatMap(({ event }) => (event.type === 'inject-released' && event.team === team ? [event.inject] : []));

describe('the staff handle injects', () => {
  it('releases by hand what is not due yet, once', () => {
    const live = LiveExercise.started(scenario);
    live.pass(4_000);
    expect(live.direct({ type: 'release-inject', inject: metz('planned') })).toMatchObject([
      { type: 'inject-released', dueMs: 4_000, card: { from: { name: 'Camille Roth' } } },
      { type: 'milestone-changed', team: 'metz', milestone: 'alarmed', active: true },
    ]);
    expect(() => live.direct({ type: 'release-inject', inject: metz('planned') })).toThrow(refusal('CONFLICT', 'exercises.inject-already-released'));
    live.pass(60_000);
    expect(releasedTo(live, 'metz').filter((id) => id === metz('planned'))).toHaveLength(1);
  });

  it('delivers the files of an inject with it, without their keys, and no others', () => {
    const file = { name: 'plan.pdf', mediaType: 'application/pdf', bytes: 5, sha256: 'a'.repeat(64) };
    const live = LiveExercise.started(aScenario({ attachments: [{ key: 'plan', ...file }, { key: 'other', ...file, sha256: 'b'.repeat(64) }], injects: [anInject('with', { attachments: ['plan'] }), anInject('without')] }));
    const cards = ['with', 'without'].map((key) => live.direct({ type: 'release-inject', inject: metz(key) })[0]);
    expect(cards).toMatchObject([{ card: { attachments: [file] } }, { card: expect.not.objectContaining({ attachments: expect.anything() }) }]);
  });

  it('waits for the director where the scenario says so', () => {
    const live = LiveExercise.started(scenario);
    live.pass(25_000);
    expect(injectOf(live.state, metz('gated'))).toMatchObject({ status: 'held', dueMs: 20_000 });
    expect(live.direct({ type: 'release-inject', inject: metz('gated') })).toMatchObject([{ type: 'inject-released', dueMs: 20_000 }]);
  });

  it('holds back an inject until it is released', () => {
    const live = LiveExercise.started(scenario);
    live.direct({ type: 'hold-inject', inject: metz('planned') });
    expect(live.direct({ type: 'hold-inject', inject: metz('planned') })).toEqual([]);
    live.pass(60_000);
    expect(releasedTo(live, 'metz')).not.toContain(metz('planned'));
    expect(releasedTo(live, 'trier')).toContain(injectId('trier', 'planned'));
    live.direct({ type: 'release-inject', inject: metz('planned') });
    expect(injectOf(live.state, metz('planned'))).toMatchObject({ status: 'released', dueMs: 10_000, releasedMs: 60_000 });
  });

  it('skips an inject', () => {
    const live = LiveExercise.started(scenario);
    live.direct({ type: 'skip-inject', inject: metz('planned') });
    live.pass(60_000);
    expect(releasedTo(live, 'metz')).not.toContain(metz('planned'));
    expect(() => live.direct({ type: 'release-inject', inject: metz('planned') })).toThrow(refusal('CONFLICT', 'exercises.inject-skipped'));
  });

  it('plans again what was held or skipped by hand: due as planned, or at once where that moment has passed', () => {
    const live = LiveExercise.started(scenario);
    live.direct({ type: 'hold-inject', inject: metz('planned') });
    live.direct({ type: 'skip-inject', inject: metz('mild') });
    live.pass(15_000);
    expect(live.direct({ type: 'replan-inject', inject: metz('planned') })).toEqual([{ type: 'inject-replanned', team: 'metz', inject: metz('planned'), dueMs: 15_000 }]);
    expect(live.direct({ type: 'replan-inject', inject: metz('mild') })).toMatchObject([{ type: 'inject-replanned', dueMs: 30_000 }]);
    expect(live.direct({ type: 'replan-inject', inject: metz('mild') })).toEqual([]);
    expect(live.runDue()).toMatchObject([{ type: 'inject-released', inject: metz('planned') }, {}]);
    live.pass(15_000);
    expect(injectOf(live.state, metz('mild'))).toMatchObject({ status: 'released', dueMs: 30_000, releasedMs: 30_000, skipped: null });
  });

  it('plans nothing again that was released, or that no director took out', () => {
    const live = LiveExercise.started(scenario);
    live.direct({ type: 'skip-inject', inject: metz('mild') });
    live.direct({ type: 'release-inject', inject: metz('harsh') });
    live.direct({ type: 'release-inject', inject: injectId('trier', 'harsh') });
    live.direct({ type: 'jump', toMs: 15_000, passed: 'skip' });
    expect(() => live.direct({ type: 'replan-inject', inject: metz('harsh') })).toThrow(refusal('CONFLICT', 'exercises.inject-already-released'));
    for (const inject of [metz('mild'), injectId('trier', 'mild')]) {
      expect(() => live.direct({ type: 'replan-inject', inject })).toThrow(refusal('CONFLICT', 'exercises.inject-skipped'));
    }
  });

  it('plans again, one by one, what a jump has skipped: it comes at once', () => {
    const live = LiveExercise.started(scenario);
    live.direct({ type: 'jump', toMs: 15_000, passed: 'skip' });
    expect(live.direct({ type: 'replan-inject', inject: metz('planned') })).toEqual([{ type: 'inject-replanned', team: 'metz', inject: metz('planned'), dueMs: 15_000 }]);
    expect(live.runDue()).toMatchObject([{ type: 'inject-released', inject: metz('planned'), dueMs: 15_000 }, {}]);
    expect(injectOf(live.state, injectId('trier', 'planned'))).toMatchObject({ status: 'skipped', skipped: 'jump' });
  });

  it('puts a contingency inject that was skipped back on the shelf', () => {
    const live = LiveExercise.started(scenario);
    live.direct({ type: 'skip-inject', inject: metz('spare') });
    live.direct({ type: 'replan-inject', inject: metz('spare') });
    expect(injectOf(live.state, metz('spare'))).toMatchObject({ status: 'shelf', skipped: null });
  });

  it('keeps the time of what was skipped by hand, and takes notice of what happened meanwhile when it is planned again', () => {
    const live = LiveExercise.started(
      aScenario({
        milestones: [{ key: 'alarmed', title: { en: 'Alarmed' } }],
        injects: [
          anInject('first', { to: ['metz'], trigger: { at: 10_000 }, effects: [{ milestone: 'alarmed', active: true }] }),
          anInject('next', { to: ['metz'], trigger: { after: { inject: 'first', delayMs: 20_000 } } }),
          anInject('averted', { to: ['metz'], trigger: { unless: { milestone: 'alarmed' }, byMs: 60_000 } }),
        ],
      }),
    );
    for (const key of ['next', 'averted']) live.direct({ type: 'skip-inject', inject: metz(key) });
    live.pass(15_000);
    expect(live.direct({ type: 'replan-inject', inject: metz('next') })).toMatchObject([{ type: 'inject-replanned', dueMs: 30_000 }]);
    expect(live.direct({ type: 'replan-inject', inject: metz('averted') })).toMatchObject([{ type: 'inject-replanned' }, { type: 'inject-skipped', reason: 'condition' }]);
    live.pass(15_000);
    expect(injectOf(live.state, metz('next'))).toMatchObject({ status: 'released', releasedMs: 30_000 });
  });

  it('edits before release, and the team gets the edited words', () => {
    const live = LiveExercise.started(scenario);
    live.direct({ type: 'edit-inject', inject: metz('planned'), content });
    expect(live.pass(10_000)).toMatchObject([
      { type: 'inject-released', team: 'metz', card: { content } },
      { type: 'milestone-changed' },
      { type: 'inject-released', team: 'trier', card: { content: { subject: { en: 'Subject of planned' } } } },
      { type: 'milestone-changed' },
    ]);
    expect(() => live.direct({ type: 'edit-inject', inject: metz('planned'), content })).toThrow(refusal('CONFLICT', 'exercises.inject-already-released'));
    const empty = { ...content, body: { en: ' ' } };
    expect(() => live.direct({ type: 'edit-inject', inject: metz('gated'), content: empty })).toThrow(refusal('BAD_USER_INPUT', 'exercises.text-empty'));
  });

  it('lets one inject of a category reach a team', () => {
    const live = LiveExercise.started(scenario);
    expect(live.direct({ type: 'release-inject', inject: metz('harsh') })).toMatchObject([
      { type: 'inject-released', inject: metz('harsh') },
      { type: 'inject-skipped', inject: metz('mild'), reason: 'category' },
    ]);
    live.pass(60_000);
    expect(releasedTo(live, 'metz')).not.toContain(metz('mild'));
    expect(releasedTo(live, 'trier')).toContain(injectId('trier', 'mild'));
  });

  it('releases by hand while paused', () => {
    const live = LiveExercise.started(scenario);
    live.direct({ type: 'pause' });
    expect(live.direct({ type: 'release-inject', inject: metz('planned') })).toMatchObject([{ type: 'inject-released' }, {}]);
  });

  it('does not know an inject that is not there', () => {
    const live = LiveExercise.started(scenario);
    for (const inject of ['', 'metz', 'metz/none', 'nowhere/planned', 'constructor/planned', 'metz/constructor']) {
      expect(() => live.direct({ type: 'release-inject', inject })).toThrow(refusal('NOT_FOUND', 'exercises.inject-not-found'));
    }
  });
});

describe('the staff improvise', () => {
  it('plays a contingency inject from the shelf once for a team, also for one it was not written for', () => {
    const live = LiveExercise.started(scenario);
    const command = { type: 'improvise-inject', id: 'unused', team: 'trier', improvised: { contingency: 'spare-mail' } } as const;
    expect(live.direct(command)).toMatchObject([{ type: 'inject-improvised' }, { type: 'inject-released', inject: 'trier/spare-mail', team: 'trier' }]);
    expect(() => live.direct(command)).toThrow(refusal('CONFLICT', 'exercises.inject-already-released'));
    expect(live.direct({ ...command, team: 'metz' })).toHaveLength(2);
    expect(() => live.direct({ ...command, improvised: { contingency: 'planned' } })).toThrow(refusal('NOT_FOUND', 'exercises.inject-not-found'));
  });

  it('plays none to a team that got another one of its category', () => {
    const live = LiveExercise.started(aScenario({ injects: [anInject('planned', { category: 'article', trigger: { at: 0 } }), anInject('spare', { category: 'article', to: ['metz'], trigger: { contingency: true } })] }));
    for (const team of ['metz', 'trier']) {
      expect(() => live.direct({ type: 'improvise-inject', id: '', team, improvised: { contingency: 'spare' } })).toThrow(refusal('CONFLICT', 'exercises.inject-skipped'));
    }
  });

  it('sends words of its own under a new id', () => {
    const live = LiveExercise.started(scenario);
    const improvised = { channel: 'press', fromName: 'The Gazette', content } as const;
    live.direct({ type: 'improvise-inject', id: 'x1', team: 'metz', improvised });
    expect(injectOf(live.state, metz('x1'))).toMatchObject({ status: 'released', card: { from: { name: 'The Gazette' }, content } });
    expect(() => live.direct({ type: 'improvise-inject', id: 'x1', team: 'metz', improvised })).toThrow(refusal('CONFLICT', 'exercises.inject-exists'));
    expect(() => live.direct({ type: 'improvise-inject', id: 'planned', team: 'metz', improvised })).toThrow(refusal('CONFLICT', 'exercises.inject-exists'));
    expect(() => live.direct({ type: 'improvise-inject', id: 'x2', team: 'nowhere', improvised })).toThrow(refusal('BAD_USER_INPUT', 'exercises.unknown-team'));
  });

  it('asks for a decision in words of its own: options to choose among, and a deadline', () => {
    const live = LiveExercise.started(scenario);
    const ask = { kind: 'decision', prompt: { en: 'Close?' }, withinMs: 60_000, options: [{ key: 'yes', label: { en: 'Yes' } }, { key: 'no', label: { en: 'No' } }] } as const;
    live.direct({ type: 'improvise-inject', id: 'x1', team: 'metz', improvised: { channel: 'email', fromName: 'The mayor', content, ask } });
    expect(injectOf(live.state, metz('x1'))).toMatchObject({ deadlineMs: 60_000, card: { ask } });
    const decision = { type: 'decide', inject: metz('x1'), considered: ['no'], rationale: 'Safer', decidedBy: 'Mayor' } as const;
    expect(() => live.play('metz', { ...decision, option: 'perhaps' })).toThrow(refusal('BAD_USER_INPUT', 'exercises.decision-without-choice'));
    expect(() => live.play('metz', { type: 'answer', inject: metz('x1'), text: 'Yes' })).toThrow(refusal('BAD_USER_INPUT', 'exercises.decision-without-choice'));
    expect(live.play('metz', { ...decision, option: 'yes' })).toMatchObject([{ type: 'decision-made', label: { en: 'Yes' } }]);
    live.direct({ type: 'end' });
    expect(debriefOf(scenario, live.log).teams[0]?.injects.find(({ inject }) => inject === metz('x1'))).toMatchObject({ decision: { en: 'Yes' }, deadlineMs: 60_000 });
  });

  const question = { kind: 'answer', prompt: { en: 'What now?' }, withinMs: 60_000, options: [] } as const;
  const yes = { key: 'yes', label: { en: 'Yes' } };
  it.each([
    ['without a question', { ...question, prompt: { en: ' ' } }, 'exercises.text-empty'],
    ['without time', { ...question, withinMs: 0 }, 'exercises.ask-time-out-of-range'],
    ['with endless time', { ...question, withinMs: Infinity }, 'exercises.ask-time-out-of-range'],
    ['for a choice among one', { ...question, kind: 'decision', options: [yes] }, 'exercises.options-missing'],
    ['for a choice between the same', { ...question, kind: 'decision', options: [yes, yes] }, 'exercises.options-missing'],
    ['for a choice between nothing', { ...question, kind: 'decision', options: [yes, { key: 'no', label: { en: '' } }] }, 'exercises.text-empty'],
    ['for an answer out of options', { ...question, options: [yes, { key: 'no', label: { en: 'No' } }] }, 'exercises.options-missing'],
  ] as const)('asks nothing %s', (_, ask, reason) => {
    const live = LiveExercise.started(scenario);
    expect(() => live.direct({ type: 'improvise-inject', id: 'x1', team: 'metz', improvised: { channel: 'email', fromName: 'The mayor', content, ask } })).toThrow(refusal('BAD_USER_INPUT', reason));
    expect(injectOf(live.state, metz('x1'))).toBeUndefined();
  });

  it('lets animators call, and nothing else', () => {
    const live = LiveExercise.started(scenario);
    const animator = seatOf('animator');
    expect(live.run({ type: 'improvise-inject', id: '', team: 'metz', improvised: { contingency: 'spare' } }, animator)).toHaveLength(2);
    expect(() => live.run({ type: 'improvise-inject', id: '', team: 'metz', improvised: { contingency: 'spare-mail' } }, animator)).toThrow(refusal('FORBIDDEN', 'exercises.not-your-role'));
  });

  it('makes a role-played call a task: open, taken, finished', () => {
    const live = LiveExercise.started(scenario);
    const inject = metz('spare');
    expect(() => live.run({ type: 'take-task', inject }, seatOf('animator'))).toThrow(refusal('PRECONDITION_FAILED', 'exercises.inject-not-released'));
    live.direct({ type: 'release-inject', inject });
    expect(injectOf(live.state, inject)).toMatchObject({ call: { status: 'ringing' }, task: { status: 'open' } });
    live.run({ type: 'take-task', inject }, seatOf('animator'));
    expect(() => live.direct({ type: 'take-task', inject })).toThrow(refusal('CONFLICT', 'exercises.task-taken'));
    live.run({ type: 'finish-task', inject, outcome: 'performed', note: '' }, seatOf('animator'));
    expect(injectOf(live.state, inject)?.task).toMatchObject({ status: 'finished', outcome: 'performed', by: { role: 'animator' } });
    expect(() => live.direct({ type: 'finish-task', inject, outcome: 'failed', note: '' })).toThrow(refusal('CONFLICT', 'exercises.task-finished'));
  });
});
