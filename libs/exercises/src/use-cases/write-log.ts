import { Injectable } from '@nestjs/common';
import { chainHash, chainStart, type Command, decide, evolve, type ExerciseState, type LogEntry, nextDue, type Seat } from '#exercise-engine';
import type { ExerciseId, PersonId } from '#kernel';
import { AuditChain, Transaction } from '#persistence';
import { exerciseErrors } from '../domain/exercise.errors.ts';
import { LogRepository, type NumberedEntry } from '../persistence/log.repository.ts';
import { LiveStates } from './live-states.ts';

export interface Receipt {
  readonly at: Date;
  readonly exerciseMs: number;
}

/** Asks the engine what a command leads to and appends it. The only writer of logs. */
@Injectable()
export class WriteLog {
  constructor(
    private readonly transaction: Transaction,
    private readonly log: LogRepository,
    private readonly states: LiveStates,
    private readonly audit: AuditChain,
  ) {}

  /** Joins the open write transaction and turns it into the engine. `seat` is null for the clock. */
  async execute(id: ExerciseId, command: Command, seat: Seat | null, idempotency: { personId: PersonId; key: string } | null): Promise<Receipt> {
    await this.transaction.become('tocsin_engine', id);
    const head = await this.log.lock(id);
    const { scenario, state: before, lastWallMs } = await this.states.at(id, head.lastSeq);
    if (seat) requireStillSeated(before, seat);
    const nowMs = Math.max(head.nowMs, lastWallMs);

    const positions = { ...head.positions };
    const entries: NumberedEntry[] = [];
    let state = before;
    let hash = head.chainHead || chainStart;
    for (const { audience, exerciseMs, event } of decide(scenario, before, command, seat, nowMs)) {
      const entry: LogEntry = { seq: state.lastSeq + 1, wallMs: nowMs, exerciseMs, audience, by: seat && { id: seat.id, name: seat.name, role: seat.role }, event };
      state = evolve(scenario, state, entry);
      hash = chainHash(hash, entry);
      entries.push({ ...entry, hash, positions: advance(positions, entry, scenario.teams.map(({ key }) => key)) });
    }

    const receipt = { at: new Date(nowMs), exerciseMs: entries.at(-1)?.exerciseMs ?? 0 };
    const answered = idempotency && { ...idempotency, response: receipt };
    await this.log.append(id, { entries, positions, state, nextDueMs: ceiling(nextDue(scenario, state)), answered });
    if (before.status !== state.status) await this.witness(id, state.status, hash);
    this.transaction.afterCommit(() => this.states.keep(id, { scenario, state, lastWallMs: nowMs }));
    return receipt;
  }

  /** Each city's audit chain holds the head of the log at start and end, so that exercises need not queue behind one another. */
  private async witness(id: ExerciseId, status: string, chainHead: string): Promise<void> {
    if (status !== 'running' && status !== 'ended') return;
    const cities = await this.transaction.query<{ city_id: string }>(
      'select distinct city_id from exercises.member where exercise_id = $1 and city_id is not null and removed_at is null order by city_id',
      [id],
    );
    for (const { city_id } of cities) await this.audit.append(city_id, `exercises.${status}`, id, { chainHead });
  }
}

const ceiling = (ms: number | null): number | null => (ms === null ? null : Math.ceil(ms));

/** The seat was read before the lock was given. Only who makes an exercise acts before anybody is seated. */
function requireStillSeated({ members }: ExerciseState, { id, role, team }: Seat): void {
  const held = members[id];
  if (held?.member.role === role && held.team === team) return;
  if (Object.keys(members).length > 0) throw exerciseErrors.notFound();
}

/** Moves the counters of the teams that see the entry, and returns the positions it takes. */
function advance(positions: Record<string, number>, { audience }: LogEntry, teams: readonly string[]): Record<string, number> {
  const seeing = audience === 'all' ? teams : audience === 'control' ? [] : [audience.slice('team:'.length)];
  return Object.fromEntries(seeing.map((team) => [team, (positions[team] = (positions[team] ?? 0) + 1)]));
}
