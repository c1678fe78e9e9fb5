import type { Id, PersonId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MediaType } from './file-kinds.ts';

export type FileId = Id<'File'>;

/** A file that somebody uploaded, without its bytes. It never changes. */
@Entity({ schema: 'files', name: 'file' })
export class StoredFile {
  @PrimaryColumn('uuid') readonly id: FileId;
  /** Hexadecimal. */
  @Column('text') readonly sha256: string;
  /** Bytes. */
  @Column('integer') readonly size: number;
  @Column('text', { name: 'media_type' }) readonly mediaType: MediaType;
  @Column('text') readonly name: string;
  @Column('uuid', { name: 'uploaded_by' }) readonly uploadedBy: PersonId;
  @Column('timestamptz', { name: 'uploaded_at' }) readonly uploadedAt: Date;
}
