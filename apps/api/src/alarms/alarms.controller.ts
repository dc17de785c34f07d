import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AlarmChanged, AlarmDetail, AlarmGroups, AlarmList } from '@ioc/shared/answers/alarms';
import { ErrorAnswer } from '@ioc/shared/answers/error';
import { CurrentPrincipal, type Principal } from '#identity/principal.js';
import { actorOf } from '#identity/actor.js';
import { offeredTo } from '#alarms/offered-actions.js';
import { AlarmDesk } from '#alarms/desk.js';
import { AlarmListQuery, AlarmOrder, AlarmPath } from '#alarms/orders.js';

/** The alarm desk. Who may do what stands in the table of rights; without accounts, whoever reaches the desk. */
@ApiTags('alarms')
@Controller('api/alarms')
export class AlarmsController {
  constructor(@Inject(AlarmDesk) private readonly desk: AlarmDesk) {}

  @Get()
  @ApiOkResponse({ description: 'A page of alarms, new and actionable first.', standardSchema: AlarmList })
  async list(@Query({ schema: AlarmListQuery }) query: AlarmListQuery, @CurrentPrincipal() principal: Principal) {
    const list = await this.desk.list(query, actorOf(principal), principal.units);
    return { ...list, rows: list.rows.map((alarm) => offeredTo(alarm, principal)) };
  }

  @Get('groups')
  @ApiOkResponse({
    description: 'What stands, by cause; the first alarm of each is kept.',
    standardSchema: AlarmGroups,
  })
  groups() {
    return this.desk.groups();
  }

  @Get(':id')
  @ApiOkResponse({ description: 'One alarm with its rule and its history.', standardSchema: AlarmDetail })
  async one(@Param('id', { schema: AlarmPath }) id: string, @CurrentPrincipal() principal: Principal) {
    const detail = await this.desk.one(id);
    return { ...detail, alarm: offeredTo(detail.alarm, principal) };
  }

  @Post(':id/actions')
  @HttpCode(200)
  @ApiOkResponse({
    description:
      'The action was done. 409 alarm-changed: somebody was faster, the answer says who and when; 409 alarm-state: the state of the alarm does not allow it.',
    standardSchema: AlarmChanged,
  })
  @ApiConflictResponse({ description: 'alarm-changed, alarm-state', standardSchema: ErrorAnswer })
  act(
    @Param('id', { schema: AlarmPath }) id: string,
    @Body({ schema: AlarmOrder }) order: AlarmOrder,
    @CurrentPrincipal() principal: Principal,
  ) {
    return this.desk.act(id, order, actorOf(principal));
  }
}
