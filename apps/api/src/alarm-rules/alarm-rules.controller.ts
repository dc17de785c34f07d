import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { AlarmRules, AlarmRuleSaved } from '@ioc/shared/answers/alarm-rules';
import { ErrorAnswer } from '@ioc/shared/answers/error';
import { CurrentPrincipal, type Principal } from '#identity/principal.js';
import { mayAsk } from '#identity/rights.js';
import { actorOf } from '#identity/actor.js';
import { RuleOrder, WithdrawRuleOrder } from '#alarm-rules/orders.js';
import { RuleDesk } from '#alarm-rules/rule-desk.js';

/** The rules of the alarms: those of the catalogue, and those that were written on the page. */
@ApiTags('alarms')
@Controller('api/alarm-rules')
export class AlarmRulesController {
  constructor(@Inject(RuleDesk) private readonly desk: RuleDesk) {}

  @Get()
  @ApiOkResponse({
    description: 'The rules in force, with their version and when each last raised an alarm.',
    standardSchema: AlarmRules,
  })
  rules(@CurrentPrincipal() { roles }: Principal) {
    return this.desk.rules(mayAsk('POST /api/alarm-rules', roles));
  }

  @Post()
  @HttpCode(200)
  @ApiOkResponse({
    description:
      'Saves a version of a rule; it judges from the next second on. What stands keeps the rule that raised it.',
    standardSchema: AlarmRuleSaved,
  })
  @ApiBadRequestResponse({ description: 'bad-rule: a check of alarms.yaml fails', standardSchema: ErrorAnswer })
  @ApiConflictResponse({ description: 'rule-changed, rules-full', standardSchema: ErrorAnswer })
  save(@Body({ schema: RuleOrder }) order: RuleOrder, @CurrentPrincipal() principal: Principal) {
    return this.desk.save(order, actorOf(principal));
  }

  @Post('withdrawals')
  @HttpCode(200)
  @ApiOkResponse({ description: 'A rule of the page is no longer in force.', standardSchema: AlarmRuleSaved })
  @ApiNotFoundResponse({ description: 'no such rule on the page', standardSchema: ErrorAnswer })
  @ApiConflictResponse({ description: 'rule-changed', standardSchema: ErrorAnswer })
  withdraw(@Body({ schema: WithdrawRuleOrder }) order: WithdrawRuleOrder, @CurrentPrincipal() principal: Principal) {
    return this.desk.withdraw(order, actorOf(principal));
  }
}
