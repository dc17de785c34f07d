import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AcknowledgedTogether } from '@ioc/shared/answers/alarms';
import { CurrentPrincipal, type Principal } from '#identity/principal.js';
import { actorOf } from '#identity/actor.js';
import { AlarmDesk } from '#alarms/desk.js';
import { AcknowledgeOrder, mostTogether } from '#alarms/orders.js';

/** Several alarms at once. Not below /alarms, where a last part of an address is the id of one. */
@ApiTags('alarms')
@Controller('api/alarm-acknowledgements')
export class AcknowledgementsController {
  constructor(@Inject(AlarmDesk) private readonly desk: AlarmDesk) {}

  @Post()
  @HttpCode(200)
  @ApiOkResponse({
    description: `Acknowledges up to ${mostTogether} alarms for one reason; those that changed meanwhile are named and left.`,
    standardSchema: AcknowledgedTogether,
  })
  acknowledge(@Body({ schema: AcknowledgeOrder }) order: AcknowledgeOrder, @CurrentPrincipal() principal: Principal) {
    return this.desk.acknowledge(order, actorOf(principal));
  }
}
