import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ErrorAnswer } from '@ioc/shared/answers/error';
import { Roster, RosterChanged, RosterHistory } from '@ioc/shared/answers/roster';
import { actorOf } from '#identity/actor.js';
import { CurrentPrincipal, type Principal } from '#identity/principal.js';
import { mayAsk } from '#identity/rights.js';
import { RosterDesk } from '#shift/roster-desk.js';
import { ExceptionOrder, RosterHistoryQuery, RosterQuery, SlotOrder, WithdrawalOrder } from '#shift/roster-orders.js';

const notInForce = {
  description: 'Ca hoặc thay đổi không còn hiệu lực / no such slot or change is in force',
  standardSchema: ErrorAnswer,
};

/** Who is on duty. The shift reads it; a shift lead or an administrator writes it. Its history only grows. */
@ApiTags('shift')
@Controller('api/roster')
export class RosterController {
  constructor(@Inject(RosterDesk) private readonly desk: RosterDesk) {}

  @Get()
  @ApiOkResponse({ description: 'Who is on now and on the days that are asked for.', standardSchema: Roster })
  roster(@Query({ schema: RosterQuery }) query: RosterQuery, @CurrentPrincipal() { roles }: Principal) {
    return this.desk.roster(query, mayAsk('POST /api/roster/slots', roles));
  }

  @Get('history')
  @ApiOkResponse({ description: 'Every change, newest first.', standardSchema: RosterHistory })
  history(@Query({ schema: RosterHistoryQuery }) query: RosterHistoryQuery) {
    return this.desk.history(query);
  }

  @Post('slots')
  @HttpCode(200)
  @ApiOkResponse({ description: 'A slot of the week, from a day on.', standardSchema: RosterChanged })
  @ApiConflictResponse({ description: 'roster-full', standardSchema: ErrorAnswer })
  slot(@Body({ schema: SlotOrder }) order: SlotOrder, @CurrentPrincipal() principal: Principal) {
    return this.desk.addSlot(order, actorOf(principal));
  }

  @Post('exceptions')
  @HttpCode(200)
  @ApiOkResponse({
    description:
      'One day of a slot is otherwise: swap (somebody else), leave (stand-in, deputy or nobody), off (not kept).',
    standardSchema: RosterChanged,
  })
  @ApiNotFoundResponse(notInForce)
  @ApiConflictResponse({ description: 'roster-changed: somebody else changed that day', standardSchema: ErrorAnswer })
  exception(@Body({ schema: ExceptionOrder }) order: ExceptionOrder, @CurrentPrincipal() principal: Principal) {
    return this.desk.addException(order, actorOf(principal));
  }

  @Post('withdrawals')
  @HttpCode(200)
  @ApiOkResponse({ description: 'A slot or an exception is no longer in force.', standardSchema: RosterChanged })
  @ApiNotFoundResponse(notInForce)
  @ApiConflictResponse({ description: 'roster-changed: somebody else changed that slot', standardSchema: ErrorAnswer })
  withdraw(@Body({ schema: WithdrawalOrder }) order: WithdrawalOrder, @CurrentPrincipal() principal: Principal) {
    return this.desk.withdraw(order, actorOf(principal));
  }
}
