import type { Channel, Room, RoomInject } from '#exercise-engine';
import type { Tlp } from '#kernel';

/** The channels of the inbox: those of the scenario, and what other teams share. */
export type InboxChannel = Channel | 'information';

/** One line of the inbox. */
export interface InboxItem {
  /** Of the inject, or of the information. */
  readonly id: string;
  readonly position: number;
  readonly exerciseMs: number;
  readonly channel: InboxChannel;
  readonly sender: string;
  readonly subject: string;
  /** Of information that another team labelled. */
  readonly tlp: Tlp | null;
  /** Null for information of another team. */
  readonly inject: RoomInject | null;
}

const informationId = (position: number): string => `information/${position}`;

const injectItem = (inject: RoomInject): InboxItem => ({
  id: inject.inject,
  position: inject.position,
  exerciseMs: inject.releasedMs,
  channel: inject.channel,
  sender: senderOf(inject),
  subject: subjectOf(inject),
  tlp: null,
  inject,
});

/** Papers, networks and tools are known by their own name, people by theirs. */
const senderOf = ({ channel, from, content }: RoomInject): string =>
  channel === 'press' || channel === 'soc-alert' || channel === 'authority' ? (content.source ?? from.organisation) : from.name;

/** Of a call that nobody took, the team knows only who called. */
export const subjectOf = ({ call, from, content }: RoomInject): string =>
  call && call.status !== 'picked-up' ? [from.role, from.organisation].filter(Boolean).join(', ') : content.subject;

/** Everything that reached the team, newest first. `teamName` says a team's key in the reader's language. */
export function inboxOf(room: Room, teamName: (key: string) => string): readonly InboxItem[] {
  const shared = room.received.map(
    ({ position, exerciseMs, from, text, tlp }): InboxItem => ({
      id: informationId(position),
      position,
      exerciseMs,
      channel: 'information',
      sender: teamName(from),
      subject: text,
      tlp,
      inject: null,
    }),
  );
  return [...room.injects.map(injectItem), ...shared].toSorted((one, other) => other.position - one.position);
}

export type Unread = Readonly<Partial<Record<InboxChannel, number>>>;

/** How many lines of each channel this person has not opened yet. */
export function unreadBy(items: readonly InboxItem[], opened: ReadonlySet<string>): Unread {
  const unread: Partial<Record<InboxChannel, number>> = {};
  for (const { id, channel } of items) if (!opened.has(id)) unread[channel] = (unread[channel] ?? 0) + 1;
  return unread;
}
