import { channel as diagnosticsChannel } from 'node:diagnostics_channel';
import { forTeam, type Seat } from '#exercise-engine';
import type { ExerciseId } from '#kernel';
import type { FeedAudience, FeedItem } from './feed-item.ts';
import type { FeedHead, FeedRepository, NumberedEntry } from './feed.repository.ts';

/** Entries that an instance keeps of each exercise that somebody watches; older ones come from the database. */
const remembered = 2_000;
const page = 500;

/** Told the moment rows have been read, for those who measure. */
const rowsRead = diagnosticsChannel('tocsin:feed.read');

type Listener = (items: readonly FeedItem[]) => void;

interface Channel {
  readonly items: FeedItem[];
  /** Position up to which this instance has read. */
  last: number;
  readonly listeners: Set<Listener>;
}

interface SeatWatcher {
  readonly seat: Seat;
  readonly end: () => void;
}

/** One exercise as this instance has read it: once for everybody who watches. */
export class ExerciseStream {
  lastSeq: number;
  private readonly channels = new Map<FeedAudience, Channel>();
  private readonly seats = new Map<string, Seat>();
  private readonly seatWatchers = new Set<SeatWatcher>();
  private pulling: Promise<void> | null = null;
  private again = false;

  private constructor(
    readonly id: ExerciseId,
    readonly teams: readonly string[],
    firstSeq: number,
    private readonly feed: FeedRepository,
  ) {
    this.lastSeq = firstSeq;
    for (const audience of ['staff', ...teams.map((team) => `team:${team}` as const)] as const) {
      this.channels.set(audience, { items: [], last: 0, listeners: new Set() });
    }
  }

  static async open({ id, teams, lastSeq, positions, seats }: FeedHead & { seats: readonly Seat[] }, feed: FeedRepository): Promise<ExerciseStream> {
    const stream = new ExerciseStream(id, teams, Math.max(0, lastSeq - remembered), feed);
    for (const seat of seats) stream.seats.set(seat.id, seat);
    await stream.pull();
    for (const team of teams) {
      const channel = stream.channel(`team:${team}`);
      channel.last = Math.max(channel.last, positions[team] ?? 0);
    }
    const staff = stream.channel('staff');
    staff.last = Math.max(staff.last, lastSeq);
    return stream;
  }

  get watched(): boolean {
    return this.seatWatchers.size > 0 || [...this.channels.values()].some(({ listeners }) => listeners.size > 0);
  }

  last(audience: FeedAudience): number {
    return this.channel(audience).last;
  }

  listen(audience: FeedAudience, listener: Listener): () => void {
    const { listeners } = this.channel(audience);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  /** As of the last entry that was read. */
  seatOf(personId: string): Seat | null {
    return this.seats.get(personId) ?? null;
  }

  /** Ends what was open for a seat that is taken away or given again with another role or team, also when that happened before anybody watched. */
  watchSeat(seat: Seat, end: () => void): () => void {
    const watcher = { seat, end };
    this.seatWatchers.add(watcher);
    this.checkSeat(watcher);
    return () => this.seatWatchers.delete(watcher);
  }

  /** What came after the position, if this instance still has all of it in memory. */
  inMemory(audience: FeedAudience, position: number): readonly FeedItem[] | null {
    const { items, last } = this.channel(audience);
    if (position >= last) return [];
    const first = items[0]?.position;
    if (first === undefined || first > position + 1) return null;
    return items.slice(position + 1 - first);
  }

  after(audience: FeedAudience, position: number): Promise<FeedItem[]> {
    return this.feed.page(this.id, audience, this.teams, position, page);
  }

  /** Reads what is new and hands it on. Calls during a read join one further read. */
  async pull(): Promise<void> {
    this.again = true;
    this.pulling ??= this.read().finally(() => (this.pulling = null));
    return this.pulling;
  }

  private async read(): Promise<void> {
    while (this.again) {
      this.again = false;
      const entries = await this.feed.live(this.id, this.teams, this.lastSeq, page);
      const last = entries.at(-1);
      if (!last) continue;
      this.lastSeq = last.entry.seq;
      rowsRead.publish({ exerciseId: this.id, entries: entries.length, lastSeq: this.lastSeq });
      this.again ||= entries.length === page;
      this.tellSeats(entries);
      this.spread(entries);
    }
  }

  private spread(entries: readonly NumberedEntry[]): void {
    this.add('staff', entries.map(({ entry }) => ({ position: entry.seq, entry })));
    for (const team of this.teams) {
      this.add(`team:${team}`, entries.flatMap(({ entry, positions }) => (positions[team] === undefined ? [] : [{ position: positions[team], entry: forTeam(entry) }])));
    }
  }

  private tellSeats(entries: readonly NumberedEntry[]): void {
    for (const { entry } of entries) {
      const { event } = entry;
      if (event.type !== 'member-removed' && event.type !== 'member-seated') continue;
      if (event.type === 'member-seated') this.seats.set(event.member.id, { ...event.member, team: event.team });
      else this.seats.delete(event.member.id);
      for (const watcher of this.seatWatchers) if (watcher.seat.id === event.member.id) this.checkSeat(watcher);
    }
  }

  private checkSeat({ seat: { id, role, team }, end }: SeatWatcher): void {
    const now = this.seatOf(id);
    if (now?.role !== role || now.team !== team) end();
  }

  private add(audience: FeedAudience, items: readonly FeedItem[]): void {
    const last = items.at(-1);
    if (!last) return;
    const channel = this.channel(audience);
    channel.items.push(...items);
    channel.last = last.position;
    if (channel.items.length > 2 * remembered) channel.items.splice(0, channel.items.length - remembered);
    for (const listener of channel.listeners) listener(items);
  }

  private channel(audience: FeedAudience): Channel {
    const channel = this.channels.get(audience);
    if (!channel) throw new Error(`No audience ${audience}`);
    return channel;
  }
}
