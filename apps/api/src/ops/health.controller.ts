import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { Health } from '@ioc/shared/answers/health';
import type { Response } from 'express';
import { HealthWatch } from '#health/watch.js';
import { LedgerReadModel } from '#ledger/columns/read-model.js';

/** What an operator wants to know of this process and of what it needs. */
@ApiTags('ops')
@Controller('health')
export class HealthController {
  constructor(
    @Inject(HealthWatch) private readonly watch: HealthWatch,
    @Inject(LedgerReadModel) private readonly ledger: LedgerReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Tình trạng / What is wrong, by name',
    description:
      'For operators and monitoring; needs no key, names no person. Looked at once a second and answered from memory. ' +
      '503 when the database or the event log does not answer, or when the door must close; whatever else is wrong is ' +
      'listed in `problems` with 200. Do not restart a process because of it: see /live.',
  })
  @ApiOkResponse({ description: 'Works, perhaps degraded: see problems.', standardSchema: Health })
  @ApiServiceUnavailableResponse({
    description: 'No event can be accepted, or nothing can be read.',
    standardSchema: Health,
  })
  health(@Res({ passthrough: true }) response: Response): Health {
    const { database, log, problems, catchUp } = this.watch.state;
    response.status(database && log.alive && this.watch.closedBy.length === 0 ? 200 : 503);
    const degraded = problems.map(({ message, messageEn }) => `${message} / ${messageEn}`);
    const figuresFrom = this.ledger.answers ? 'memory' : 'tables';
    return { database, log, problems: [...problems], figuresFrom, catchUp, degraded };
  }
}
