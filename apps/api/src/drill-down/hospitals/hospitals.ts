import { Inject, Injectable, NotFoundException } from '@nestjs/common';
import type { HospitalDays, HospitalQuality } from '@ioc/shared/answers/hospitals';
import { DataSource } from 'typeorm';
import { addDays } from '#calendar/local-day.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { todayOf } from '#catalogue/today.js';
import { countDays, readDays, sumRates } from '#drill-down/hospitals/hospital-days.sql.js';
import { addUp, rateOf } from '#drill-down/hospitals/rate.js';
import { cutPage } from '#platform/cut-page.js';

/** `from`: the first day; absent: so many days up to the last. */
export interface RatedDays {
  readonly days: number;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly asOf?: string | undefined;
}

/** Quality of hospitals from what their systems counted, day by day. */
@Injectable()
export class Hospitals {
  constructor(
    @Inject(CATALOGUE) private readonly holder: CatalogueHolder,
    @Inject(DataSource) private readonly db: DataSource,
  ) {}

  async quality(query: RatedDays): Promise<HospitalQuality> {
    const { books, units } = this.holder.current;
    const { from, to } = this.window(query);
    const measures = [...books.quality];
    const [sums, sent] = await Promise.all([sumRates(this.db, from, to, measures), countDays(this.db, from, to)]);
    const hospitals = books.hospitals.map(({ code, name, unit }) => ({
      ...{ hospital: code, name, unitName: units.get(unit)?.name ?? unit, days: sent.get(code) ?? 0 },
      rates: measures.map((measure) => rateOf(measure, sums.get(`${code} ${measure.code}`))),
    }));
    const sumOf = (measure: string) => addUp(books.hospitals.map(({ code }) => sums.get(`${code} ${measure}`)));
    const all = measures.map((measure) => rateOf(measure, sumOf(measure.code)));
    return { from, to, measures, all, hospitals };
  }

  /** @throws NotFoundException */
  async days(code: string, query: RatedDays & { after?: string | undefined; limit: number }): Promise<HospitalDays> {
    const { books, units } = this.holder.current;
    const hospital = books.hospitals.find((one) => one.code === code);
    if (!hospital) throw new NotFoundException(`Không có bệnh viện ${code} / no such hospital (hospitals.yaml)`);
    const { from, to } = this.window(query);
    const { after, limit } = query;
    const measures = [...books.quality];
    const [sums, sent, found] = await Promise.all([
      sumRates(this.db, from, to, measures),
      countDays(this.db, from, to),
      readDays(this.db, code, { from, to, after, limit: limit + 1 }),
    ]);
    const { name, unit } = hospital;
    return {
      ...{ hospital: code, name, unitName: units.get(unit)?.name ?? unit, from, to, measures },
      ...{ total: sent.get(code) ?? 0, ...cutPage(found, limit, ({ day }) => day) },
      rates: measures.map((measure) => rateOf(measure, sums.get(`${code} ${measure.code}`))),
    };
  }

  private window({ days, from, to, asOf }: RatedDays): { from: string; to: string } {
    const last = to ?? asOf ?? todayOf(this.holder.current, Date.now());
    return { from: from ?? addDays(last, 1 - days), to: last };
  }
}
