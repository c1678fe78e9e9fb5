import type { Condition, Effect, Inject, Milestone, TeamSlot, Trigger } from '#exercise-engine';
import { type JsonObject, numberOf, textOf } from '#kernel/import';
import type { Ledger } from '../report.ts';
import type { PlayedInject } from './inject.ts';

interface Link {
  readonly parent: PlayedInject;
  readonly option: string;
  readonly where: string;
}

const longestMinutes = 366 * 1_440;

/** When each inject comes: at its minute, after what was chosen in those that lead to it, at the start, or when the director plays it. */
export function readBranches(played: readonly PlayedInject[], document: JsonObject, teams: readonly TeamSlot[], ledger: Ledger): { injects: readonly Inject[]; milestones: readonly Milestone[] } {
  const byId = new Map(played.map((inject) => [inject.entry.id, inject]));
  const links = linksBetween(played, byId, ledger);
  const start = textOf(document, 'start_inject_id') || played[0]?.entry.id;
  if (start !== undefined && !byId.has(start)) ledger.change('scenario', 'start_inject_id', 'imports.unknown-reference');
  const milestones = new Map<string, Milestone>();
  const triggerOf = ({ entry }: PlayedInject): Trigger => {
    const minutes = numberOf(entry.node, 'release_at_minutes');
    if (minutes !== null && minutes >= 0 && minutes <= longestMinutes) return { at: Math.round(minutes * 60_000) };
    const leading = links.get(entry.id) ?? [];
    const conditions = leading.flatMap((link) => conditionsOf(link, teams, milestones));
    const [only] = conditions;
    if (only) return { when: conditions.length === 1 ? only : { any: conditions } };
    if (entry.id === start) return { at: 0 };
    ledger.change('injects', entry.where, 'imports.time-unknown');
    return { manual: true };
  };
  const triggered = played.map((one) => ({ ...one, trigger: triggerOf(one) }));
  const injects = triggered.flatMap(({ inject, trigger, messages }): readonly Inject[] => {
    const milestone = milestones.get(inject.key);
    const effects: readonly Effect[] = milestone ? [{ milestone: milestone.key, active: true }] : [];
    return [
      { ...inject, trigger, ...(milestone && { effects }) },
      ...messages.map((message) => ({ ...message.inject, trigger: { after: { inject: inject.key, happened: 'released' as const, delayMs: message.delayMs } } })),
    ];
  });
  return { injects, milestones: [...milestones.values()] };
}

function linksBetween(played: readonly PlayedInject[], byId: ReadonlyMap<string, PlayedInject>, ledger: Ledger): ReadonlyMap<string, readonly Link[]> {
  const told = played.flatMap((parent) => {
    const after = textOf(parent.entry.node, 'next_inject_id');
    return [...(after ? [{ parent, child: after, option: null }] : []), ...[...parent.next].map(([option, child]) => ({ parent, child, option }))];
  });
  ledger.find('dependencies', told.length);
  const links = new Map<string, Link[]>();
  for (const { parent, child, option } of told) {
    const where = `${parent.entry.where} next_inject_id`;
    if (!byId.has(child)) ledger.lose('dependencies', where, 'imports.unknown-reference');
    else if (isReachedFrom(child, parent.entry.id, links)) ledger.lose('dependencies', where, 'imports.circular-dependency');
    else links.set(child, [...(links.get(child) ?? []), { parent, option: option ?? released, where }]);
  }
  return links;
}

const released = '\u0000released';

/** Whether `to` already comes after `from`. */
function isReachedFrom(from: string, to: string, links: ReadonlyMap<string, readonly Link[]>): boolean {
  const open = [to];
  const seen = new Set(open);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === from) return true;
    for (const { parent } of links.get(next) ?? []) {
      if (!seen.has(parent.entry.id)) open.push(parent.entry.id);
      seen.add(parent.entry.id);
    }
  }
  return false;
}

/** What has to happen in one of the teams that got the inject before. */
function conditionsOf({ parent: { inject }, option }: Link, teams: readonly TeamSlot[], milestones: Map<string, Milestone>): readonly Condition[] {
  const receivers = inject.to === 'all' ? teams.map(({ key }) => key) : inject.to;
  const holds = conditionOf(inject, option, milestones);
  return receivers.length === 0 ? [holds] : receivers.map((team) => ({ team, holds }));
}

function conditionOf(inject: PlayedInject['inject'], option: string, milestones: Map<string, Milestone>): Condition {
  if (option === '') return { answered: inject.key };
  if (option !== released) return { decided: inject.key, option };
  const milestone = { key: `released-${inject.key}`, title: inject.title };
  milestones.set(inject.key, milestone);
  return { milestone: milestone.key };
}
