import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { ExerciseId } from '#kernel';
import { Hints } from '#persistence';
import { type Board, HotDebriefRepository } from '../persistence/hot-debrief.repository.ts';
import { Gathered } from './gathered.ts';

const channel = 'tocsin_hot_debrief';
/** Backs the hints, which may be lost. */
const sweepMs = 1_000;
/** Between two reads of one exercise, however many vote at once. */
const restMs = 200;

type Listener = (board: Board) => void;

interface Watched {
  board: Board;
  readonly listeners: Set<Listener>;
  readonly reading: Gathered;
}

/** The hot debriefs that somebody follows through this instance. Only the newest state counts. */
@Injectable()
export class HotDebriefs implements OnApplicationShutdown {
  private readonly watched = new Map<ExerciseId, Watched>();
  private sweeper: NodeJS.Timeout | null = null;

  constructor(
    private readonly repository: HotDebriefRepository,
    private readonly hints: Hints,
  ) {}

  async start(): Promise<void> {
    await this.hints.listen(channel, (id) => this.look(id as ExerciseId));
    this.sweeper = setInterval(() => void this.sweep().catch(() => undefined), sweepMs);
  }

  onApplicationShutdown(): void {
    if (this.sweeper) clearInterval(this.sweeper);
  }

  /** What is followed from here on, as it stands now. */
  async open(id: ExerciseId): Promise<Board> {
    const board = await this.repository.board(id);
    this.keep(id, board);
    return this.now(id) ?? board;
  }

  now(id: ExerciseId): Board | null {
    return this.watched.get(id)?.board ?? null;
  }

  listen(id: ExerciseId, board: Board, listener: Listener): () => void {
    const watched = this.watched.get(id) ?? { board, listeners: new Set(), reading: new Gathered(() => this.read(id), restMs) };
    this.watched.set(id, watched);
    watched.listeners.add(listener);
    return () => {
      watched.listeners.delete(listener);
      if (watched.listeners.size === 0 && this.watched.get(id) === watched) this.watched.delete(id);
    };
  }

  private async sweep(): Promise<void> {
    if (this.watched.size === 0) return;
    const versions = await this.repository.versions([...this.watched.keys()]);
    for (const [id, version] of versions) if (version > (this.now(id)?.version ?? 0)) this.look(id);
  }

  private look(id: ExerciseId): void {
    this.watched.get(id)?.reading.ask();
  }

  private async read(id: ExerciseId): Promise<void> {
    if (this.watched.has(id)) this.keep(id, await this.repository.board(id));
  }

  private keep(id: ExerciseId, board: Board): void {
    const watched = this.watched.get(id);
    if (!watched || board.version <= watched.board.version) return;
    watched.board = board;
    for (const listener of watched.listeners) listener(board);
  }
}
