export { atTheEnd, closeTestDatabase, serverUrl, sql, useTestDatabase } from './test-database.ts';
export { unique } from './unique.ts';
