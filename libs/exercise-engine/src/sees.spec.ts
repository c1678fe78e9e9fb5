import { describe, expect, it } from '@jest/globals';
import { debriefFor } from './debrief-for.ts';
import { debriefOf } from './debrief.ts';
import { knownReceivers, sees } from './sees.ts';
import { anInject, aRegime, aScenario, LiveExercise } from './testing/index.ts';

describe('What concerns a team', () => {
  it('is seen by the staff and by that team; what concerns none, by the staff alone', () => {
    const seenBy = (staff: boolean, team: string | null) => ['metz', 'trier', null].filter((of) => sees({ staff, team }, of));
    expect(seenBy(true, null)).toEqual(['metz', 'trier', null]);
    expect(seenBy(false, 'metz')).toEqual(['metz']);
    expect(seenBy(false, null)).toEqual([]);
  });

  it('is hidden even as a fact where its label keeps it with those who have it', () => {
    const known = (tlp: 'TLP:AMBER' | 'TLP:AMBER+STRICT', team: string | null) => knownReceivers({ staff: team === null, team }, { from: 'metz', to: ['trier', 'saar'], tlp });
    expect([null, 'metz', 'trier', 'luxembourg'].map((team) => known('TLP:AMBER+STRICT', team))).toEqual([['trier', 'saar'], ['trier', 'saar'], ['trier'], []]);
    expect(known('TLP:AMBER', 'luxembourg')).toEqual(['trier', 'saar']);
  });

  it('holds for what teams told one another in the debrief: words for those who have them, a count that hides what is kept', () => {
    const live = LiveExercise.started(aScenario({}));
    for (const tlp of ['TLP:AMBER', 'TLP:AMBER+STRICT'] as const) live.play('metz', { type: 'share-information', to: ['trier'], text: tlp, tlp });
    live.direct({ type: 'end' });
    const seenBy = (role: 'observer' | 'participant' | 'spectator', team: string | null) => {
      const { teams, sharings } = debriefFor({ role, team }, debriefOf(aScenario({}), live.log));
      return [teams.find(({ key }) => key === 'metz')?.shared, sharings.length];
    };
    expect([seenBy('observer', null), seenBy('participant', 'metz'), seenBy('participant', 'trier'), seenBy('spectator', null)]).toEqual([[2, 2], [2, 2], [2, 2], [1, 0]]);
  });

  it('holds for duties and notes of the debrief', () => {
    const scenario = aScenario({ statutoryScale: 48, injects: [anInject('breach', { trigger: { at: 1_000 }, notifiable: ['personal-data'] })] });
    const live = LiveExercise.started(scenario, [aRegime('cnil', { notification: 86_400_000 }, { teams: ['metz', 'trier'] })]);
    live.pass(2_000);
    for (const team of ['metz', 'trier']) live.play(team, { type: 'open-inject', inject: `${team}/breach` });
    for (const team of ['metz', 'trier', null]) live.direct({ type: 'note-observation', team, polarity: 'strength', text: `Calm in ${team}` });
    live.direct({ type: 'end' });
    const seenBy = (role: 'observer' | 'participant' | 'spectator', team: string | null) => {
      const { teams, notes } = debriefFor({ role, team }, debriefOf(scenario, live.log));
      return { duties: teams.filter(({ duties }) => duties.length > 0).map(({ key }) => key), notes: notes.map((note) => note.team) };
    };
    expect(seenBy('observer', null)).toEqual({ duties: ['metz', 'trier'], notes: ['metz', 'trier', null] });
    expect(seenBy('participant', 'metz')).toEqual({ duties: ['metz'], notes: ['metz'] });
    expect(seenBy('spectator', null)).toEqual({ duties: [], notes: [] });
  });
});
