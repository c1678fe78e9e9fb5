import { type Locale, localize } from '#kernel';
import type { LogEntry } from './event.ts';
import { forTeam } from './for-team.ts';
import { emptyRoom, foldRoom, type Room } from './room.ts';
import { Timeline } from './timeline.ts';

/** The room after one more entry of the whole log, as the team's participants see it; what is not for them changes nothing. */
const foldRoomOf =
  (team: string, locale: Locale) =>
  (room: Room, entry: LogEntry): Room => {
    if (entry.audience !== 'all' && entry.audience !== `team:${team}`) return room;
    const { wallMs, exerciseMs, by, event } = forTeam(entry);
    return foldRoom(room, { position: room.position + 1, at: wallMs, exerciseMs, by, event: localize(event, locale) });
  };

/** One team's room at any moment of the whole log. */
export const roomTimelineOf = (team: string, locale: Locale, entries: readonly LogEntry[]): Timeline<Room, LogEntry> =>
  new Timeline(emptyRoom(), entries, foldRoomOf(team, locale));
