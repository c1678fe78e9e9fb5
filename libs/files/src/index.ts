/** Bytes that people upload. How a context links a file to what it keeps stands at `linksFiles` and in the README. */
export { isImage } from './domain/file-kinds.ts';
export { largestFile } from './domain/file.errors.ts';
export { type FileId, StoredFile } from './domain/stored-file.entity.ts';
export { FilesModule } from './files.module.ts';
export { StoredFileType } from './graphql/stored-file.type.ts';
export type { Inspected } from './inspection/inspect.ts';
export { FileRepository } from './persistence/file.repository.ts';
export { linksFiles } from './persistence/links-files.ts';
export { FilesFoundations1763980000000 } from './persistence/migrations/1763980000000-files-foundations.ts';
export { ClearUnlinkedFiles } from './use-cases/clear-unlinked-files.ts';
export { ReadFile } from './use-cases/read-file.ts';
export { StoreFile } from './use-cases/store-file.ts';
