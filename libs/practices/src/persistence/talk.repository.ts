import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { newId } from '#kernel';
import { Transaction } from '#persistence';
import { practiceErrors } from '../domain/practice.errors.ts';
import type { Comment, CommentId, Passage, Question, QuestionId, Utterance } from '../domain/talk.ts';
import type { CityName, PracticeId, WorkId } from '../domain/names.ts';

const said = (alias: string): string => `json_build_object('id', ${alias}.person_id, 'name', ${alias}.name) as by, ${alias}.city_id as "cityId", ${alias}.at, ${alias}.body`;
const comment = `select c.id, c.version_id as "versionId", c.thread_id as "threadId", ${said('c')}, c.suggestion, c.outcome, c.settled_by as "settledBy", c.settled_at as "settledAt",
  case when c.part is not null then json_build_object('part', c.part, 'locale', c.locale, 'quote', c.quote, 'quoteAt', c.quote_at) end as passage from practices.comment c`;

/** Comments on versions; questions about works, and who stands up for them. */
@Injectable()
export class TalkRepository {
  constructor(private readonly transaction: Transaction) {}

  /** The oldest first. */
  comments(versionId: PracticeId): Promise<Comment[]> {
    return this.transaction.query<Comment>(`${comment} where c.version_id = $1 order by c.at`, [versionId]);
  }

  async comment(id: CommentId): Promise<Comment> {
    const [found] = await this.transaction.query<Comment>(`${comment} where c.id = $1`, [id]);
    if (!found) throw practiceErrors.commentNotFound();
    return found;
  }

  async addComment(
    on: { readonly id: PracticeId; readonly publishedAt: Date | null },
    said: { readonly body: string; readonly threadId: CommentId | null; readonly passage: Passage | null; readonly suggestion: string | null },
    { personId, name, homeCityId }: Actor,
  ): Promise<void> {
    const { body, threadId, passage, suggestion } = said;
    await this.transaction.query(
      `insert into practices.comment (id, version_id, thread_id, in_the_making, person_id, name, city_id, body, part, locale, quote, quote_at, suggestion) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [newId(), on.id, threadId, on.publishedAt === null, personId, name, homeCityId, body, passage?.part, passage?.locale, passage?.quote, passage?.quoteAt, suggestion],
    );
  }

  /** Only while it is open. Throws FORBIDDEN when the person may not. */
  async settle(id: CommentId, outcome: 'resolved' | 'taken', by: string): Promise<void> {
    const settled = await this.transaction.query(`with settled as (update practices.comment set outcome = $2, settled_by = $3, settled_at = clock_timestamp() where id = $1 and outcome = 'open' returning id) select id from settled`, [id, outcome, by]);
    if (settled.length === 0) throw practiceErrors.notYours();
  }

  /** The newest first, with their answers. */
  questions(workId: WorkId): Promise<Question[]> {
    return this.transaction.query<Question>(
      `select q.id, ${said('q')}, coalesce((select json_agg(a order by a.at) from (select ${said('r')} from practices.answer r where r.question_id = q.id) a), '[]') as answers
       from practices.question q where q.practice_id = $1 order by q.at desc limit 200`,
      [workId],
    );
  }

  async ask(workId: WorkId, body: string, { personId, name, homeCityId }: Actor): Promise<void> {
    await this.transaction.query('insert into practices.question (id, practice_id, person_id, name, city_id, body) values ($1, $2, $3, $4, $5, $6)', [newId(), workId, personId, name, homeCityId, body]);
  }

  /** The work of a question. */
  async workOf(id: QuestionId): Promise<{ readonly workId: WorkId; readonly askedBy: Utterance['by']['id'] }> {
    const [question] = await this.transaction.query<{ workId: WorkId; askedBy: Utterance['by']['id'] }>('select practice_id as "workId", person_id as "askedBy" from practices.question where id = $1', [id]);
    if (!question) throw practiceErrors.questionNotFound();
    return question;
  }

  async answer(id: QuestionId, body: string, { personId, name, homeCityId }: Actor): Promise<void> {
    await this.transaction.query('insert into practices.answer (id, question_id, person_id, name, city_id, body) values ($1, $2, $3, $4, $5, $6)', [newId(), id, personId, name, homeCityId, body]);
  }

  /** The oldest first. */
  endorsements(workId: WorkId): Promise<{ readonly by: Utterance['by']; readonly city: CityName }[]> {
    return this.transaction.query(
      `select json_build_object('id', e.person_id, 'name', e.name) as by, json_build_object('id', c.id, 'code', c.code, 'name', c.name, 'timeZone', c.time_zone) as city
       from practices.endorsement e join identity.city c on c.id = e.city_id where e.practice_id = $1 order by e.at`,
      [workId],
    );
  }

  async endorse(workId: WorkId, given: boolean, { personId, name, homeCityId }: Actor): Promise<void> {
    if (given) await this.transaction.query('insert into practices.endorsement (practice_id, person_id, name, city_id) values ($1, $2, $3, $4) on conflict do nothing', [workId, personId, name, homeCityId]);
    else await this.transaction.query('delete from practices.endorsement where practice_id = $1 and person_id = $2', [workId, personId]);
  }
}
