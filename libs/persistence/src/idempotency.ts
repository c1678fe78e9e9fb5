import { Injectable } from '@nestjs/common';
import { DomainError, hashOf, type PersonId } from '#kernel';
import { Transaction } from './transaction.ts';

/** Remembers what a retried mutation already answered. */
@Injectable()
export class Idempotency {
  constructor(private readonly transaction: Transaction) {}

  /** The stored answer of an earlier call with this key, or null when this is the first one. A key used for something else is a CONFLICT. */
  async begin<Response>(personId: PersonId, key: string, request: unknown): Promise<Response | null> {
    if (key.length < 8 || key.length > 100) throw new DomainError('BAD_USER_INPUT', 'idempotency.key-length', { min: 8, max: 100 });
    const requestHash = hashOf(request);
    const inserted = await this.transaction.query(
      'insert into persistence.idempotency (person_id, key, request_hash) values ($1, $2, $3) on conflict do nothing returning key',
      [personId, key, requestHash],
    );
    if (inserted.length > 0) return null;
    const [stored] = await this.transaction.query<{ request_hash: string; response: Response }>(
      'select request_hash, response from persistence.idempotency where person_id = $1 and key = $2',
      [personId, key],
    );
    if (stored?.request_hash !== requestHash) throw new DomainError('CONFLICT', 'idempotency.key-reused');
    return stored.response;
  }

  async finish(personId: PersonId, key: string, response: unknown): Promise<void> {
    await this.transaction.query('update persistence.idempotency set response = $3::jsonb where person_id = $1 and key = $2', [
      personId,
      key,
      JSON.stringify(response),
    ]);
  }
}
