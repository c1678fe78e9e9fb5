import type { CityId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'identity', name: 'city' })
export class City {
  @PrimaryColumn('uuid') readonly id: CityId;
  @Column('text') readonly code: string;
  @Column('text') readonly name: string;
  @Column('text', { name: 'time_zone' }) readonly timeZone: string;
}
