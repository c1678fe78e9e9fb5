import { Module } from '@nestjs/common';
import { FileRepository } from './persistence/file.repository.ts';
import { UploadLimits } from './persistence/upload-limits.ts';
import { ClearUnlinkedFiles } from './use-cases/clear-unlinked-files.ts';
import { ReadFile } from './use-cases/read-file.ts';
import { StoreFile } from './use-cases/store-file.ts';

@Module({
  providers: [ClearUnlinkedFiles, FileRepository, ReadFile, StoreFile, UploadLimits],
  exports: [ClearUnlinkedFiles, FileRepository, ReadFile, StoreFile],
})
export class FilesModule {}
