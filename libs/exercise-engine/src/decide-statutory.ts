import { type IncidentKind, latestMs } from '#kernel';
import type { Batch } from './batch.ts';
import type { Command, RegimeInPlay, Seat } from './command.ts';
import { badInput, conflict, requireTeam, requireText } from './refusals.ts';
import { indexOf } from './scenario-index.ts';
import { stageOf } from './statutory-agenda.ts';

/** The log keeps the regimes as they were on the day, so that it explains itself for ever. */
export function adoptRegimes(batch: Batch, inPlay: readonly RegimeInPlay[]): void {
  if (!indexOf(batch.scenario).isNotifiable || inPlay.length === 0) return;
  const authorities = new Map(inPlay.map(({ authority }) => [authority.key, authority]));
  batch.emit({ type: 'authorities-offered', authorities: [...authorities.values()], scale: batch.scenario.statutoryScale ?? 1 });
  for (const { key: team } of batch.scenario.teams) {
    const regimes = inPlay.filter(({ teams }) => teams.includes(team)).map(({ teams: _, ...regime }) => regime);
    if (regimes.length > 0) batch.emit({ type: 'regimes-adopted', team, regimes });
  }
}

/** The team learned of a planned inject: the clocks of what it is about start, once for each kind. */
export function becomeAware(batch: Batch, team: string, key: string): void {
  for (const kind of new Set(indexOf(batch.scenario).injects.get(key)?.notifiable)) startClocks(batch, team, kind);
}

function startClocks(batch: Batch, team: string, kind: IncidentKind): void {
  const duties = batch.state.teams[team]?.statutory;
  if (!duties || duties.clocks.some((clock) => clock.kind === kind)) return;
  const { exerciseMs } = batch;
  const scale = batch.state.statutory?.scale ?? 1;
  for (const { key: regime, kinds, stages } of duties.regimes) {
    if (!kinds.includes(kind)) continue;
    // No exercise lasts until a report is owed that an incident still goes on.
    const owed = stages.filter(({ whileOngoing }) => !whileOngoing);
    batch.emit({ type: 'statutory-clock-started', team, regime, kind, stages: owed.map((stage) => ({ ...stage, dueMs: exerciseMs + latestMs(stage, stages) / scale })) });
  }
}

/** Also to the wrong one, and also late: what it was worth is for the debrief. */
export function notifyAuthority(batch: Batch, { kind, stage, authority: key, text }: Extract<Command, { readonly type: 'notify-authority' }>, seat: Seat): void {
  const team = requireTeam(batch.state, seat.team);
  const { regimes = [], clocks = [], notifications = [] } = batch.state.teams[team]?.statutory ?? {};
  const running = clocks.filter((clock) => clock.kind === kind && clock.stages.some((asked) => asked.key === stage));
  if (running.length === 0) throw badInput('exercises.nothing-to-notify');
  const authority = batch.state.statutory?.authorities.find((offered) => offered.key === key);
  if (!authority) throw badInput('exercises.unknown-authority');
  if (notifications.some((told) => told.kind === kind && told.stage === stage && told.authority.key === key)) throw conflict('exercises.already-notified');
  requireText(text);
  const regime = running.find((clock) => regimes.some((known) => known.key === clock.regime && known.authority.key === key))?.regime ?? null;
  batch.emit({ type: 'authority-notified', team, kind, stage, authority, text, regime });
}

export function missStatutory(batch: Batch, id: string): void {
  const missed = stageOf(batch.state, id);
  if (missed) batch.emit({ type: 'statutory-deadline-missed', team: missed.team, regime: missed.clock.regime, kind: missed.clock.kind, stage: missed.stage.key });
}
