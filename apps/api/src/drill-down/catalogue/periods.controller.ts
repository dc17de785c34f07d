import { BadRequestException, Controller, Get, Inject, NotFoundException, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { NamedPeriod, PeriodKinds } from '@ioc/shared/answers/books';
import { type PeriodKind, periodOf } from '#calendar/periods.js';
import { PERIOD_KINDS } from '#pipes/period-kinds.token.js';

/** Reporting periods by name: 2023-Q1 of the kind report-quarter is 15/12/2022 to 14/3/2023. */
@ApiTags('periods')
@Controller('api/periods')
export class PeriodsController {
  constructor(@Inject(PERIOD_KINDS) private readonly kinds: ReadonlyMap<string, PeriodKind>) {}

  @Get()
  @ApiOkResponse({ description: 'The kinds of periods there are.', standardSchema: PeriodKinds })
  all() {
    return { total: this.kinds.size, rows: [...this.kinds.values()] };
  }

  @Get(':kind/:key')
  @ApiOkResponse({
    description: '`from` and `to` are what figures and lists take as their window.',
    standardSchema: NamedPeriod,
  })
  one(@Param('kind') kind: string, @Param('key') key: string) {
    const found = this.kinds.get(kind);
    if (!found) throw new NotFoundException(`Không có loại kỳ ${kind} / no such kind of period`);
    try {
      return periodOf(found, key);
    } catch (error) {
      throw new BadRequestException((error as RangeError).message);
    }
  }
}
