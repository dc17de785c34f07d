import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ErrorAnswer } from '@ioc/shared/answers/error';
import { Handover, Handovers, ShiftEntry, ShiftLog, ShiftTimeline } from '@ioc/shared/answers/shift';
import { actorOf } from '#identity/actor.js';
import { CurrentPrincipal, type Principal } from '#identity/principal.js';
import { EntryOrder, HandoverOrder, HandoverPath, LogQuery, TimelineQuery } from '#shift/orders.js';
import { Shift } from '#shift/shift.js';

/** The shift: its log, which only grows, and its handover, which is made from facts and confirmed by both. */
@ApiTags('shift')
@Controller('api/shift')
export class ShiftController {
  constructor(@Inject(Shift) private readonly shift: Shift) {}

  @Get('entries')
  @ApiOkResponse({ description: 'A page of the log, newest first.', standardSchema: ShiftLog })
  log(@Query({ schema: LogQuery }) query: LogQuery) {
    return this.shift.log(query);
  }

  @Post('entries')
  @HttpCode(200)
  @ApiOkResponse({ description: 'The entry as it stands; it cannot be changed.', standardSchema: ShiftEntry })
  write(@Body({ schema: EntryOrder }) order: EntryOrder, @CurrentPrincipal() principal: Principal) {
    return this.shift.write(order, actorOf(principal));
  }

  @Get('timeline')
  @ApiOkResponse({
    description: 'What happened in a period, newest first, with its alarms.',
    standardSchema: ShiftTimeline,
  })
  timeline(@Query({ schema: TimelineQuery }) query: TimelineQuery) {
    return this.shift.timeline(query);
  }

  @Get('handovers')
  @ApiOkResponse({ description: 'What would be handed over now, and the handovers before.', standardSchema: Handovers })
  handovers() {
    return this.shift.handovers();
  }

  @Post('handovers')
  @HttpCode(200)
  @ApiOkResponse({ description: 'The shift was given over with the facts of this moment.', standardSchema: Handover })
  give(@Body({ schema: HandoverOrder }) order: HandoverOrder, @CurrentPrincipal() principal: Principal) {
    return this.shift.give(order, actorOf(principal));
  }

  @Post('handovers/:id/confirmation')
  @HttpCode(200)
  @ApiOkResponse({
    description: 'Whoever comes has confirmed. 409: it was given by the same person, or somebody else has taken it.',
    standardSchema: Handover,
  })
  @ApiConflictResponse({
    description: 'Đã nhận, hoặc người giao tự nhận / taken, or by who gave it',
    standardSchema: ErrorAnswer,
  })
  take(@Param('id', { schema: HandoverPath }) id: string, @CurrentPrincipal() principal: Principal) {
    return this.shift.take(id, actorOf(principal));
  }
}
