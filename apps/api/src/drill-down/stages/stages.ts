import { Inject, Injectable, NotFoundException } from '@nestjs/common';
import type { AtRisk, DossierDesks } from '@ioc/shared/answers/stages';
import { DataSource } from 'typeorm';
import { foldContext } from '#cases/engine/fold-context.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { stagesOf } from '#catalogue/stages.js';
import { unitsBelow } from '#drill-down/cases/case-list.js';
import type { Sight } from '#identity/sight.js';
import { atRisk, type DueDays, type Listed, readRunning } from '#drill-down/stages/at-risk.js';
import { deskTimes } from '#drill-down/stages/desk-times.js';
import { readDesked } from '#drill-down/stages/desks.sql.js';
import { momentOf } from '#catalogue/today.js';
import { forecastOf, hoursLeft } from '#drill-down/stages/forecast.js';

/** Each desk's own time, and which dossiers will be late if nobody hurries (domain §2.3, early warning). */
@Injectable()
export class Stages {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly holder: CatalogueHolder,
  ) {}

  /** @throws NotFoundException where there is no such dossier */
  async desks(code: string, sight: Sight): Promise<DossierDesks> {
    const catalogue = this.holder.current;
    const dossier = await readDesked(this.db, code, foldContext(catalogue), sight);
    if (!dossier) throw new NotFoundException(`Không tìm thấy hồ sơ ${code} / no such dossier`);
    const now = momentOf(catalogue, Date.now());
    if (dossier === 'not-received') return { code, at: now, desks: [], ahead: [], forecast: null };
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

  /** Of a unit with all below it, not with = before its code; absent: the whole province. */
  async atRisk(unit: string | undefined, days: DueDays, listed: Listed, sight: Sight): Promise<AtRisk> {
    const catalogue = this.holder.current;
    const now = momentOf(catalogue, Date.now());
    const units = unit === undefined ? null : unitsBelow(unit, catalogue);
    return atRisk(await readRunning(this.db, units, now, days, sight), catalogue, now, listed);
  }
}

/** Working hours of desks that have not begun. */
const fullTime = (stages: Parameters<typeof hoursLeft>[1], catalogue: Catalogue, now: string): number =>
  hoursLeft({ receivedAt: now, dueAt: now, step: null, stepAt: now }, stages, catalogue.calendar, now) ?? 0;
