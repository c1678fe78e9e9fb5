import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { type Debrief, debriefFor, debriefOf, type LogEntry, onceForLog, replay, type Scenario, type SpectatorBoard, spectatorBoardOf, stateHash } from '#exercise-engine';
import type { ExerciseId } from '#kernel';
import { Transaction } from '#persistence';
import type { Exercise } from '../domain/exercise.entity.ts';
import { exerciseErrors } from '../domain/exercise.errors.ts';
import type { Member } from '../domain/member.entity.ts';
import { ExerciseRepository } from '../persistence/exercise.repository.ts';
import { type HashedEntry, LogRepository, type WantedEntries } from '../persistence/log.repository.ts';

/** Wall milliseconds by which spectators lag behind. */
const spectatorDelayMs = 120_000;
/** Milliseconds for which spectators get the same board: it lags two minutes behind anyway. */
const boardLastsMs = 4_000;
/** Entries that are read at once. */
const pageSize = 200;
/** Logs that are kept in memory. */
const keptLogs = 8;

interface Recorded {
  readonly scenario: Scenario;
  readonly entries: readonly HashedEntry[];
}

export interface WholeLog extends Recorded {
  readonly exercise: Exercise;
  readonly seat: Member;
}

/** Folds of a log that everybody asks for at once, when play ends. */
const debriefOnce = onceForLog(debriefOf);
const stateHashOnce = onceForLog((scenario, entries) => stateHash(replay(scenario, entries)));

type DelayedBoard = SpectatorBoard & { readonly asOf: Date; readonly delayMs: number };

/** Looks back at the log: the debrief of all, the delayed view of spectators, the file for the staff. */
@Injectable()
export class ReadDebrief {
  /** As far as somebody read them. */
  private readonly kept = new Map<ExerciseId, Promise<Recorded>>();
  private readonly boards = new Map<ExerciseId, Promise<DelayedBoard>>();

  constructor(
    private readonly transaction: Transaction,
    private readonly exercises: ExerciseRepository,
    private readonly log: LogRepository,
    private readonly access: Access,
  ) {}

  /** For everybody seated, once play has ended; what teams wrote, as the seat allows, whatever policies say. */
  async debrief(actor: Actor, id: ExerciseId): Promise<Debrief & WholeLog & { stateHash: string; chainHead: string }> {
    const log = await this.whole(actor, id, 'debrief');
    if (log.exercise.status !== 'ended') throw exerciseErrors.notEnded();
    const { seat, scenario, entries } = log;
    return { ...log, ...debriefFor(seat, debriefOnce(scenario, entries)), stateHash: stateHashOnce(scenario, entries), chainHead: entries.at(-1)?.hash ?? '' };
  }

  /** Not for participants: it tells what other teams got. All spectators get the same board for some seconds; a real incident alone is told without delay. */
  async spectatorBoard(actor: Actor, id: ExerciseId): Promise<DelayedBoard & { realIncident: boolean }> {
    const { nowMs, realIncident } = await this.transaction.read(actor, async () => {
      const seat = await this.exercises.seatOf(actor, id);
      this.access.require(actor, 'watch', seat);
      if (seat.role === 'participant') throw exerciseErrors.notForParticipants();
      const { status } = await this.exercises.get(id);
      await this.transaction.become('tocsin_engine', id);
      return { nowMs: await this.log.nowMs(), realIncident: status === 'paused' && (await this.log.lastPauseReason(id)) === 'real-incident' };
    });
    return { ...(await this.board(actor, id, nowMs)), realIncident };
  }

  /** Those in which the actor has a seat, the latest first. */
  endedOf(actor: Actor): Promise<Exercise[]> {
    return this.transaction.read(actor, async () => (await this.exercises.visible()).filter(({ status }) => status === 'ended'));
  }

  /** The actor's seat and what is played there, for contexts that decide by it; an absent and a foreign exercise look the same. The scenario is for them, not yet for the person. */
  look(actor: Actor, id: ExerciseId): Promise<{ seat: Member; exercise: Exercise; scenario: Scenario }> {
    return this.transaction.read(actor, async () => {
      const seat = await this.exercises.seatOf(actor, id);
      const exercise = await this.exercises.get(id);
      await this.transaction.become('tocsin_engine', id);
      return { seat, exercise, scenario: await this.log.scenarioOf(id) };
    });
  }

