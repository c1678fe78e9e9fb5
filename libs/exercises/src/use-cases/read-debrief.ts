import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { type Debrief, debriefOf, type ExerciseState, type LogEntry, replay, type Scenario, type SpectatorBoard, spectatorBoardOf, stateHash } from '#exercise-engine';
import type { ExerciseId } from '#kernel';
import { Transaction } from '#persistence';
import type { Exercise } from '../domain/exercise.entity.ts';
import { exerciseErrors } from '../domain/exercise.errors.ts';
import type { Member } from '../domain/member.entity.ts';
import { ExerciseRepository } from '../persistence/exercise.repository.ts';
import { type HashedEntry, LogRepository } from '../persistence/log.repository.ts';

/** Wall milliseconds by which spectators lag behind. */
const spectatorDelayMs = 120_000;

export interface WholeLog {
  readonly exercise: Exercise;
  readonly scenario: Scenario;
  readonly entries: readonly HashedEntry[];
  readonly stateHash: string;
}

/** Looks back at the log: the debrief of all, the delayed view of spectators, the file for the staff. */
@Injectable()
export class ReadDebrief {
  constructor(
    private readonly transaction: Transaction,
    private readonly exercises: ExerciseRepository,
    private readonly log: LogRepository,
    private readonly access: Access,
  ) {}

  /** For everybody seated, once play has ended. */
  async debrief(actor: Actor, id: ExerciseId): Promise<Debrief & WholeLog & { chainHead: string }> {
    const log = await this.whole(actor, id, 'debrief');
    if (log.exercise.status !== 'ended') throw exerciseErrors.notEnded();
    return { ...log, ...debriefOf(log.scenario, log.entries), chainHead: log.entries.at(-1)?.hash ?? '' };
  }

  /** Not for participants: it tells what other teams got. A real incident alone is told without delay. */
  async spectatorBoard(actor: Actor, id: ExerciseId): Promise<SpectatorBoard & { asOf: Date; delayMs: number; realIncident: boolean }> {
    const { seat, scenario, state, entries, nowMs } = await this.whole(actor, id, 'watch');
    if (seat.role === 'participant') throw exerciseErrors.notForParticipants();
    const asOfMs = nowMs - spectatorDelayMs;
    return { ...spectatorBoardOf(scenario, entries.filter(({ wallMs }) => wallMs <= asOfMs), asOfMs), asOf: new Date(asOfMs), delayMs: spectatorDelayMs, realIncident: state.realIncident };
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
  whole(actor: Actor, id: ExerciseId, action: 'debrief' | 'watch' | 'read-log'): Promise<WholeLog & { seat: Member; state: ExerciseState; nowMs: number }> {
    return this.transaction.read(actor, async () => {
      const seat = await this.exercises.seatOf(actor, id);
      this.access.require(actor, action, seat);
      const exercise = await this.exercises.get(id);
      if (action !== 'read-log') await this.transaction.become('tocsin_engine', id);
      const scenario = await this.log.scenarioOf(id);
      const [clock] = await this.transaction.query<{ now_ms: string }>('select floor(extract(epoch from clock_timestamp()) * 1000) as now_ms');
      const entries: HashedEntry[] = [];
      for (let page = await this.log.after(id, 0); page.length > 0; page = await this.log.after(id, lastSeq(page))) entries.push(...page);
      const state = replay(scenario, entries);
      return { seat, exercise, scenario, state, entries, stateHash: stateHash(state), nowMs: Number(clock?.now_ms) };
    });
  }
}

const lastSeq = (entries: readonly LogEntry[]): number => entries.at(-1)?.seq ?? 0;
