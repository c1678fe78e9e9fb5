export { contentShape, type PracticeContent } from './domain/content.ts';
export { practicePolicy } from './domain/practice.policy.ts';
export { told as toldOfPractice } from './domain/version.ts';
export { PracticesTalkAndAdoption1763983010000 } from './persistence/migrations/1763983010000-practices-talk-and-adoption.ts';
export { PracticesVersions1763983000000 } from './persistence/migrations/1763983000000-practices-versions.ts';
export { PracticesNotices1763983090000 } from './persistence/migrations/1763983090000-practices-notices.ts';
export { PracticesModule } from './practices.module.ts';
export { links as practiceLinks } from './domain/links.ts';
