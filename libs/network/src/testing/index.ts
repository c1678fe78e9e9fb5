export { aNotice, aSubject, openSubjects, showTo } from './subjects.ts';
