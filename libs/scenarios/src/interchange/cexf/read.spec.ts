import { describe, expect, it } from '@jest/globals';
import { imported, reasonsIn } from '../testing/account.ts';
import { cexfExercise } from '../testing/formats.ts';
import { asJson } from '../testing/open-aev.ts';

describe('An exercise in the Common Exercise Format', () => {
  it('keeps its injects, what they wait for and what machines would check', async () => {
    const { report, scenario } = await imported(asJson(cexfExercise()));
    expect(report).toMatchObject({ format: 'cexf', title: 'Strange invoices', kept: { injects: 3, flow: 3, dependencies: 1, evaluations: 1, payloads: 0 } });
    expect(scenario.durationMs).toBe(3_600_000);
    expect(scenario.provenance).toEqual({ author: 'City of Exampleton' });
    expect(scenario.injects.map(({ channel, trigger }) => ({ channel, trigger }))).toEqual([
      { channel: 'email', trigger: { at: 0 } },
      { channel: 'soc-alert', trigger: { after: { inject: 'an-invoice-by-e-mail', happened: 'answered', delayMs: 0 } } },
      { channel: 'ticket', trigger: { at: 1_800_000 } },
    ]);
    expect(reasonsIn(report.lost)).toEqual(['imports.no-counterpart', 'imports.attachments-not-kept']);
    expect(reasonsIn(report.changed)).toEqual(expect.arrayContaining(['imports.resolution-as-answer', 'imports.repeated-once', 'imports.completion-by-people', 'imports.score-in-notes']));
  });

  it('loses what would wait for itself, for nothing or for several, and says where', async () => {
    const flow = (uuid: string, after: string, followed: readonly string[] = []) => ({ inject_uuid: uuid, requirements: { inject_uuid: after }, sequence: { followed_by: followed }, timing: {} });
    const { report } = await imported(asJson(cexfExercise({ inject_flow: [flow('mail', 'trace'), flow('trace', 'mail'), flow('late', 'nobody', ['late']), flow('ghost', 'mail')] })));
    expect(report.lost.filter(({ kind }) => kind === 'dependencies').map(({ where, why }) => [where, why.replace(/:.*/s, '')])).toEqual([
      ['flow[1] requirements', 'imports.circular-dependency'],
      ['flow[2] requirements', 'imports.unknown-parent'],
      ['flow[2] followed_by', 'imports.circular-dependency'],
    ]);
    expect(report.lost).toContainEqual(expect.objectContaining({ kind: 'flow', where: 'flow[3]' }));
  });

  it('with null for lists, double ids and entries of no form loses these by name', async () => {
    const { report } = await imported(asJson(cexfExercise({ inject_flow: null, inject_payloads: 'none', injects: [{ uuid: 'a', name: 'A' }, { uuid: 'a', name: 'B' }, null] })));
    expect(report).toMatchObject({ found: { injects: 3, payloads: 1 }, kept: { injects: 1, payloads: 0 } });
    expect(reasonsIn(report.changed)).toContain('imports.flow-missing');
  });
});
