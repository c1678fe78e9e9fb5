export { aCity, type TestCity } from './city.ts';
export { aPerson, password, type TestPerson } from './person.ts';
