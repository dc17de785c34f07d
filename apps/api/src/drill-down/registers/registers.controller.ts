import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  DecidedProcedures,
  EquipmentBoard,
  ProcessBoard,
  ProcessRuns,
  ScoredSheets,
  SentReports,
} from '@ioc/shared/answers/registers';
import * as z from 'zod';
import { Registers } from '#drill-down/registers/registers.js';
import { OwnRows } from '#identity/principal.js';
import type { Sight } from '#identity/sight.js';
import { SightPipe } from '#identity/sight.pipe.js';
import { pageLimit } from '#platform/query-words.js';

const ProcedureChanges = z.strictObject({
  change: z.enum(['new', 'amended', 'abolished']).optional().describe('how it last changed'),
  after: z.string().max(100).optional().describe('`next` of the page before'),
  limit: pageLimit(100),
});
const OfPeriod = z.strictObject({
  period: z.string().max(20).optional().describe('period key, e.g. 2022 or 2022-06; absent: the newest'),
});
type OfPeriod = z.infer<typeof OfPeriod>;

const RunsOfProcess = z.strictObject({
  status: z.enum(['open', 'ended']).optional().describe('absent: those that run'),
  step: z.coerce.number().int().min(1).max(1000).optional().describe('from 1'),
  late: z.enum(['true', 'false']).optional().describe('true: those past their time; false: the others'),
  after: z.string().max(100).optional().describe('`next` of the page before'),
  limit: pageLimit(100),
});

/** Registers of the office: what is neither a case with an appointment nor a figure. */
@ApiTags('registers')
@Controller('api/registers')
export class RegistersController {
  constructor(@Inject(Registers) private readonly registers: Registers) {}

  @Get('procedures')
  @ApiOkResponse({
    description: 'Procedures by their last decision: new, amended, abolished, with its number and date.',
    standardSchema: DecidedProcedures,
  })
  procedures(@Query({ schema: ProcedureChanges }) query: z.infer<typeof ProcedureChanges>) {
    return this.registers.procedures(query);
  }

  @Get('processes')
  @ApiOkResponse({
    description: 'Processes of the quality system: steps, owners, what runs in each, and where it is late.',
    standardSchema: ProcessBoard,
  })
  processes(@OwnRows(SightPipe) sight: Sight) {
    return this.registers.processes(sight);
  }

  @Get('processes/:code/runs')
  @ApiOkResponse({ description: 'The runs that a number of the board counts, by code.', standardSchema: ProcessRuns })
  runs(
    @Param('code') code: string,
    @Query({ schema: RunsOfProcess }) query: z.infer<typeof RunsOfProcess>,
    @OwnRows(SightPipe) sight: Sight,
  ) {
    const { late, ...asked } = query;
    return this.registers.runs(code, { ...asked, late: late === undefined ? undefined : late === 'true' }, sight);
  }

  @Get('sheets/:code')
  @ApiOkResponse({ description: 'The evidence behind a rating sheet, agency by agency.', standardSchema: ScoredSheets })
  sheets(
    @Param('code') code: string,
    @Query({ schema: OfPeriod }) { period }: OfPeriod,
    @OwnRows(SightPipe) sight: Sight,
  ) {
    return this.registers.sheets(code, period, sight);
  }

  @Get('reports/:code')
  @ApiOkResponse({ description: 'Whether a report set of a period was sent.', standardSchema: SentReports })
  reports(@Param('code') code: string, @Query({ schema: OfPeriod }) { period }: OfPeriod) {
    return this.registers.reports(code, period);
  }

  @Get('equipment')
  @ApiOkResponse({
    description: 'Computers, networks, mail, signatures and video points by level and by agency.',
    standardSchema: EquipmentBoard,
  })
  equipment(@OwnRows(SightPipe) sight: Sight) {
    return this.registers.equipment(sight);
  }
}
