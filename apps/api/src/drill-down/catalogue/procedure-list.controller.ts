import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Procedures } from '@ioc/shared/answers/catalogue';
import { ProcedureList, ProcedureQuery } from '#drill-down/catalogue/procedure-list.js';

/** Counts of the catalogue are figures too: each comes with the list that it counts. */
@ApiTags('catalogue')
@Controller('api/catalogue/procedures')
export class ProcedureListController {
  constructor(@Inject(ProcedureList) private readonly procedures: ProcedureList) {}

  @Get()
  @ApiOkResponse({
    description: 'Procedures that match; `total` is their number under the catalogue `version`.',
    standardSchema: Procedures,
  })
  read(@Query({ schema: ProcedureQuery }) query: ProcedureQuery) {
    return this.procedures.read(query);
  }
}
