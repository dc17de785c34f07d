import { loadPeriods } from '#calendar/load-periods.js';
import type { CatalogueHolder } from '#catalogue/holder.js';
import { AsOfPipe, ToPipe } from '#pipes/day.pipe.js';
import { PeriodPipe } from '#pipes/period.pipe.js';
import { UnitPipe } from '#pipes/unit.pipe.js';

type Asked = { unit?: string | undefined };

/** Queries as they come to a service: through the pipes of its controller. */
export function resolved(holder: Pick<CatalogueHolder, 'current'>) {
  const [unit, to, asOf] = [new UnitPipe(holder), new ToPipe(holder), new AsOfPipe(holder)];
  const period = new PeriodPipe(holder, loadPeriods('catalogue/calendars/periods.yaml'));
  return {
    unit: <Q extends Asked>(query: Q) => unit.transform(query),
    unitTo: <Q extends Asked & { to?: string | undefined }>(query: Q) => unit.transform(to.transform(query)),
    unitAsOf: <Q extends Asked & { asOf?: string | undefined }>(query: Q) => unit.transform(asOf.transform(query)),
    unitPeriod: <Q extends Asked & Parameters<typeof period.transform>[0]>(query: Q) =>
      period.transform(unit.transform(query)),
  };
}
