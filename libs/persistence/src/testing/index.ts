export { atTheEnd, closeTestDatabase, serverUrl, sql, useTestDatabase, whileOthersWait } from './test-database.ts';
export { unique } from './unique.ts';
