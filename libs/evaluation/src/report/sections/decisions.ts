import { type Block, paragraph } from '#documents';
import { type InjectDebrief, injectOf } from '#exercise-engine';
import { clockTime, type Facts } from '../facts.ts';

/** What was decided, when and by whom. Reasons stay with the team and the staff. */
export function decisions(facts: Facts): Block[] {
  const { words, debrief, text } = facts;
  const taken = debrief.teams
    .flatMap(({ key, name, injects }) => injects.flatMap((inject) => (inject.decidedMs === null ? [] : [{ ...inject, team: key, teamName: text(name), decidedMs: inject.decidedMs }])))
    .toSorted((one, other) => one.decidedMs - other.decidedMs);
  if (taken.length === 0) return [paragraph(words.nothing)];
  const { inject, decision, by, rationale, after } = words.decisions;
  return [
    {
      kind: 'table',
      caption: words.sections.decisions,
      head: [words.time, words.team, inject, decision, after, by, rationale],
      rows: taken.map((one) => [clockTime(one.decidedMs), one.teamName, text(one.title), one.decision ? text(one.decision) : '', sinceDelivery(one), ...reasons(facts, one.team, one)]),
      widths: [1, 1.2, 2, 1.7, 1, 1.3, 2.6],
    },
  ];
}

const sinceDelivery = ({ decidedMs, releasedMs }: InjectDebrief): string => (decidedMs === null || releasedMs === null ? '' : clockTime(decidedMs - releasedMs));

function reasons({ reader, state, words }: Facts, team: string, { inject }: InjectDebrief): [string, string] {
  const taken = injectOf(state, inject)?.decision;
  if (!reader.staff && reader.team !== team) return ['', words.decisions.hidden];
  return [taken?.decidedBy ?? '', taken?.rationale ?? ''];
}
