import type { Earliest } from '../earliest.ts';
import { partsOf } from '../inject-id.ts';
import type { Inject, Scenario } from '../scenario.ts';
import { indexOf, recipientsOf } from '../scenario-index.ts';
import type { ExerciseState } from '../state.ts';
import { type Branch, branchTaken, nameOfBranch } from './branch.ts';
import type { Reached, Step } from './forecast.ts';
import { wordsLookedFor } from './looked-for.ts';
import type { Manner } from './manner.ts';
import { Run, type RunEvent } from './play-run.ts';
import { BudgetSpent, type Goal, type Way, Ways } from './ways.ts';

/** Steps of the search, and ways tried in play, for each branch. */
const budget = 20_000;
const mostWays = 24;

/** What the teams do beyond what the way asks of them. */
const rests = ['nothing', 'everything', 'sharing'] as const;
type Rest = (typeof rests)[number];

/** How a branch that no run took can be taken. Whatever is said is proved: by a play, or by a search that left nothing out. */
export function reachBranch(scenario: Scenario, branch: Branch, from: ExerciseState, earliest: Earliest): Reached {
  const soonest = Math.min(...scenario.teams.map(({ key: team }) => soonestOf(scenario, branch, team, earliest)));
  if (soonest === Infinity) return { outcome: 'unreachable', because: 'nothing-leads' };
  if (soonest > scenario.durationMs) return { outcome: 'unreachable', because: 'after-end' };
  const { ways, isComplete } = waysTo(scenario, branch);
  for (const way of ways) {
    for (const rest of rests) {
      const { events } = new Run(scenario, guided(scenario, way, rest), from);
      const at = events.findIndex(({ atMs, event }) => atMs <= scenario.durationMs && branchTaken(event) === nameOfBranch(branch));
      if (at >= 0) return { outcome: 'witness', steps: stepsIn(events.slice(0, at + 1), way, rest) };
    }
  }
  return isComplete && ways.length === 0 ? { outcome: 'unreachable', because: 'choices-exclude' } : { outcome: 'undecided' };
}

function soonestOf(scenario: Scenario, branch: Branch, team: string, earliest: Earliest): number {
  if (branch.kind === 'milestone') return earliest.milestone(team, branch.milestone);
  const inject = indexOf(scenario).injects.get(branch.inject);
  return inject && recipientsOf(scenario, inject).includes(team) ? earliest.inject(team, branch.inject) : Infinity;
}

function waysTo(scenario: Scenario, branch: Branch): { readonly ways: readonly Way[]; readonly isComplete: boolean } {
  const search = new Ways(scenario, budget);
  const ways: Way[] = [];
  try {
    for (const way of search.toAny(scenario.teams.map(({ key }) => goalOf(branch, key)))) if (ways.push(way) >= mostWays) return { ways, isComplete: false };
    return { ways, isComplete: true };
  } catch (error) {
    if (!(error instanceof BudgetSpent)) throw error;
    return { ways, isComplete: false };
  }
}

function goalOf(branch: Branch, team: string): Goal {
  if (branch.kind === 'milestone') return { team, milestone: branch.milestone };
  return branch.kind === 'option' ? { team, inject: branch.inject, option: branch.option, answered: true } : { team, inject: branch.inject };
}

/** Teams that do at once what a way asks of them. */
function guided(scenario: Scenario, way: Way, rest: Rest): Manner {
  return {
    react: (team: string, inject: Inject) => {
      const wanted = way.get(`${team}/${inject.key}`);
      const options = inject.ask?.kind === 'decision' ? inject.ask.options : [];
      const acts = wanted !== undefined || rest !== 'nothing';
      return {
        openMs: acts ? 10_000 : null,
        meetMs: wanted !== undefined || (acts && inject.ask) ? 30_000 : null,
        option: wanted || (options[0]?.key ?? null),
        text: ['Done', ...wordsLookedFor(scenario, inject.key)].join(' '),
        shareWith: rest === 'sharing' ? scenario.teams.map(({ key }) => key).filter((key) => key !== team) : [],
      };
    },
    releaseMs: () => 0,
  };
}

/** What people did on the way, without what the way does not need. */
function stepsIn(events: readonly RunEvent[], way: Way, rest: Rest): readonly Step[] {
  return events.flatMap(({ atMs, event }): readonly Step[] => {
    if (event.type !== 'decision-made' && event.type !== 'answer-given' && event.type !== 'information-sent') return [];
    if (event.type === 'information-sent') return [{ atMs, team: event.team, inject: partsOf(event.inject ?? '').key, does: 'shares' }];
    if (rest === 'nothing' && !way.has(event.inject)) return [];
    const inject = partsOf(event.inject).key;
    return event.type === 'decision-made' ? [{ atMs, team: event.team, inject, does: 'decides', option: event.option }] : [{ atMs, team: event.team, inject, does: 'answers', text: event.text }];
  });
}
