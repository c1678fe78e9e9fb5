import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { MediaType } from '../domain/file-kinds.ts';
import type { FileId } from '../domain/stored-file.entity.ts';

@ObjectType('StoredFile', { description: 'A file that was uploaded; its bytes are at /files/ID.' })
export class StoredFileType {
  @Field(() => ID) id: FileId;
  @Field() name: string;
  @Field(() => String) mediaType: MediaType;
  @Field(() => Int, { description: 'Bytes.' }) size: number;
}
