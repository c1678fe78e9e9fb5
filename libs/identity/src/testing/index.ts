export { aCity, type TestCity } from './city.ts';
export { aRegimeOf } from './regime.ts';
export { aPerson, password, type TestPerson } from './person.ts';
