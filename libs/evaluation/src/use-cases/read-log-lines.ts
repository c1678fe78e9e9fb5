import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import type { LogEntry } from '#exercise-engine';
import { ReadDebrief } from '#exercises';
import type { ExerciseId } from '#kernel';

const mostLines = 400;

/** The log, for the staff to point at. */
@Injectable()
export class ReadLogLines {
  constructor(private readonly debrief: ReadDebrief) {}

  /** Of a stretch of exercise time, both ends included; the first hundreds. */
  async execute(actor: Actor, id: ExerciseId, { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number }): Promise<readonly LogEntry[]> {
    const { entries } = await this.debrief.whole(actor, id, 'read-log');
    return entries.filter(({ exerciseMs }) => exerciseMs >= fromMs && exerciseMs <= toMs).slice(0, mostLines);
  }
}
