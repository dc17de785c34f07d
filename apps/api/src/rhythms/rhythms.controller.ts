import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ErrorAnswer } from '@ioc/shared/answers/error';
import { SourceRhythmLine, SourceRhythms } from '@ioc/shared/answers/source-rhythms';
import { actorOf } from '#identity/actor.js';
import { CurrentPrincipal, type Principal } from '#identity/principal.js';
import { mayAsk } from '#identity/rights.js';
import { RhythmDesk, RhythmOrder } from '#rhythms/rhythm-desk.js';

/** By what a silence is known. Whoever sees figures sees it; a shift lead or an administrator corrects it. */
@ApiTags('sources')
@Controller('api/source-rhythms')
export class RhythmsController {
  constructor(@Inject(RhythmDesk) private readonly desk: RhythmDesk) {}

  @Get()
  @ApiOkResponse({
    description: 'What is to be expected of each source in each hour of a working day, learned or written.',
    standardSchema: SourceRhythms,
  })
  rhythms(@CurrentPrincipal() { roles }: Principal) {
    return this.desk.rhythms(mayAsk('POST /api/source-rhythms', roles));
  }

  @Post()
  @HttpCode(200)
  @ApiOkResponse({
    description: 'The rhythm of a source as it holds from now on; every change stays in the history.',
    standardSchema: SourceRhythmLine,
  })
  @ApiNotFoundResponse({ description: 'no such source', standardSchema: ErrorAnswer })
  @ApiConflictResponse({ description: 'rhythm-changed', standardSchema: ErrorAnswer })
  change(@Body({ schema: RhythmOrder }) order: RhythmOrder, @CurrentPrincipal() principal: Principal) {
    return this.desk.change(order, actorOf(principal));
  }
}
