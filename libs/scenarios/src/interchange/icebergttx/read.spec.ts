import { describe, expect, it } from '@jest/globals';
import { imported, reasonsIn } from '../testing/account.ts';
import { icebergScenario } from '../testing/formats.ts';
import { asJson } from '../testing/open-aev.ts';

describe('A scenario of IcebergTTX', () => {
  it('keeps its branches: an inject follows what another team chose', async () => {
    const { report, scenario } = await imported(asJson(icebergScenario()));
    expect(report).toMatchObject({ format: 'icebergttx/1.0', title: 'Dark library', kept: { injects: 5, teams: 2, options: 3, dependencies: 4, communications: 2, expectations: 1 } });
    const triggers = Object.fromEntries(scenario.injects.map(({ key, trigger }) => [key, trigger]));
    expect(triggers).toEqual({
      'the-catalogue-is-gone': { at: 0 },
      silence: { when: { team: 'it', holds: { decided: 'the-catalogue-is-gone', option: 'off' } } },
      'a-question': { after: { inject: 'silence', happened: 'released', delayMs: 30_000 } },
      'it-spreads': { when: { team: 'it', holds: { decided: 'the-catalogue-is-gone', option: 'wait' } } },
      'the-day-after': { at: 1_200_000 },
      'a-rumour': { manual: true },
    });
    expect(scenario.injects[0]?.staffNotes).toEqual({ en: 'Talk about who decided.' });
    expect(report.lost.map(({ where }) => where)).toEqual(['metadata.language']);
    expect(reasonsIn(report.changed)).toEqual(expect.arrayContaining(['imports.single-option-as-answer', 'imports.outbound-as-action', 'imports.notes-in-first-inject', 'imports.time-unknown']));
  });

  it('follows an answer or a release where there is no choice', async () => {
    const { injects } = icebergScenario() as { injects: readonly Record<string, unknown>[] };
    const { scenario } = await imported(asJson(icebergScenario({ injects: injects.map((inject) => ({ ...inject, release_at_minutes: null })) })));
    expect(scenario.injects.find(({ key }) => key === 'the-day-after')?.trigger).toEqual({
      when: { any: [{ team: 'it', holds: { milestone: 'released-silence' } }, { team: 'press-office', holds: { milestone: 'released-silence' } }, { team: 'it', holds: { answered: 'it-spreads' } }] },
    });
    expect(scenario.injects.find(({ key }) => key === 'silence')?.effects).toEqual([{ milestone: 'released-silence', active: true }]);
  });

  it('loses a branch that leads back or nowhere', async () => {
    const { report } = await imported(asJson(icebergScenario({ injects: [{ id: 'a', title: 'A', next_inject_id: 'b' }, { id: 'b', title: 'B', next_inject_id: 'a' }, { id: 'c', title: 'C', next_inject_id: 'gone' }] })));
    expect(report.lost.filter(({ kind }) => kind === 'dependencies').map(({ why }) => why.replace(/:.*/s, ''))).toEqual(['imports.circular-dependency', 'imports.unknown-reference']);
  });
});
