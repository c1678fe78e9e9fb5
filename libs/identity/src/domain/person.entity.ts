import { type CityId, DomainError, type Locale, newId, type PersonId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'identity', name: 'person' })
export class Person {
  @PrimaryColumn('uuid') readonly id: PersonId;
  /** Null for people of the network itself. */
  @Column('uuid', { name: 'home_city_id', nullable: true }) readonly homeCityId: CityId | null;
  @Column('text') name: string;
  @Column('text') readonly email: string;
  @Column('text') locale: Locale;
  @Column('timestamptz', { name: 'disabled_at', nullable: true }) disabledAt: Date | null;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date;

  static join(person: { homeCityId: CityId; name: string; email: string; locale: Locale }, now: Date): Person {
    return Object.assign(new Person(), person, { id: newId<PersonId>(), email: person.email.trim().toLowerCase(), disabledAt: null, createdAt: now });
  }

  disable(now: Date): void {
    if (this.disabledAt) throw new DomainError('CONFLICT', 'identity.already-disabled');
    this.disabledAt = now;
  }

  enable(): void {
    if (!this.disabledAt) throw new DomainError('CONFLICT', 'identity.not-disabled');
    this.disabledAt = null;
  }
}
