import { describe, expect, it } from '@jest/globals';
import { decisionMoments } from '#exercise-engine';
import { aReport } from '../testing/index.ts';
import { disclosedDecision } from './walk-through.ts';

describe('A decision of the walk-through', () => {
  it('tells what its team had reached to that team and the staff alone', () => {
    const { scenario, entries } = aReport();
    const [moment] = decisionMoments(scenario, entries);
    if (!moment) throw new Error('Metz decided nothing');
    const reached = { ...moment, milestones: [{ key: 'restored', title: { en: 'Backup restored' }, atMs: 0 }] };
    const toldTo = (role: 'observer' | 'participant', team: string | null) => disclosedDecision({ role, team }, reached).milestones.length;
    expect([toldTo('observer', null), toldTo('participant', 'metz'), toldTo('participant', 'trier')]).toEqual([1, 1, 0]);
  });
});
