import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Transaction } from './transaction.ts';

const nobody = { personId: null };
const everyMs = 3_600_000;

/** Clears away what `Idempotency` remembers once it is a day old. A client repeats for a minute, a person within a session of twelve hours. */
@Injectable()
export class ForgetAnswers implements OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly transaction: Transaction) {}

  start(): void {
    this.timer = setInterval(() => void this.sweep().catch(() => undefined), everyMs);
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  async sweep(): Promise<void> {
    await this.transaction.run(nobody, () => this.transaction.query('select persistence.forget_answers()'));
  }
}
