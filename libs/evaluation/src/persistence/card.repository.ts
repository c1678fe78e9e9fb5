import { Injectable } from '@nestjs/common';
import type { ExerciseId, PersonId } from '#kernel';
import { Transaction } from '#persistence';
import { Card, type CardId } from '../domain/card.entity.ts';
import { hotDebriefErrors } from '../domain/hot-debrief.errors.ts';

/** A card as it stands at the end, with those that were merged into it. */
export interface CollectedCard {
  readonly id: CardId;
  readonly polarity: Card['polarity'];
  readonly team: string | null;
  readonly body: string;
  readonly votes: number;
  readonly merged: readonly string[];
}

@Injectable()
export class CardRepository {
  constructor(private readonly transaction: Transaction) {}

  async get(exerciseId: ExerciseId, id: CardId): Promise<Card> {
    const card = await (await this.rows()).findOneBy({ id, exerciseId });
    if (!card) throw hotDebriefErrors.cardNotFound();
    return Object.assign(card, { isOwn: (await this.own(exerciseId)).includes(id) });
  }

  async add(card: Card): Promise<void> {
    await (await this.rows()).createQueryBuilder().insert().values(card).updateEntity(false).execute();
  }

  async save({ id, polarity, body }: Card): Promise<void> {
    const { affected } = await (await this.rows()).update({ id }, { polarity, body });
    if (affected === 0) throw hotDebriefErrors.cardNotFound();
  }

  async remove({ id }: Card): Promise<void> {
    const { affected } = await (await this.rows()).delete({ id });
    if (affected === 0) throw hotDebriefErrors.cardNotFound();
  }

  async hide({ id, exerciseId }: Card, hidden: boolean): Promise<void> {
    await this.transaction.query('insert into evaluation.card_mark (card_id, exercise_id, hidden) values ($1, $2, $3) on conflict (card_id) do update set hidden = excluded.hidden', [id, exerciseId, hidden]);
  }

  /** What had been merged into it goes along; null takes it out again. */
  async merge({ id, exerciseId }: Card, into: CardId | null): Promise<void> {
    await this.transaction.query(
      'insert into evaluation.card_mark (card_id, exercise_id, merged_into) values ($1, $2, $3) on conflict (card_id) do update set merged_into = excluded.merged_into',
      [id, exerciseId, into],
    );
    if (into) await this.transaction.query('update evaluation.card_mark set merged_into = $2 where merged_into = $1', [id, into]);
  }

  async isMerged(id: CardId): Promise<boolean> {
    const rows = await this.transaction.query('select from evaluation.card_mark where card_id = $1 and merged_into is not null', [id]);
    return rows.length > 0;
  }

  /** False when all the votes of the person are given. A second vote for a card changes nothing. */
  async vote({ id, exerciseId }: Card, personId: PersonId): Promise<boolean> {
    await this.transaction.query(
      `insert into evaluation.card_vote (card_id, exercise_id, person_id, slot)
       select $1, $2, $3, slot from generate_series(1, 5) slot
       where slot not in (select v.slot from evaluation.card_vote v where v.exercise_id = $2 and v.person_id = $3) order by slot limit 1
       on conflict do nothing`,
      [id, exerciseId, personId],
    );
    const given = await this.transaction.query('select from evaluation.card_vote where card_id = $1 and person_id = $2', [id, personId]);
    return given.length > 0;
  }

  async takeVoteBack(exerciseId: ExerciseId, id: CardId, personId: PersonId): Promise<void> {
    await this.transaction.query('delete from evaluation.card_vote where exercise_id = $1 and card_id = $2 and person_id = $3', [exerciseId, id, personId]);
  }

  async ownedBy(exerciseId: ExerciseId, personId: PersonId): Promise<{ cards: readonly CardId[]; votes: readonly CardId[] }> {
    const votes = await this.transaction.query<{ id: CardId }>('select card_id as id from evaluation.card_vote where exercise_id = $1 and person_id = $2', [exerciseId, personId]);
    return { cards: await this.own(exerciseId), votes: votes.map(({ id }) => id) };
  }

  /** The strengths and weaknesses that the room collected, most votes first, without what the director hid. */
  cards(exerciseId: ExerciseId): Promise<CollectedCard[]> {
    return this.transaction.query<CollectedCard>(
      `select c.id, c.polarity, c.team, c.body, coalesce(v.votes, 0)::int as votes,
              coalesce((select jsonb_agg(o.body order by o.id) from evaluation.card o join evaluation.card_mark om on om.card_id = o.id where om.merged_into = c.id and not om.hidden), '[]') as merged
       from evaluation.card c left join evaluation.card_mark m on m.card_id = c.id left join evaluation.votes_of($1) v on v.card_id = c.id
       where c.exercise_id = $1 and not coalesce(m.hidden, false) and m.merged_into is null order by votes desc, c.id`,
      [exerciseId],
    );
  }

  /** Of the person of the transaction. */
  private async own(exerciseId: ExerciseId): Promise<CardId[]> {
    return (await this.transaction.query<{ id: CardId }>('select card_id as id from evaluation.own_cards($1)', [exerciseId])).map(({ id }) => id);
  }

  private async rows() {
    return (await this.transaction.manager()).getRepository(Card);
  }
}
