import type { Authority, Localized } from '#kernel';
import type { AuthorityNotified } from './event.ts';
import type { RoomEntry, RoomEvent, RoomNote } from './room-entry.ts';
import type { StatutoryClock } from './state.ts';

/** Whom the team may notify, the clocks that its knowledge started, and whom it told. Statutory deadlines run `scale` times faster than exercise time. */
export interface RoomDuties {
  readonly authorities: readonly Localized<Authority>[];
  readonly scale: number;
  readonly clocks: readonly RoomClock[];
  readonly notifications: readonly RoomNotification[];
}

export type RoomClock = Localized<StatutoryClock>;

/** `regime` is null where the authority answered that it is not in charge. */
export type RoomNotification = Localized<Omit<AuthorityNotified, 'type' | 'team'>> & RoomNote;

export const noDuties: RoomDuties = { authorities: [], scale: 1, clocks: [], notifications: [] };

type DutyEvent = Extract<RoomEvent, { readonly type: 'authorities-offered' | 'statutory-clock-started' | 'authority-notified' | 'statutory-deadline-missed' }>;

/** The part of a room that concerns authorities, after one more entry. */
export function foldDuties(duties: RoomDuties, entry: RoomEntry, event: DutyEvent): RoomDuties {
  const { position, at, exerciseMs, by } = entry;
  switch (event.type) {
    case 'authorities-offered':
      return { ...duties, authorities: event.authorities, scale: event.scale };
    case 'statutory-clock-started': {
      const { regime, kind, stages } = event;
      const clock: RoomClock = { regime, kind, startedMs: exerciseMs, stages: stages.map((stage) => ({ ...stage, notifiedMs: null, missed: false })) };
      return { ...duties, clocks: [...duties.clocks, clock] };
    }
    case 'authority-notified': {
      const { kind, stage, authority, text, regime } = event;
      const notifications = [{ position, at, exerciseMs, by, kind, stage, authority, text, regime }, ...duties.notifications];
      return { ...duties, notifications, clocks: changeStage(duties.clocks, event, (asked) => ({ notifiedMs: asked.notifiedMs ?? exerciseMs })) };
    }
    case 'statutory-deadline-missed':
      return { ...duties, clocks: changeStage(duties.clocks, event, () => ({ missed: true })) };
  }
}

type Stage = RoomClock['stages'][number];

const changeStage = (
  clocks: readonly RoomClock[],
  { regime, kind, stage }: { readonly regime: string | null; readonly kind: string; readonly stage: string },
  change: (stage: Stage) => Partial<Stage>,
): readonly RoomClock[] =>
  clocks.map((clock) =>
    clock.regime === regime && clock.kind === kind
      ? { ...clock, stages: clock.stages.map((asked) => (asked.key === stage ? { ...asked, ...change(asked) } : asked)) }
      : clock,
  );
