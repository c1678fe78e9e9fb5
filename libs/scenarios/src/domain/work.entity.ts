import { type CityId, type Id, newId, type PersonId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type WorkId = Id<'ScenarioWork'>;
export const scenarioOrigins = ['shipped', 'imported', 'written', 'adapted'] as const;
export type ScenarioOrigin = (typeof scenarioOrigins)[number];

/** A scenario through all its versions. */
@Entity({ schema: 'scenarios', name: 'scenario' })
export class ScenarioWork {
  @PrimaryColumn('uuid') readonly id: WorkId;
  /** The work that this one was adapted from, and that from another, back to the first; its own id if it is the first. */
  @Column('uuid', { name: 'family_id' }) readonly familyId: WorkId;
  @Column('text') readonly origin: ScenarioOrigin;
  /** The city that writes it and plans with it; null for the whole network. */
  @Column('uuid', { name: 'owner_city_id', nullable: true }) readonly ownerCityId: CityId | null;
  @Column('uuid', { name: 'created_by', nullable: true }) readonly createdBy: PersonId | null;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date;

  static of(origin: ScenarioOrigin, owner: { readonly cityId: CityId | null; readonly personId: PersonId }, now: Date): ScenarioWork {
    const id = newId<WorkId>();
    return Object.assign(new ScenarioWork(), { id, familyId: id, origin, ownerCityId: owner.cityId, createdBy: owner.personId, createdAt: now });
  }
}
