import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { Liveness, Readiness } from '@ioc/shared/answers/health';
import type { Response } from 'express';
import { HealthWatch } from '#health/watch.js';

/** Seconds after which a sender or a load balancer asks again. */
const retryAfter = '5';

/** For whoever starts, stops and balances processes. */
@ApiTags('ops')
@Controller()
export class ProbesController {
  constructor(@Inject(HealthWatch) private readonly watch: HealthWatch) {}

  @Get('live')
  @ApiOperation({
    summary: 'Tiến trình còn sống / The process lives',
    description:
      'Restart a process that does not answer. Nothing outside the process makes it fail: no backlog, no database, no log. ' +
      'Exactly /live: /live/ is the wall’s socket.',
  })
  @ApiOkResponse({ description: 'It answers.', standardSchema: Liveness })
  live(): Liveness {
    return { live: true, uptimeSeconds: Math.floor(process.uptime()) };
  }

  @Get('ready')
  @ApiOperation({
    summary: 'Nhận được sự kiện / Events are accepted',
    description:
      'For load balancers and senders; needs no key. 503 with the reasons for which POST /api/events answers 503 too. ' +
      'Answered from memory.',
  })
  @ApiOkResponse({ description: 'The door is open.', standardSchema: Readiness })
  @ApiServiceUnavailableResponse({ description: 'The door is closed; Retry-After.', standardSchema: Readiness })
  ready(@Res({ passthrough: true }) response: Response): Readiness {
    const reasons = [...this.watch.closedBy];
    if (reasons.length > 0) response.status(503).set('retry-after', retryAfter);
    return { ready: reasons.length === 0, reasons };
  }
}
