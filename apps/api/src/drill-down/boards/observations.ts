import { BadRequestException, Inject, Injectable, NotFoundException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { ownUnit } from '#catalogue/own-unit.js';
import type { LatestQuery, ObservationQuery } from '#drill-down/boards/observations.query.js';
import { readObservations } from '#drill-down/boards/observations.sql.js';
import type { Sight } from '#identity/sight.js';
import type { WithUnit } from '#pipes/unit.pipe.js';

/** So many periods of a series stand beside the one that is asked for. */
const mostPeriods = 24;

/** What others observed and sent: official values, estimates, plans and ranks, with every revision. */
@Injectable()
export class Observations {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: CatalogueHolder,
  ) {}

  /** Without a unit those of all units that are seen, and of the province. @throws BadRequestException for an unknown indicator or unit */
  list({ indicator, unit, period, status, after, limit }: ObservationQuery, sight: Sight) {
    const catalogue = this.catalogue.current;
    const indicators = indicator?.split(',');
    const strange = indicators?.find((code) => !catalogue.indicators.has(code));
    if (strange !== undefined)
      throw new BadRequestException(`indicator: không có chỉ số ${strange} / no such indicator`);
    const among = sight && [catalogue.province.rootUnit, ...sight];
    const filter = { indicators, unit: unit && ownUnit(unit, catalogue), among, period, status };
    return readObservations(this.db, catalogue, filter, { after, limit });
  }

  /** @throws NotFoundException for an unknown indicator */
  async latest(code: string, { unit, period, asOf }: WithUnit<LatestQuery>) {
    const catalogue = this.catalogue.current;
    const indicator = catalogue.indicators.get(code);
    if (!indicator) throw new NotFoundException(`Không có chỉ số ${code} / no such indicator`);
    const { formula } = indicator;
    const series = formula.kind === 'observed' ? formula.indicator : code;
    const of = { indicators: [series], unit, day: asOf };
    const { rows } = await readObservations(this.db, catalogue, { ...of, period }, { newest: 1 });
    const latest = rows[0];
    const periods = await readObservations(this.db, catalogue, of, { newest: mostPeriods });
    const kind = catalogue.units.get(unit)?.kind;
    const targets = (indicator.targets ?? []).filter(({ level }) => level === undefined || level === kind);
    const { name, unit: unitOfMeasure, direction, lead, note } = indicator;
    return {
      indicator: { code, name, unit: unitOfMeasure, direction, lead: lead ?? null, note: note ?? null },
      unit,
      state: latest === undefined || latest.value === null ? 'unknown' : 'known',
      observation: latest ?? null,
      periods: periods.rows,
      targets,
    };
  }
}
