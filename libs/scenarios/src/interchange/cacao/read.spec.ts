import { describe, expect, it } from '@jest/globals';
import { importScenario } from '../index.ts';
import { imported, reasonsIn } from '../testing/account.ts';
import { cacaoPlaybook } from '../testing/formats.ts';
import { asJson } from '../testing/open-aev.ts';

describe('A playbook of CACAO 2.0', () => {
  it('becomes the expected actions of one inject, in the order of its flow', async () => {
    const { report, scenario } = await imported(asJson(cacaoPlaybook()));
    expect(report).toMatchObject({ format: 'cacao-2.0', kept: { steps: 5, commands: 1, variables: 1 }, found: { commands: 2 } });
    expect(scenario.tlp).toBe('TLP:GREEN');
    expect(scenario.tags).toEqual(['malware', 'mitigation']);
    expect(scenario.injects).toHaveLength(1);
    expect(scenario.injects[0]?.expectedActions).toEqual([
      { en: 'Pull the cable: Cut the counter off.: Pull the network cable of the counter.' },
      { en: 'is it encrypted?' },
      { en: 'Look for more' },
    ]);
    expect(reasonsIn(report.lost)).toEqual(['imports.machine-commands', 'imports.no-counterpart']);
  });

  it('keeps its strictest label', async () => {
    const data_marking_definitions = { a: { type: 'marking-tlp', tlpv2_level: 'clear' }, b: { type: 'marking-tlp', tlpv2_level: 'TLP:AMBER+STRICT' } };
    const { scenario } = await imported(asJson(cacaoPlaybook({ markings: ['a', 'b'], data_marking_definitions })));
    expect(scenario.tlp).toBe('TLP:AMBER+STRICT');
  });

  it('of another version is refused, and the version is named', async () => {
    const { report } = await importScenario(asJson(cacaoPlaybook({ spec_version: '1.1' })), 'playbook.json');
    expect(report).toMatchObject({ refused: 'imports.unsupported-version', lost: [{ kind: 'files', where: 'spec_version 1.1' }] });
  });
});
