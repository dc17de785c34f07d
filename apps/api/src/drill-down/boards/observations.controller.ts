import { BadRequestException, Controller, Get, Inject, NotFoundException, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import {
  LatestObservation,
  LatestQuery,
  ObservationPage,
  ObservationQuery,
} from '#drill-down/boards/observations.query.js';
import { readObservations } from '#drill-down/boards/observations.sql.js';

/** What others observed and told us: official values, estimates, plans and ranks, with every revision. */
@ApiTags('observations')
@Controller('api/observations')
export class ObservationsController {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: CatalogueHolder,
  ) {}

  @Get()
  @ApiOkResponse({
    description: 'Observed values, one row per indicator, unit and period, each with its revisions from the journal.',
    standardSchema: ObservationPage,
  })
  list(@Query({ schema: ObservationQuery }) query: ObservationQuery) {
    const { indicator, unit, period, status, after, limit } = query;
    const indicators = indicator?.split(',');
    const strange = indicators?.find((code) => !this.catalogue.current.indicators.has(code));
    if (strange !== undefined)
      throw new BadRequestException(`indicator: không có chỉ số ${strange} / no such indicator`);
    const filter = { indicators, unit: unit && this.unitCode(unit), period, status };
    return readObservations(this.db, this.catalogue.current, filter, { after, limit });
  }

  @Get(':indicator/latest')
  @ApiOkResponse({
    description:
      'The latest observation of an indicator for a unit and its targets; `observation: null`: none was ever sent, which ' +
      'is unknown and not zero.',
    standardSchema: LatestObservation,
  })
  async latest(@Param('indicator') code: string, @Query({ schema: LatestQuery }) query: LatestQuery) {
    const catalogue = this.catalogue.current;
    const indicator = this.known(code);
    const unit = query.unit === undefined ? catalogue.province.rootUnit : this.unitCode(query.unit);
    const filter = { indicators: [code], unit, period: query.period };
    const { rows } = await readObservations(this.db, catalogue, filter, { limit: 500 });
    const latest = rows.sort((a, b) => Date.parse(b.asOf) - Date.parse(a.asOf) || (a.period < b.period ? 1 : -1)).at(0);
    const kind = catalogue.units.get(unit)?.kind;
    const targets = (indicator.targets ?? []).filter(({ level }) => level === undefined || level === kind);
    const { name, unit: unitOfMeasure, direction, lead, note } = indicator;
    return {
      indicator: { code, name, unit: unitOfMeasure, direction, lead: lead ?? null, note: note ?? null },
      unit,
      state: latest === undefined || latest.value === null ? 'unknown' : 'known',
      observation: latest ?? null,
      targets,
    };
  }

  private known(code: string) {
    const found = this.catalogue.current.indicators.get(code);
    if (!found) throw new NotFoundException(`Không có chỉ số ${code} / no such indicator`);
    return found;
  }

  private unitCode(code: string): string {
    const found = this.catalogue.current.unitCodes.get(code);
    if (found === undefined) throw new BadRequestException(`unit: không có đơn vị ${code} / no such unit`);
    return found;
  }
}
