import { Injectable } from '@nestjs/common';
import type { PersonId } from '#kernel';
import { sqlStateOf, Transaction } from '#persistence';
import { incidentErrors } from '../domain/incident.errors.ts';
import type { Reply, ReplyId } from '../domain/reply.ts';
import type { ReleaseId } from '../domain/release.entity.ts';

/** What readers answer to a release. Who wrote is kept apart, and told to the writer alone. */
@Injectable()
export class ReplyRepository {
  constructor(private readonly transaction: Transaction) {}

  /** By day and then by chance, as they are told. */
  of(releaseId: ReleaseId): Promise<Reply[]> {
    return this.transaction.query(
      `select r.id, r.release_id as "releaseId", r.kind, r.city_id as "cityId", r.answers, r.value, r.seen_on::text as "seenOn", r.text, r.on_day::text as "onDay", a.reply_id is not null as "isOwn"
       from incidents.reply r left join incidents.reply_author a on a.reply_id = r.id where r.release_id = $1 order by r.on_day, r.id limit 1000`,
      [releaseId],
    );
  }

  async get(id: ReplyId): Promise<{ readonly releaseId: ReleaseId; readonly kind: Reply['kind']; readonly isOwn: boolean }> {
    const [reply] = await this.transaction.query<{ releaseId: ReleaseId; kind: Reply['kind']; isOwn: boolean }>(
      'select r.release_id as "releaseId", r.kind, a.reply_id is not null as "isOwn" from incidents.reply r left join incidents.reply_author a on a.reply_id = r.id where r.id = $1',
      [id],
    );
    if (!reply) throw incidentErrors.notFound();
    return reply;
  }

  async add(reply: Omit<Reply, 'onDay' | 'isOwn'>, by: PersonId): Promise<void> {
    const { id, releaseId, kind, cityId, answers, value, seenOn, text } = reply;
    await this.transaction.query('insert into incidents.reply (id, release_id, kind, city_id, answers, value, seen_on, text) values ($1, $2, $3, $4, $5, $6, $7, $8)', [id, releaseId, kind, cityId, answers, value, seenOn, text]);
    try {
      await this.transaction.query('insert into incidents.reply_author (reply_id, release_id, kind, person_id) values ($1, $2, $3, $4)', [id, releaseId, kind, by]);
    } catch (error) {
      throw sqlStateOf(error) === '23505' ? incidentErrors.alreadyTold() : error;
    }
  }

  async withdraw(id: ReplyId): Promise<void> {
    await this.transaction.query('delete from incidents.reply where id = $1', [id]);
  }
}
