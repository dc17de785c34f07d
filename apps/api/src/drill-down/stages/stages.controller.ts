import { BadRequestException, Controller, Get, Inject, NotFoundException, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AtRisk, DossierDesks } from '@ioc/shared/answers/stages';
import { DataSource } from 'typeorm';
import * as z from 'zod';
import { instantText } from '#calendar/local-day.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { stagesOf } from '#catalogue/stages.js';
import { todayOf } from '#catalogue/today.js';
import { unitsBelow } from '#drill-down/cases/case-list.js';
import { atRisk, readRunning } from '#drill-down/stages/at-risk.js';
import { deskTimes } from '#drill-down/stages/desk-times.js';
import { readDesked } from '#drill-down/stages/desks.sql.js';
import { forecastOf, hoursLeft } from '#drill-down/stages/forecast.js';
import { foldContext } from '#cases/engine/fold-context.js';

const AtRiskQuery = z.strictObject({
  unit: z.string().optional().describe('unit code; its descendants are included; absent: the province'),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});
type AtRiskQuery = z.infer<typeof AtRiskQuery>;

/** Each desk's own time, and which dossiers will be late if nobody hurries (domain §2.3, early warning). */
@ApiTags('explore')
@Controller('api')
export class StagesController {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly holder: CatalogueHolder,
  ) {}

  @Get('dossiers/:code/desks')
  @ApiOkResponse({
    description: 'The desks that a dossier lay at, each judged by its own time, and whether the dossier will be late.',
    standardSchema: DossierDesks,
  })
  async desks(@Param('code') code: string): Promise<DossierDesks> {
    const catalogue = this.holder.current;
    const dossier = await readDesked(this.db, code, foldContext(catalogue).rankOf);
    if (!dossier) throw new NotFoundException(`Không tìm thấy hồ sơ đã tiếp nhận ${code} / no such received dossier`);
    const now = momentOf(catalogue);
    const stages = stagesOf(catalogue.procedures.get(dossier.procedure), catalogue);
    const { dueAt, finishedAt, waiting } = dossier;
    const here = stages.findIndex((stage) => stage.code === dossier.step);
    const running = finishedAt === null && !waiting;
    const desks = deskTimes(dossier, stages, catalogue.calendar, now);
    const ahead = finishedAt === null ? stages.slice(Math.max(here, 0) + 1) : [];
    return {
      code,
      at: now,
      desks,
      ahead: ahead.map((stage) => ({ step: stage.code, hours: fullTime([stage], catalogue, now) })),
      forecast: running && dueAt !== null ? forecastOf({ ...dossier, dueAt }, stages, catalogue.calendar, now) : null,
    };
  }

  @Get('at-risk')
  @ApiOkResponse({
    description:
      'Open dossiers that are in time today and will be late even if every desk from here on keeps to its time; as of now.',
    standardSchema: AtRisk,
  })
  async atRisk(@Query({ schema: AtRiskQuery }) { unit, limit }: AtRiskQuery): Promise<AtRisk> {
    const catalogue = this.holder.current;
    if (unit !== undefined && !catalogue.unitCodes.has(unit))
      throw new BadRequestException(`unit: không có đơn vị ${unit} / no such unit`);
    const now = momentOf(catalogue);
    const running = await readRunning(this.db, unit === undefined ? null : unitsBelow(unit, catalogue), now);
    return atRisk(running, catalogue, now, limit);
  }
}

/** Working hours of desks that have not begun. */
const fullTime = (stages: Parameters<typeof hoursLeft>[1], catalogue: Catalogue, now: string): number =>
  hoursLeft({ receivedAt: now, dueAt: now, step: null, stepAt: now }, stages, catalogue.calendar, now) ?? 0;

/** Now; in a history, the close of its last day. */
function momentOf(catalogue: Catalogue): string {
  const now = Date.now();
  return catalogue.province.asOf === undefined ? instantText(now) : `${todayOf(catalogue, now)}T17:00:00+07:00`;
}
