import { anInject, aRegime, aScenario, askForAnswer, askForDecision, LiveExercise } from '#exercise-engine/testing';
import type { Tlp } from '#kernel';
import { factsOf, type Facts } from '../report/facts.ts';
import { noOpinions, type ReportFinding, type ReportMaterial } from '../report/material.ts';

const text = (words: string) => ({ en: words, fr: words, de: words });

export const aFinding: ReportFinding = {
  id: '5f0c2f3e-7f57-4a3c-9a51-0a1c7d9b1f01',
  what: 'Nobody tried the backup',
  why: 'The team trusted a report of last year',
  evidence: { fromSeq: 2, toSeq: 4, links: ['https://example.org/evidence'] },
  objective: 'restore',
  capability: 'Recovery',
  severity: 'high',
  shared: 'city',
  city: { id: '0d6b8a52-5d3f-4be5-8a9e-62f2a3f1c3aa', name: 'Metz' },
  action: 'Try the backup every month',
  actionOwner: 'Operations',
  dueOn: '2027-06-30',
  closedBy: 'restores',
  state: 'approved',
};

/** An hour of two teams, folded: one decision of Metz, one missed deadline of each, a breach of which Metz tells nobody, one strength of each and one of the whole. */
export function aReport({ sharings = [], ...parts }: Partial<ReportMaterial> & { readonly sharings?: readonly { readonly from: string; readonly to: string; readonly tlp: Tlp }[] } = {}): Facts {
  const scenario = aScenario({
    statutoryScale: 48,
    objectives: [{ key: 'restore', title: text('Restore'), capability: text('Recovery') }],
    expectations: [{ key: 'restores', title: text('Restores from the backup'), objective: 'restore', to: 'all', met: { decided: 'choice', option: 'restore' }, by: { after: { inject: 'choice', delayMs: 600_000 } } }],
    milestones: [{ key: 'restored', title: text('Backup restored') }],
    injects: [
      anInject('choice', { trigger: { at: 60_000 }, ask: askForDecision(600_000, { restore: [{ milestone: 'restored', active: true }], pay: [] }), objectives: ['restore'] }),
      anInject('question', { trigger: { at: 120_000 }, ask: askForAnswer(600_000), objectives: ['restore'], notifiable: ['personal-data'] }),
    ],
  });
  const live = LiveExercise.started(scenario, [aRegime('cnil', { notification: 86_400_000 })]);
  live.pass(180_000);
  live.play('metz', { type: 'decide', inject: 'metz/choice', option: 'restore', considered: ['pay'], rationale: 'Cheaper', decidedBy: 'The mayor' });
  live.play('metz', { type: 'open-inject', inject: 'metz/question' });
  for (const team of ['metz', 'trier']) live.direct({ type: 'note-observation', team, polarity: 'strength', text: `Calm in ${team}` });
  live.direct({ type: 'note-observation', team: null, polarity: 'strength', text: 'Calm everywhere' });
  live.direct({ type: 'note-observation', team: 'trier', polarity: 'improvement', text: 'Talks too late' });
  for (const { from, to, tlp } of sharings) live.play(from, { type: 'share-information', to: [to], text: 'Seen by few', tlp });
  live.pass(3_420_000);
  live.direct({ type: 'end' });
  return factsOf({
    exercise: { id: '9a4c1d0e-2222-4a4a-8a8a-000000000001', title: 'Closed counters', status: 'ended' },
    tlp: 'TLP:AMBER',
    scenario,
    entries: live.log,
    findings: [aFinding],
    withdrawn: 0,
    texts: {},
    opinions: noOpinions,
    reader: { locale: 'en', timeZone: 'Europe/Paris', staff: true, team: null },
    madeAt: '2027-03-17T08:00:00.000Z',
    ...parts,
  });
}
