import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Health } from '@ioc/shared/answers/health';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import type { EventLog } from '#event-log/event-log.js';
import { EVENT_LOG } from '#event-log/event-log.token.js';
import { readProblems } from '#health/beats.sql.js';
import { ProblemTimes } from '#health/problem-times.js';
import { readTelling, toldOtherwise } from '#storage/telling.js';

/** Whether this process can do its work: 200 when database and event log answer, 503 with what does not. Figures told by another version of the program are no failure, but said. */
@ApiTags('ops')
@Controller('health')
export class HealthController {
  private readonly times = new ProblemTimes();

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(EVENT_LOG) private readonly eventLog: EventLog,
  ) {}

  @Get()
  @ApiOkResponse({ description: 'Everything this process needs answers.', standardSchema: Health })
  async health(@Res({ passthrough: true }) response: Response) {
    const told = await readTelling(this.db).catch(() => null);
    const database = told !== null;
    const otherwise = told && toldOtherwise(told);
    const { alive, lag, problems: own } = this.eventLog.health();
    const said = await readProblems(this.db).catch(() => []);
    const problems = this.times.of([...said, ...own], Date.now());
    response.status(database && alive && !problems.some(({ closesDoor }) => closesDoor) ? 200 : 503);
    const degraded = problems.map(({ message, messageEn }) => `${message} / ${messageEn}`);
    const log = { kind: this.eventLog.kind, alive, lag };
    return { database, log, problems, degraded: otherwise ? [otherwise, ...degraded] : degraded };
  }
}
