import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { type LogEntry, partsOf, type Scenario } from '#exercise-engine';
import { ReadDebrief, type WantedEntries } from '#exercises';
import type { ExerciseId, LocalizedText } from '#kernel';

export interface LogLine extends LogEntry {
  /** Title of the inject or milestone that it is about. */
  readonly about: LocalizedText | null;
}

const mostLines = 100;

/** The log, for the staff to point at. */
@Injectable()
export class ReadLogLines {
  constructor(private readonly debrief: ReadDebrief) {}

  /** The last lines that are wanted, in order. */
  async execute(actor: Actor, id: ExerciseId, wanted: Omit<WantedEntries, 'most'>): Promise<readonly LogLine[]> {
    const { scenario, entries } = await this.debrief.lines(actor, id, { ...wanted, most: mostLines });
    return entries.map((entry) => lineOf(scenario, entry));
  }
}

export function lineOf({ injects, milestones }: Pick<Scenario, 'injects' | 'milestones'>, entry: LogEntry): LogLine {
  const { event } = entry;
  const key = 'inject' in event && event.inject !== undefined ? partsOf(event.inject).key : null;
  const inject = injects.find((planned) => planned.key === key);
  const milestone = milestones.find((planned) => event.type === 'milestone-changed' && planned.key === event.milestone);
  return { ...entry, about: inject?.title ?? milestone?.title ?? null };
}
