/** One inject of the reference model: due at a time, or some time after another one. */
export interface ModelInject {
  readonly id: string;
  readonly at: number | null;
  readonly after: { readonly id: string; readonly delayMs: number } | null;
  readonly withinMs: number | null;
  /** Opening it starts the clock of the one notification that is owed. */
  readonly notifiable: boolean;
}

export interface Fired {
  readonly id: string;
  readonly what: 'released' | 'missed' | 'unnotified';
  readonly atMs: number;
  readonly dueMs: number;
}

type Status = 'pending' | 'held' | 'released' | 'skipped';

/**
 * The clock and the firing of injects as one would explain them to a child: every millisecond, time moves on by the rate,
 * and whatever is due by then happens, earliest first. Shares nothing with the engine.
 */
export class ReferenceModel {
  readonly fired: Fired[] = [];
  readonly status = new Map<string, Status>();
  timeMs = 0;
  #running = true;
  #rate = 1;
  readonly #due = new Map<string, number>();
  readonly #takenOut = new Set<string>();
  readonly #deadlines = new Map<string, number>();
  readonly #notifyWithinMs: number;
  #aware = false;
  #notified = false;
  #notifyBy = Infinity;
  readonly #injects: readonly ModelInject[];

  constructor(injects: readonly ModelInject[], notifyWithinMs: number) {
    this.#injects = injects;
    this.#notifyWithinMs = notifyWithinMs;
    for (const { id, at } of injects) {
      this.status.set(id, 'pending');
      if (at !== null) this.#due.set(id, at);
    }
    this.#happen();
  }

  wait(wallMs: number): void {
    for (let passed = 0; passed < wallMs && this.#running; passed += 1) {
      this.timeMs += this.#rate;
      this.#happen();
    }
  }

  pause(): boolean {
    if (!this.#running) return false;
    this.#running = false;
    return true;
  }

  resume(): boolean {
    if (this.#running) return false;
    this.#running = true;
    this.#happen();
    return true;
  }

  changeSpeed(rate: number): boolean {
    if (rate < 0.25 || rate > 20) return false;
    this.#rate = rate;
    return true;
  }

  jump(toMs: number, passed: 'release' | 'skip'): boolean {
    if (toMs <= this.timeMs) return false;
    for (const [id, dueMs] of this.#due) {
      if (passed !== 'skip' || this.status.get(id) !== 'pending' || dueMs <= this.timeMs || dueMs >= toMs) continue;
      this.status.set(id, 'skipped');
      this.#takenOut.add(id);
    }
    this.timeMs = toMs;
    this.#happen();
    return true;
  }

  hold(id: string): boolean {
    if (!this.#undelivered(id)) return false;
    this.status.set(id, 'held');
    return true;
  }

  skip(id: string): boolean {
    if (!this.#undelivered(id)) return false;
    this.status.set(id, 'skipped');
    this.#takenOut.add(id);
    return true;
  }

  replan(id: string): boolean {
    const status = this.status.get(id);
    if (status === 'pending') return true;
    if (status === 'released' || (status === 'skipped' && !this.#takenOut.has(id))) return false;
    this.status.set(id, 'pending');
    this.#takenOut.delete(id);
    const dueMs = this.#due.get(id);
    if (dueMs !== undefined) this.#due.set(id, Math.max(dueMs, this.timeMs));
    this.#happen();
    return true;
  }

  release(id: string): boolean {
    if (!this.#undelivered(id)) return false;
    this.#release(id, Math.min(this.#due.get(id) ?? this.timeMs, this.timeMs));
    this.#happen();
    return true;
  }

  open(id: string): boolean {
    if (this.status.get(id) !== 'released') return false;
    if (!this.#aware && this.#injects.some((inject) => inject.id === id && inject.notifiable)) {
      this.#aware = true;
      this.#notifyBy = this.timeMs + this.#notifyWithinMs;
    }
    return true;
  }

  notify(): boolean {
    if (!this.#running || !this.#aware || this.#notified) return false;
    this.#notified = true;
    if (this.timeMs <= this.#notifyBy) this.#notifyBy = Infinity;
    return true;
  }

  #undelivered(id: string): boolean {
    return this.status.get(id) === 'pending' || this.status.get(id) === 'held';
  }

  #happen(): void {
    for (let next = this.#next(); this.#running && next; next = this.#next()) next();
  }

  /** The earliest of what is due by now; deadlines before injects before the authority's at the same moment, then as listed. */
  #next(): (() => void) | undefined {
    let earliest = Infinity;
    let next: (() => void) | undefined;
    for (const { id } of this.#injects) {
      const deadlineMs = this.#deadlines.get(id) ?? Infinity;
      if (deadlineMs <= this.timeMs && deadlineMs < earliest) [earliest, next] = [deadlineMs, () => this.#miss(id, deadlineMs)];
    }
    for (const { id } of this.#injects) {
      const dueMs = this.#due.get(id) ?? Infinity;
      if (this.status.get(id) === 'pending' && dueMs <= this.timeMs && dueMs < earliest) [earliest, next] = [dueMs, () => this.#release(id, dueMs)];
    }
    if (this.#notifyBy <= this.timeMs && this.#notifyBy < earliest) return () => this.#missNotification();
    return next;
  }

  #missNotification(): void {
    this.fired.push({ id: 'metz', what: 'unnotified', atMs: this.timeMs, dueMs: this.#notifyBy });
    this.#notifyBy = Infinity;
  }

  #miss(id: string, dueMs: number): void {
    this.#deadlines.delete(id);
    this.fired.push({ id, what: 'missed', atMs: this.timeMs, dueMs });
  }

  #release(id: string, dueMs: number): void {
    this.status.set(id, 'released');
    this.fired.push({ id, what: 'released', atMs: this.timeMs, dueMs });
    for (const inject of this.#injects) {
      if (inject.id === id && inject.withinMs !== null) this.#deadlines.set(id, this.timeMs + inject.withinMs);
      if (inject.after?.id === id) this.#due.set(inject.id, this.timeMs + inject.after.delayMs);
    }
  }
}
