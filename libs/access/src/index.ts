export { citiesWhere, cityRoles, networkRoles, plansExercises, type Actor, type CityRole, type NetworkRole } from './actor.ts';
export { Access, type AccessSubjects, type Policy } from './policy.ts';
