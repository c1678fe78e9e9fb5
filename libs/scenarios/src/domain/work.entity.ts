import { type CityId, type Id, newId, type PersonId, type Tlp } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ScenarioShare } from './share.entity.ts';

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

  /** Of a copy: the label of what it was copied from, when that is another city's. It is never marked wider. */
  @Column('text', { name: 'tlp_floor', nullable: true }) readonly tlpFloor: Tlp | null;
  /** Those that the reader may know of: all for who writes it, the own ones for the others. */
  shares: readonly ScenarioShare[];

  static of(origin: ScenarioOrigin, owner: { readonly cityId: CityId | null; readonly personId: PersonId }, now: Date): ScenarioWork {
    const id = newId<WorkId>();
    return Object.assign(new ScenarioWork(), { id, familyId: id, origin, ownerCityId: owner.cityId, createdBy: owner.personId, createdAt: now, tlpFloor: null, shares: [] });
  }

  /** A work of the copier's city that began as a copy of this one. */
  copied(tlp: Tlp, owner: { readonly cityId: CityId | null; readonly personId: PersonId }, now: Date): ScenarioWork {
    const isForeign = this.origin !== 'shipped' && this.ownerCityId !== owner.cityId;
    return Object.assign(ScenarioWork.of('adapted', owner, now), { familyId: this.familyId, tlpFloor: isForeign ? tlp : this.tlpFloor });
  }
}
