import { DomainError, newId } from '#kernel';
import type { LiveItem, LiveStream } from './live-stream.ts';

/** Items that are kept in memory. Whoever fell further behind asks for the whole. */
const kept = 500;

/** What came after a position, as the follower may see it; asked with the follower's own rights. */
export type ReadAfter = (position: number) => Promise<readonly LiveItem[]>;

/** One follower's own: nobody else gets these bytes. Whoever makes it calls `pull` at each hint; once `read` refuses, the follower is cut off. */
export class OwnStream implements LiveStream {
  readonly key = newId();
  readonly resync = null;
  private readonly listeners = new Set<(items: readonly LiveItem[]) => void>();
  private items: readonly LiveItem[];
  private end: (() => void) | null = null;
  private pulling = false;
  private hinted = false;

  constructor(
    readonly from: number,
    private readonly read: ReadAfter,
    first: readonly LiveItem[],
    readonly leave: () => void,
  ) {
    this.items = first;
  }

  last(): number {
    return this.items.at(-1)?.position ?? this.from;
  }

  inMemory(position: number): readonly LiveItem[] {
    return this.items.filter((item) => item.position > position);
  }

  after(position: number): Promise<readonly LiveItem[]> {
    return Promise.resolve(this.inMemory(position));
  }

  listen(listener: (items: readonly LiveItem[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  onRevoked(end: () => void): () => void {
    this.end = end;
    return () => (this.end = null);
  }

  /** A hint that comes while one is read is read for afterwards. */
  async pull(): Promise<void> {
    this.hinted = true;
    if (this.pulling) return;
    this.pulling = true;
    try {
      while (this.hinted) {
        this.hinted = false;
        await this.readOn();
      }
    } catch (error) {
      if (isRefusal(error)) this.end?.();
    } finally {
      this.pulling = false;
    }
  }

  private async readOn(): Promise<void> {
    const news = await this.read(this.last());
    if (news.length === 0) return;
    this.items = [...this.items, ...news].slice(-kept);
    for (const listener of this.listeners) listener(news);
  }
}

const isRefusal = (error: unknown): boolean => error instanceof DomainError && (error.code === 'NOT_FOUND' || error.code === 'FORBIDDEN');
