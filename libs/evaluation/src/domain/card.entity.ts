import { type ExerciseId, type Id, newId, type PersonId } from '#kernel';
import type { Member } from '#exercises';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { hotDebriefErrors } from './hot-debrief.errors.ts';

export type CardId = Id<'Card'>;
export type CardPolarity = 'strength' | 'weakness';

const longestCard = 280;
/** Of one person in one exercise. */
export const mostCards = 20;

/** A strength or a weakness, as somebody who was there puts it. */
@Entity({ schema: 'evaluation', name: 'card' })
export class Card {
  @PrimaryColumn('uuid') readonly id: CardId;
  @Column('uuid', { name: 'exercise_id' }) readonly exerciseId: ExerciseId;
  /** Written, never read. */
  @Column('uuid', { name: 'person_id', select: false }) readonly personId: PersonId;
  /** The author's; null for the staff. */
  @Column('text', { nullable: true }) readonly team: string | null;
  @Column('text') polarity: CardPolarity;
  @Column('text') body: string;
  /** By whoever acts. */
  readonly isOwn: boolean;

  static of({ exerciseId, personId, team }: Member, polarity: CardPolarity, body: string): Card {
    return Object.assign(new Card(), { id: newId<CardId>(), exerciseId, personId, team, polarity, body: short(body), isOwn: true });
  }

  edit(polarity: CardPolarity, body: string): void {
    Object.assign(this, { polarity, body: short(body) });
  }
}

function short(body: string): string {
  const text = body.trim();
  if (text === '') throw hotDebriefErrors.textEmpty();
  if (text.length > longestCard) throw hotDebriefErrors.textTooLong(longestCard);
  return text;
}
