import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { AlarmTrial, AlarmTrialBegun, AlarmTrials } from '@ioc/shared/answers/alarm-rules';
import { ErrorAnswer } from '@ioc/shared/answers/error';
import { CurrentPrincipal, type Principal } from '#identity/principal.js';
import { actorOf } from '#identity/actor.js';
import { TrialOrder, TrialPath } from '#alarm-rules/orders.js';
import { mostTrialDays } from '#alarm-rules/trial-days.js';
import { TrialDesk } from '#alarm-rules/trial-desk.js';

/** Rules, played over history. */
@ApiTags('alarms')
@Controller('api/alarm-trials')
export class AlarmTrialsController {
  constructor(@Inject(TrialDesk) private readonly desk: TrialDesk) {}

  @Get()
  @ApiOkResponse({ description: 'The newest trials.', standardSchema: AlarmTrials })
  newest() {
    return this.desk.newest();
  }

  @Post()
  @HttpCode(200)
  @ApiOkResponse({
    description: `Begins to play a rule over at most ${mostTrialDays} days of history; the answer has its id.`,
    standardSchema: AlarmTrialBegun,
  })
  @ApiNotFoundResponse({ description: 'no such rule', standardSchema: ErrorAnswer })
  @ApiBadRequestResponse({
    description: 'bad-rule; rule-not-tried: history does not have what the rule looks at',
    standardSchema: ErrorAnswer,
  })
  @ApiConflictResponse({ description: 'trials-full: as many run as may', standardSchema: ErrorAnswer })
  ask(@Body({ schema: TrialOrder }) order: TrialOrder, @CurrentPrincipal() principal: Principal) {
    return this.desk.ask(order, actorOf(principal));
  }

  @Get(':id')
  @ApiOkResponse({
    description: 'How far a trial is; when it is done, when the rule would have raised an alarm.',
    standardSchema: AlarmTrial,
  })
  one(@Param('id', { schema: TrialPath }) id: string) {
    return this.desk.one(id);
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @ApiOkResponse({ description: 'Ends a trial that still runs, within about a second.', standardSchema: AlarmTrial })
  cancel(@Param('id', { schema: TrialPath }) id: string) {
    return this.desk.cancel(id);
  }
}
