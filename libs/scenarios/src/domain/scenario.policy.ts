import { citiesWhere, plansExercises, type Policy } from '#access';
import { ScenarioVersion } from './version.entity.ts';

declare module '#access' {
  interface AccessSubjects {
    ScenarioVersion: typeof ScenarioVersion;
  }
}

/** Whoever plans exercises reads and reviews what the network has, reads and writes what their city has, and reads what is shared with it. */
export const scenarioPolicy: Policy = (actor, { can }) => {
  if (!plansExercises(actor)) return;
  can('read', ScenarioVersion, { owner: 'network' });
  can('review', ScenarioVersion, { owner: 'network', origin: { $ne: 'shipped' } });
  if (actor.networkRoles.includes('network-coordinator')) can('write', ScenarioVersion, { owner: 'network', origin: { $ne: 'shipped' } });
  for (const city of citiesWhere(actor, 'ciso', 'coordinator')) {
    can(['read', 'review', 'write'], ScenarioVersion, { owner: city });
    can('read', ScenarioVersion, { readers: city });
    can('review', ScenarioVersion, { reviewers: city });
  }
};