  /** The log as it stands, read in a transaction of its own. The file for the staff is read with the person's own rights, which must reach that far; what is told in extracts, as the engine. */
  whole(actor: Actor, id: ExerciseId, action: 'debrief' | 'watch' | 'read-log'): Promise<WholeLog> {
    return this.transaction.read(actor, async () => {
      const seat = await this.exercises.seatOf(actor, id);
      this.access.require(actor, action, seat);
      const exercise = await this.exercises.get(id);
      if (action === 'read-log') return { seat, exercise, ...(await this.record(id)) };
      await this.transaction.become('tocsin_engine', id);
      return { seat, exercise, ...(await this.recordUpToNow(id)) };
    });
  }

  /** The last entries that are wanted, in order, with what is played; for the staff, with their own rights. */
  lines(actor: Actor, id: ExerciseId, wanted: WantedEntries): Promise<Recorded> {
    return this.transaction.read(actor, async () => {
      this.access.require(actor, 'read-log', await this.exercises.seatOf(actor, id));
      return { scenario: await this.log.scenarioOf(id), entries: await this.log.lastOf(id, wanted) };
    });
  }

  /** Everybody seated, for contexts that need to know which cities take part. */
  seats(actor: Actor, id: ExerciseId): Promise<Member[]> {
    return this.transaction.read(actor, async () => {
      await this.exercises.seatOf(actor, id);
      return this.exercises.members([id]);
    });
  }

  /** The log unfolded, page by page, so that whoever folds it elsewhere keeps nobody here waiting. */
  pages(actor: Actor, id: ExerciseId, hear: (page: readonly HashedEntry[]) => void): Promise<void> {
    return this.transaction.read(actor, async () => {
      this.access.require(actor, 'debrief', await this.exercises.seatOf(actor, id));
      await this.transaction.become('tocsin_engine', id);
      for (let page = await this.log.after(id, 0, pageSize); page.length > 0; page = await this.log.after(id, lastSeq(page), pageSize)) hear(page);
    });
  }

  private board(actor: Actor, id: ExerciseId, nowMs: number): Promise<DelayedBoard> {
    const known = this.boards.get(id);
    if (known) return known;
    const asOfMs = nowMs - spectatorDelayMs;
    const board = this.whole(actor, id, 'watch').then(({ scenario, entries }) => ({
      ...spectatorBoardOf(scenario, entries.filter(({ wallMs }) => wallMs <= asOfMs), asOfMs),
      asOf: new Date(asOfMs),
      delayMs: spectatorDelayMs,
    }));
    const forget = (): unknown => this.boards.delete(id);
    this.boards.set(id, board);
    board.catch(forget);
    setTimeout(forget, boardLastsMs).unref();
    return board;
  }

  /** Read once, however many ask while it is read; from then on, only what was added. */
  private async recordUpToNow(id: ExerciseId): Promise<Recorded> {
    const known = await this.keep(id, this.kept.get(id) ?? this.record(id));
    const added = await this.entriesAfter(id, lastSeq(known.entries));
    if (added.length === 0) return known;
    const { scenario, entries } = (await this.kept.get(id)) ?? known;
    return this.keep(id, Promise.resolve({ scenario, entries: [...entries, ...added.filter(({ seq }) => seq > lastSeq(entries))] }));
  }

  private keep(id: ExerciseId, recorded: Promise<Recorded>): Promise<Recorded> {
    this.kept.delete(id);
    this.kept.set(id, recorded);
    const [oldest] = this.kept.keys();
    if (this.kept.size > keptLogs && oldest) this.kept.delete(oldest);
    recorded.catch(() => this.kept.delete(id));
    return recorded;
  }

  private async record(id: ExerciseId): Promise<Recorded> {
    return { scenario: await this.log.scenarioOf(id), entries: await this.entriesAfter(id, 0) };
  }

  private async entriesAfter(id: ExerciseId, seq: number): Promise<HashedEntry[]> {
    const entries: HashedEntry[] = [];
    for (let page = await this.log.after(id, seq); page.length > 0; page = await this.log.after(id, lastSeq(page))) entries.push(...page);
    return entries;
  }
}

const lastSeq = (entries: readonly LogEntry[]): number => entries.at(-1)?.seq ?? 0;
