import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AfterEnd } from '@ioc/shared/answers/structure';
import { addDays } from '#calendar/local-day.js';
import type { Administrative } from '#catalogue/administrative.js';
import { ADMINISTRATIVE } from '#catalogue/administrative.token.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { isHistory } from '#catalogue/unit-history.js';
import { successionsOf } from '#drill-down/structure/successions.js';
import type { Sight } from '#identity/sight.js';
import { listAddress } from '#ledger/list-of.js';

const beginnings = ['dossier.received', 'complaint.submitted', 'petition.submitted', 'task.assigned'];

/** Cases that began under a unit after its last day. They are accepted (docs/decisions/0086) and shown, not hidden. */
@Injectable()
export class CasesAfterEnd {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: CatalogueHolder,
    @Inject(ADMINISTRATIVE) private readonly administrative: Administrative,
  ) {}

  async list(sight: Sight): Promise<AfterEnd> {
    const catalogue = this.catalogue.current;
    const wayOf = successionsOf(catalogue, this.administrative);
    // A history stands still before its units end; what it calls today is long past.
    const isSeen = (code: string) => sight === null || sight.includes(code);
    const ended = isHistory(catalogue)
      ? []
      : [...catalogue.units.values()].filter(({ code, validTo }) => validTo !== null && isSeen(code));
    const found: { unit: string; measure: string; count: number }[] = await this.db.query(
      `with ended as (select unit, last from unnest($1::text[], $2::date[]) as ended (unit, last)),
       begun as (
         select unit, measure, n from ended join ledger_unit_month using (unit) where measure = any($3) and month > last
         union all
         select unit, measure, n from ended join ledger_unit using (unit)
         where measure = any($3) and day > last and day < date_trunc('month', last) + interval '1 month')
       select unit, measure, sum(n)::int as count from begun group by unit, measure having sum(n) <> 0
       order by sum(n) desc, unit, measure`,
      [ended.map(({ code }) => code), ended.map(({ validTo }) => validTo), beginnings],
    );
    const rows = found.map(({ unit, measure, count }) => {
      const { name, validTo } = catalogue.units.get(unit) as { name: string; validTo: string };
      const way = wayOf(unit);
      const edges = way.kind === 'whole' ? [way.edge] : way.kind === 'partial' ? way.edges : [];
      const today = edges.map(({ target }) => target);
      const list = listAddress([{ measure, as: 'flow' }], `=${unit}`, addDays(validTo, 1), '9999-12-31') as string;
      return { unit, name, validTo, measure, count, list, today };
    });
    return { total: rows.length, rows };
  }
}
