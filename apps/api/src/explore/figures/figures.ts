import { BadRequestException, Inject, Injectable, NotFoundException, Optional } from '@nestjs/common';
import type { Figure } from '@ioc/shared/figures/figure';
import { DataSource } from 'typeorm';
import * as z from 'zod';
import { localDay } from '#calendar/local-day.js';
import type { Catalogue, Indicator } from '#catalogue/catalogue.js';
import { todayOf } from '#catalogue/today.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { unitsBelow } from '#explore/cases/case-list.js';
import { topicName } from '#explore/cases/case-list.sql.js';
import { partsOf, total } from '#explore/figures/parts.js';
import { topicSums } from '#explore/figures/topic-sums.sql.js';
import { evaluate, type Setting, windowStart } from '#ledger/evaluate.js';
import { computeFigures, measuresOf } from '#ledger/figures.js';
import { SettledSums } from '#ledger/settled-sums.js';
import { readWindow } from '#ledger/window.sql.js';
import { readSources } from '#sources/sources.sql.js';

const Day = z.iso.date();
export const FigureQuery = z
  .strictObject({
    unit: z.string().optional().describe('unit code; absent: the province'),
    from: Day.optional().describe("first local day; absent: the indicator's own window that ends on `to`"),
    to: Day.optional().describe('last local day; absent: asOf, else today'),
    asOf: Day.optional().describe('the same as to'),
    known: Day.optional().describe('as it was known at the end of this day; absent: as it is known now'),
  })
  .refine(({ from, to, asOf }) => !from || from <= (to ?? asOf ?? '9999'), {
    path: ['from'],
    message: 'from lies after to',
  });
export type FigureQuery = z.infer<typeof FigureQuery>;

type Part = { figure: Figure } & (
  { unit: string; name: string; kind: string | null } | { topic: string; name: string }
);

/** Answers figures with what they fall into; a figure and its parts come from one read, so they always agree. */
@Injectable()
export class Figures {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: CatalogueHolder,
    @Optional() private readonly settled: SettledSums = new SettledSums(),
  ) {}

  async all(query: FigureQuery) {
    const setting = await this.setting(query);
    const figures = await computeFigures(this.db, setting.catalogue, {
      ...setting,
      units: [setting.unit],
      settled: this.settled,
    });
    return { asOf: setting.today, figures: figures.get(setting.unit) ?? [] };
  }

  async byUnit(code: string, query: FigureQuery) {
    const { setting, indicator, window } = await this.ask(code, query);
    const units = unitsBelow(setting.unit, setting.catalogue);
    const byUnit = await readWindow(this.db, measuresOf(indicator), window, units);
    const parts = partsOf(byUnit, setting.unit, setting.catalogue);
    const rows = [...parts].map(([unit, sums]): Part => {
      const named = setting.catalogue.units.get(unit);
      const figure = evaluate(indicator, sums, { ...setting, unit });
      return { unit, name: named?.name ?? (unit === '-' ? 'Chưa rõ đơn vị' : unit), kind: named?.kind ?? null, figure };
    });
    return { figure: evaluate(indicator, total(parts), setting), parts: rows };
  }

  async byTopic(code: string, query: FigureQuery) {
    const { setting, indicator, window } = await this.ask(code, query);
    const parts = await topicSums(this.db, setting.catalogue, measuresOf(indicator), { unit: setting.unit, ...window });
    const kind = indicator.kinds.includes('complaint')
      ? 'complaint'
      : indicator.kinds.includes('task')
        ? 'task'
        : indicator.kinds.includes('document')
          ? 'document'
          : 'dossier';
    const rows = [...parts].map(([topic, sums]): Part => {
      const figure = withTopic(evaluate(indicator, sums, setting), topic);
      return { topic, name: topicName(kind, topic, setting.catalogue), figure };
    });
    return { figure: evaluate(indicator, total(parts), setting), parts: rows };
  }

  async ask(code: string, query: FigureQuery) {
    const indicator = this.catalogue.current.indicators.get(code);
    if (!indicator) throw new NotFoundException(`Không có chỉ số ${code} / no such indicator`);
    const setting = await this.setting(query);
    const from = setting.from ?? windowStart(indicator.window, setting.today) ?? '0001-01-01';
    return { setting, indicator: indicator as Indicator, window: { from, to: setting.today, known: query.known } };
  }

  private async setting(query: FigureQuery): Promise<Setting & { catalogue: Catalogue }> {
    const catalogue = this.catalogue.current;
    const now = new Date();
    const unit =
      query.unit === undefined
        ? catalogue.province.rootUnit
        : query.unit === '-'
          ? '-'
          : catalogue.unitCodes.get(query.unit);
    if (unit === undefined) throw new BadRequestException(`unit: không có đơn vị ${query.unit} / no such unit`);
    const today = query.to ?? query.asOf ?? todayOf(catalogue, now.getTime());
    const sources = await readSources(this.db, catalogue, localDay(now.toISOString()), now);
    return { catalogue, unit, today, sources, from: query.from };
  }
}

const withTopic = (figure: Figure, topic: string): Figure => {
  const narrowed = (list: string | null) => list && `${list}&topic=${encodeURIComponent(topic)}`;
  return { ...figure, list: narrowed(figure.list), denominatorList: narrowed(figure.denominatorList) };
};
