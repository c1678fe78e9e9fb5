import { Injectable } from '@nestjs/common';
import { Transaction } from '#persistence';

export interface Seen {
  readonly kind: 'note' | 'release';
  readonly id: string;
  /** Another one whenever there is something new to read. */
  readonly stamp: string;
}

/** What the person of this transaction can see at all, without a word of it. */
@Injectable()
export class SeenRepository {
  constructor(private readonly transaction: Transaction) {}

  all(): Promise<Seen[]> {
    return this.transaction.query(
      `select 'note' as kind, n.id, n.revision::text as stamp from incidents.note n
       union all select 'release', r.id, r.state || coalesce((select md5(string_agg(p.id::text, ' ' order by p.id)) from incidents.reply p where p.release_id = r.id), '') from incidents.release r`,
    );
  }
}
