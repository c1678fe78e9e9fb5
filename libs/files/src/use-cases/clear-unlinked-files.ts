import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Transaction } from '#persistence';

const nobody = { personId: null };
const everyMs = 3_600_000;

/** Clears away files that nothing has linked for a day. */
@Injectable()
export class ClearUnlinkedFiles implements OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly transaction: Transaction) {}

  start(): void {
    this.timer = setInterval(() => void this.sweep().catch(() => undefined), everyMs);
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  async sweep(): Promise<void> {
    await this.transaction.run(nobody, () => this.transaction.query('select files.clear_away()'));
  }
}
