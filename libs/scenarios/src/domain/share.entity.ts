import type { CityId, Id, PersonId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A city to which the owner opened a scenario: its published versions and, for review, those that were submitted. */
@Entity({ schema: 'scenarios', name: 'share' })
export class ScenarioShare {
  @PrimaryColumn('uuid', { name: 'scenario_id' }) readonly workId: Id<'ScenarioWork'>;
  @PrimaryColumn('uuid', { name: 'city_id' }) readonly cityId: CityId;
  @Column('boolean') readonly review: boolean;
  @Column('uuid', { name: 'shared_by' }) readonly sharedBy: PersonId;
  @Column('timestamptz', { name: 'shared_at' }) readonly sharedAt: Date;
}
