import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { Public } from '#identity';
import { serverRoleFlaw } from '#persistence';

const answerWithinMs = 1_000;

/** `/healthz`: the process lives. `/readyz`: it can serve. */
@Public()
@Controller()
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  @Get('healthz')
  healthy(): { status: string } {
    return { status: 'ok' };
  }

  @Get('readyz')
  async ready(@Res() response: Response): Promise<void> {
    const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('late')), answerWithinMs).unref());
    const flaw = await Promise.race([serverRoleFlaw(this.dataSource).then((found) => found?.flaw ?? null), late]).catch(() => 'database-unavailable');
    response.status(flaw === null ? 200 : 503).json(flaw === null ? { status: 'ready' } : { status: 'unavailable', reason: flaw });
  }
}
