import type { LocalizedText } from '#kernel';
import { exerciseTime } from './clock.ts';
import type { LogEntry } from './event.ts';
import { partsOf } from './inject-id.ts';
import { replay } from './replay.ts';
import type { Channel, Scenario } from './scenario.ts';
import { indexOf } from './scenario-index.ts';
import type { ExerciseStatus } from './state.ts';

/** What spectators may know. */
export interface SpectatorBoard {
  readonly status: ExerciseStatus;
  readonly exerciseMs: number;
  readonly phase: LocalizedText | null;
  readonly teams: readonly { readonly key: string; readonly name: LocalizedText; readonly delivered: number; readonly answered: number; readonly decided: number }[];
  /** Newest first. */
  readonly headlines: readonly Headline[];
}

/** A press article or social post that reached somebody, told once however many teams got it. */
export interface Headline {
  readonly exerciseMs: number;
  readonly channel: Channel;
  readonly source: LocalizedText | null;
  readonly subject: LocalizedText;
}

/** The board at a wall time, from the entries written up to then. */
export function spectatorBoardOf(scenario: Scenario, entries: readonly LogEntry[], asOfMs: number): SpectatorBoard {
  const { status, clock, phase, teams } = replay(scenario, entries);
  return {
    status,
    exerciseMs: exerciseTime(clock, asOfMs),
    phase: phase === null ? null : (indexOf(scenario).phases.get(phase)?.title ?? null),
    teams: scenario.teams.map(({ key, name }) => {
      const happened = teams[key]?.happened;
      return { key, name, delivered: happened?.released.length ?? 0, answered: happened?.answers.length ?? 0, decided: happened?.decisions.length ?? 0 };
    }),
    headlines: headlinesOf(entries),
  };
}

function headlinesOf(entries: readonly LogEntry[]): readonly Headline[] {
  const headlines = new Map<string, Headline>();
  for (const { event, exerciseMs } of entries) {
    if (event.type !== 'inject-released') continue;
    const { channel, content } = event.card;
    const { key } = partsOf(event.inject);
    if ((channel !== 'press' && channel !== 'social') || headlines.has(key)) continue;
    headlines.set(key, { exerciseMs, channel, source: content.source ?? null, subject: content.subject });
  }
  return [...headlines.values()].toReversed();
}
