export { aNoteContent } from './note-content.ts';
