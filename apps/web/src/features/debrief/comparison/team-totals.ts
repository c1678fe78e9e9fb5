import { response, type InjectJourney, type TeamJourney } from '../debrief-model.ts';

export const totals = ['due', 'delivered', 'seen', 'answered', 'decided', 'missed'] as const;
export type Total = (typeof totals)[number];

const counts: Record<Total, (journey: InjectJourney) => boolean> = {
  due: ({ outcome, dueMs, releasedMs }) => outcome !== 'SKIPPED' && (dueMs !== null || releasedMs !== null),
  delivered: (journey) => journey.releasedMs !== null,
  seen: (journey) => journey.shownMs !== null || journey.openedMs !== null,
  answered: (journey) => journey.answeredMs !== null,
  decided: (journey) => journey.decidedMs !== null,
  missed: (journey) => response(journey) === 'missed',
};

/** How many injects of the team reached each stage. */
export function totalsOf(team: TeamJourney): Record<Total, number> {
  const count = (total: Total): number => team.injects.filter(counts[total]).length;
  return {
    due: count('due'),
    delivered: count('delivered'),
    seen: count('seen'),
    answered: count('answered'),
    decided: count('decided'),
    missed: count('missed'),
  };
}

/** Median time from delivery to answer or decision, in milliseconds of exercise time; null without any. */
export function medianResponseMs(team: TeamJourney): number | null {
  const times = team.injects
    .flatMap(({ releasedMs, decidedMs, answeredMs }) => {
      const at = decidedMs ?? answeredMs;
      return releasedMs === null || at === null ? [] : [at - releasedMs];
    })
    .sort((a, b) => a - b);
  return times[Math.floor((times.length - 1) / 2)] ?? null;
}
