import { respondedMs, type InjectJourney, type TeamJourney } from '../debrief-model.ts';

export interface PlacedJourney {
  readonly journey: InjectJourney;
  readonly startMs: number;
  readonly endMs: number;
  readonly row: number;
}

const marksOf = (journey: InjectJourney): readonly number[] =>
  [
    journey.dueMs,
    journey.releasedMs,
    journey.shownMs,
    journey.openedMs,
    respondedMs(journey),
    journey.deadlineMissed ? journey.deadlineMs : null,
  ].filter((mark) => mark !== null);

/** Places every inject that has a moment on the axis, in as few rows as keep `gapMs` between neighbours of a row. */
export function placeJourneys(journeys: readonly InjectJourney[], gapMs: number): readonly PlacedJourney[] {
  const spans = journeys
    .map((journey) => ({ journey, marks: marksOf(journey) }))
    .filter(({ marks }) => marks.length > 0)
    .map(({ journey, marks }) => ({ journey, startMs: Math.min(...marks), endMs: Math.max(...marks) }))
    .sort((a, b) => a.startMs - b.startMs);
  const rowEnds: number[] = [];
  return spans.map((span) => {
    const free = rowEnds.findIndex((end) => end + gapMs <= span.startMs);
    const row = free === -1 ? rowEnds.length : free;
    rowEnds[row] = span.endMs;
    return { ...span, row };
  });
}

const shortestAxisMs = 60_000;

/** End of the one axis that all teams share: how long was played, or the last thing that happened. At least a minute. */
export const axisEnd = (playedMs: number, teams: readonly TeamJourney[]): number =>
  teams.flatMap((team) => team.injects.flatMap(marksOf)).reduce((latest, mark) => Math.max(latest, mark), Math.max(playedMs, shortestAxisMs));
