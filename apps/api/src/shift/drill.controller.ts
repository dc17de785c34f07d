import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentDrill, DrillReport, DrillRun, Drills } from '@ioc/shared/answers/drills';
import { ErrorAnswer } from '@ioc/shared/answers/error';
import { actorOf } from '#identity/actor.js';
import { CurrentPrincipal, type Principal } from '#identity/principal.js';
import { mayAsk } from '#identity/rights.js';
import { DrillDesk } from '#shift/drill-desk.js';
import { DrillOrder, DrillPath } from '#shift/drill-orders.js';

const mayRun = ({ roles }: Principal): boolean => mayAsk('POST /api/drills', roles);

/** Drills: exercises of the shift on the simulated province. */
@ApiTags('shift')
@Controller('api/drills')
export class DrillController {
  constructor(@Inject(DrillDesk) private readonly desk: DrillDesk) {}

  @Get()
  @ApiOkResponse({ description: 'What can be exercised, what runs, and what was.', standardSchema: Drills })
  drills(@CurrentPrincipal() principal: Principal) {
    return this.desk.drills(mayRun(principal));
  }

  @Get('current')
  @ApiOkResponse({ description: 'What runs now, for screens and the simulator.', standardSchema: CurrentDrill })
  current() {
    return this.desk.current();
  }

  @Get(':id')
  @ApiOkResponse({ description: 'What was staged, what the desk found and who answered.', standardSchema: DrillReport })
  report(@Param('id', { schema: DrillPath }) id: string, @CurrentPrincipal() principal: Principal) {
    return this.desk.report(id, mayRun(principal));
  }

  @Post()
  @HttpCode(200)
  @ApiOkResponse({ description: 'The drill runs.', standardSchema: DrillRun })
  @ApiConflictResponse({
    description: 'not-simulated: there are real events here; drill-running: another one runs',
    standardSchema: ErrorAnswer,
  })
  start(@Body({ schema: DrillOrder }) { drill }: DrillOrder, @CurrentPrincipal() principal: Principal) {
    return this.desk.start(drill, actorOf(principal));
  }

  @Post(':id/end')
  @HttpCode(200)
  @ApiOkResponse({ description: 'The drill is over.', standardSchema: DrillRun })
  @ApiConflictResponse({ description: 'drill-over: it is over already', standardSchema: ErrorAnswer })
  end(@Param('id', { schema: DrillPath }) id: string, @CurrentPrincipal() principal: Principal) {
    return this.desk.end(id, actorOf(principal));
  }
}
