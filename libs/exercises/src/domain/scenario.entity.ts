import type { Scenario } from '#exercise-engine';
import { type CityId, hashOf, type LocalizedText, newId, type PersonId, type ScenarioId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ScenarioOrigin = 'shipped' | 'imported';

/** A scenario as it lies in the library. It never changes. */
@Entity({ schema: 'exercises', name: 'scenario' })
export class LibraryScenario {
  @PrimaryColumn('uuid') readonly id: ScenarioId;
  @Column('text') readonly origin: ScenarioOrigin;
  /** The city that may plan with it; null for the whole network. */
  @Column('uuid', { name: 'owner_city_id', nullable: true }) readonly ownerCityId: CityId | null;
  @Column('jsonb') readonly title: LocalizedText;
  @Column('jsonb') readonly summary: LocalizedText;
  @Column('jsonb') readonly content: Scenario;
  @Column('text', { name: 'content_hash' }) readonly contentHash: string;
  @Column('jsonb', { name: 'import_report', nullable: true }) readonly importReport: object | null;
  @Column('uuid', { name: 'created_by', nullable: true }) readonly createdBy: PersonId | null;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date;

  static imported(content: Scenario, importReport: object, owner: { cityId: CityId | null; personId: PersonId }, now: Date): LibraryScenario {
    const { title, summary } = content;
    return Object.assign(new LibraryScenario(), {
      id: newId<ScenarioId>(),
      origin: 'imported',
      ownerCityId: owner.cityId,
      title,
      summary,
      content,
      contentHash: hashOf(content),
      importReport,
      createdBy: owner.personId,
      createdAt: now,
    });
  }
}
