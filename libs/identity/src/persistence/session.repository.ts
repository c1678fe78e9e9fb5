import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { newId, type PersonId, type SessionId } from '#kernel';
import { Transaction } from '#persistence';

const nobody = { personId: null };
/** ASVS V7: half an hour idle is too short for a four-hour exercise that one watches; the absolute limit is a working day. */
const idleLimit = '4 hours';
const sessionLifetime = '12 hours';

/** Tokens in one question above which a storm of reconnecting sockets is likely. */
const fewAtOnce = 8;
const gatheringMs = 100;

interface ActorRow {
  token_hash: Buffer;
  session_id: SessionId;
  person_id: PersonId;
  expires_at: Date;
  name: string;
  home_city_id: Actor['homeCityId'];
  city_roles: Actor['cityRoles'];
  network_roles: Actor['networkRoles'];
}

type Settle = { resolve: (actor: Actor | null) => void; reject: (reason: unknown) => void };

const digest = (token: string): Buffer => createHash('sha256').update(token).digest();

@Injectable()
export class SessionRepository {
  private asked = new Map<string, Settle[]>();
  private askedLast = 0;

  constructor(private readonly transaction: Transaction) {}

  /** Opens a session and returns its token, which is stored nowhere. */
  async open(personId: PersonId): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.transaction.query('select identity.open_session($1, $2, $3, $4::interval)', [newId(), personId, digest(token), sessionLifetime]);
    return token;
  }

  /** Who holds the token, or null. Questions of one turn of the event loop share one statement: a storm of reconnecting sockets asks a few times, not thousands. */
  actorOf(token: string): Promise<Actor | null> {
    return new Promise((resolve, reject) => {
      if (this.asked.size === 0) this.answerSoon();
      const settle = { resolve, reject };
      const others = this.asked.get(token);
      if (others) others.push(settle);
      else this.asked.set(token, [settle]);
    });
  }

  async revoke(sessionId: SessionId): Promise<void> {
    await this.transaction.query('update identity.session set revoked_at = clock_timestamp() where id = $1 and revoked_at is null', [sessionId]);
  }

  async revokeAllOf(personId: PersonId): Promise<void> {
    await this.transaction.query('update identity.session set revoked_at = clock_timestamp() where person_id = $1 and revoked_at is null', [personId]);
  }

  async revokeOthersOf(personId: PersonId, kept: SessionId): Promise<void> {
    await this.transaction.query('update identity.session set revoked_at = clock_timestamp() where person_id = $1 and id <> $2 and revoked_at is null', [personId, kept]);
  }

  /** Sessions revoked in the last `seconds`, by the database's clock. */
  async revokedWithin(seconds: number): Promise<SessionId[]> {
    const rows = await this.transaction.run(nobody, () =>
      this.transaction.query<{ id: SessionId }>(`select id from identity.sessions_revoked_since(clock_timestamp() - make_interval(secs => $1)) id`, [seconds]),
    );
    return rows.map(({ id }) => id);
  }

  /** At once while few ask; when many asked together last time, the next question gathers for a moment. */
  private answerSoon(): void {
    if (this.askedLast <= fewAtOnce) setImmediate(() => void this.answer());
    else setTimeout(() => void this.answer(), gatheringMs);
  }

  private async answer(): Promise<void> {
    const asked = this.asked;
    this.askedLast = asked.size;
    this.asked = new Map();
    try {
      const digests = new Map([...asked.keys()].map((token) => [digest(token).toString('hex'), token]));
      const rows = await this.transaction.run(nobody, () =>
        this.transaction.query<ActorRow>('select * from identity.actors_of($1, $2::interval)', [[...digests.keys()].map((hex) => Buffer.from(hex, 'hex')), idleLimit]),
      );
      const actors = new Map(rows.map((row) => [digests.get(row.token_hash.toString('hex')), actorFrom(row)]));
      for (const [token, settles] of asked) for (const { resolve } of settles) resolve(actors.get(token) ?? null);
    } catch (error) {
      for (const settles of asked.values()) for (const { reject } of settles) reject(error);
    }
  }
}

const actorFrom = (row: ActorRow): Actor => ({
  personId: row.person_id,
  sessionId: row.session_id,
  sessionEndsAt: row.expires_at,
  name: row.name,
  homeCityId: row.home_city_id,
  cityRoles: row.city_roles,
  networkRoles: row.network_roles,
});
