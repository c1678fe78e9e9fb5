import { Injectable } from '@nestjs/common';
import type { Id, LocalizedText, Subject, SubjectKind, Tlp } from '#kernel';
import { Transaction } from '#persistence';
import { Follow } from '../domain/follow.entity.ts';
import type { FollowLevel } from '../domain/topics.ts';

/** A subject that the person follows; title and label as the last notice of it told them, null where the person may read none. */
export interface Followed {
  readonly kind: SubjectKind;
  readonly subjectId: Id<string>;
  readonly level: FollowLevel;
  readonly title: LocalizedText | null;
  readonly tlp: Tlp | null;
}

@Injectable()
export class FollowRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Of the person of the transaction; null when nothing was chosen. */
  async level({ kind, id: subjectId }: Subject): Promise<FollowLevel | null> {
    return (await (await this.rows()).findOneBy({ kind, subjectId }))?.level ?? null;
  }

  followed(limit: number): Promise<Followed[]> {
    return this.transaction.query<Followed>(
      `select f.kind, f.subject_id as "subjectId", f.level, told.title, told.tlp from network.follow f
       left join lateral (select n.title, n.tlp from network.notice n where n.kind = f.kind and n.subject_id = f.subject_id order by n.at desc limit 1) as told on true
       order by f.since desc, f.subject_id limit $1`,
      [limit],
    );
  }

  async count(): Promise<number> {
    return (await this.rows()).count();
  }

  async save({ personId, kind, subjectId, level }: Follow): Promise<void> {
    await this.transaction.query(
      `insert into network.follow (person_id, kind, subject_id, level) values ($1, $2, $3, $4) on conflict (person_id, kind, subject_id) do update set level = excluded.level`,
      [personId, kind, subjectId, level],
    );
  }

  async remove({ kind, id: subjectId }: Subject): Promise<void> {
    await (await this.rows()).delete({ kind, subjectId });
  }

  private async rows() {
    return (await this.transaction.manager()).getRepository(Follow);
  }
}
