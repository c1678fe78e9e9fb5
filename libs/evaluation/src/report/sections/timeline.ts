import { type Block, paragraph } from '#documents';
import type { LogEntry } from '#exercise-engine';
import { knownReceivers, partsOf, sees } from '#exercise-engine';
import { timeAxisChart, timeAxisTable } from '../charts/time-axis.ts';
import { clockTime, type Facts } from '../facts.ts';

const mostRows = 250;

/** The time axis by team, and the moments that turned the play. */
export function timeline(facts: Facts): Block[] {
  const { words, entries, debrief } = facts;
  const moments = entries.flatMap((entry) => {
    const what = momentOf(facts, entry);
    return what === null ? [] : [[clockTime(entry.exerciseMs), 'team' in entry.event && entry.event.team !== null ? facts.team(entry.event.team) : '', what]];
  });
  if (debrief.startedAt === null) return [paragraph(words.nothing)];
  return [
    timeAxisChart(facts),
    timeAxisTable(facts),
    { kind: 'table', caption: words.sections.timeline, head: [words.time, words.team, words.what], rows: moments.slice(0, mostRows), widths: [1, 1.4, 5] },
    ...(moments.length > mostRows ? [paragraph(words.timeline.more(moments.length - mostRows))] : []),
  ];
}

function momentOf({ words: { timeline: words }, scenario, text, team, reader }: Facts, { event }: LogEntry): string | null {
  const titleOf = (id: string): string => {
    const inject = scenario.injects.find(({ key }) => key === partsOf(id).key);
    return inject ? text(inject.title) : partsOf(id).key;
  };
  switch (event.type) {
    case 'exercise-started':
      return words.started;
    case 'exercise-ended':
      return words.ended;
    case 'exercise-paused':
      return event.reason === 'real-incident' ? words.realIncident : words.paused;
    case 'exercise-resumed':
      return words.resumed;
    case 'phase-entered':
      return words.phase(text(event.title));
    case 'deadline-missed':
      return words.deadline(titleOf(event.inject));
    case 'decision-made':
      return words.decision(text(event.label), titleOf(event.inject));
    case 'information-sent': {
      const receivers = knownReceivers(reader, { from: event.team, to: event.to, tlp: event.tlp ?? null });
      return receivers.length === 0 ? null : [words.shared(receivers.map(team).join(', ')), event.tlp].filter(Boolean).join(' · ');
    }
    case 'milestone-changed': {
      const milestone = scenario.milestones.find(({ key }) => key === event.milestone);
      return event.active && milestone && sees(reader, event.team) ? words.milestone(text(milestone.title)) : null;
    }
    default:
      return null;
  }
}
