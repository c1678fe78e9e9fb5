import { setTimeout as rest } from 'node:timers/promises';

/** Work that many ask for at once: done one at a time, then it rests. Whoever asked meanwhile gets it done once more. What fails is left to the next who asks. */
export class Gathered {
  private asked = false;
  private busy = false;

  constructor(
    private readonly work: () => Promise<void>,
    /** Milliseconds. */
    private readonly restMs: number,
  ) {}

  ask(): void {
    this.asked = true;
    if (!this.busy) void this.run();
  }

  private async run(): Promise<void> {
    this.busy = true;
    while (this.asked) {
      this.asked = false;
      await this.work().catch(() => undefined);
      await rest(this.restMs, undefined, { ref: false });
    }
    this.busy = false;
  }
}
