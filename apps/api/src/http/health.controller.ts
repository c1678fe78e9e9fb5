import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Public } from '#identity';
import { Readiness } from '#persistence';

/** `/healthz`: the process lives. `/readyz`: it can serve. */
@Public()
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('healthz')
  healthy(): { status: string } {
    return { status: 'ok' };
  }

  @Get('readyz')
  async ready(@Res() response: Response): Promise<void> {
    const reason = await this.readiness.obstacle();
    response.status(reason === null ? 200 : 503).json(reason === null ? { status: 'ready' } : { status: 'unavailable', reason });
  }
}
