import { citiesWhere, plansExercises, type Policy } from '#access';
import { ScenarioVersion } from './version.entity.ts';

declare module '#access' {
  interface AccessSubjects {
    ScenarioVersion: typeof ScenarioVersion;
  }
}

/** Whoever plans exercises reads what the network has and reads and writes what their city has. */
export const scenarioPolicy: Policy = (actor, { can }) => {
  if (!plansExercises(actor)) return;
  can('read', ScenarioVersion, { owner: 'network' });
  if (actor.networkRoles.includes('network-coordinator')) can('write', ScenarioVersion, { owner: 'network', origin: { $ne: 'shipped' } });
  for (const owner of citiesWhere(actor, 'ciso', 'coordinator')) can(['read', 'write'], ScenarioVersion, { owner });
};
