import { addDays, addMonths } from '#calendar/local-day.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { conditionOf } from '#drill-down/cases/case-list.js';
import { deskAt } from '#measures/counting-unit.js';
import {
  type CohortRow,
  type Days,
  fromLedger,
  fromTopics,
  isCohort,
  type Named,
} from '#drill-down/index766/index766-ledger.sql.js';
import { index766Measures } from '#drill-down/index766/index766-measures.js';
import type { LedgerReads } from '#ledger/ledger-reads.js';
import type { Queryable } from '#ledger/queryable.js';

/** Counts by unit, then by the measure's name in the formulas, e.g. dossiers-on-time. A unit's own cases only. */
export type UnitCounts = Map<string, Map<string, number>>;

/**
 * Counts of a window's cohorts. Whole months of reception come from the ledger, the days before the first of them and
 * measures that no ledger keeps from the case rows; a test holds the two equal.
 */
export async function readCohorts(
  ledger: LedgerReads,
  catalogue: Catalogue,
  names: readonly string[],
  days: Days,
  units: readonly string[] | null,
): Promise<UnitCounts> {
  const counts: UnitCounts = new Map();
  const asked = names.flatMap((name): Named[] => {
    const measure = index766Measures[`index766.${name}`];
    return measure ? [[name, measure]] : [];
  });
  const kept = asked.filter(([, { ledger }]) => ledger);
  // Flows and stocks are exact for any days; a cohort is kept by months of reception.
  const ofMonths = days.from.endsWith('-01') ? [] : kept.filter(([, { ledger }]) => ledger?.some(isCohort));
  const ofDays = kept.filter((one) => !ofMonths.includes(one));
  const ofWhole = asked.filter(([, { whole }]) => whole);
  const month = days.from.endsWith('-01') ? days.from : addMonths(`${days.from.slice(0, 7)}-01`, 1);
  const eve = addDays(month, -1);
  const reads = [
    ...(ofDays.length > 0 ? [fromLedger(ledger, ofDays, days, units)] : []),
    ...(ofMonths.length > 0 && month <= days.to
      ? [fromLedger(ledger, ofMonths, { from: month, to: days.to }, units)]
      : []),
    ...(ofMonths.length > 0 && month > days.from
      ? [fromRows(ledger.db, catalogue, ofMonths, days, units, eve < days.to ? eve : days.to)]
      : []),
    ...(units === null && ofWhole.length > 0 ? [fromTopics(ledger, catalogue, ofWhole, days)] : []),
    ...(['dossier', 'complaint'] as const).flatMap((kind) => {
      const own = asked.filter(([, of]) => !of.ledger && !(of.whole && units === null) && of.kind === kind);
      return own.length > 0 ? [fromRows(ledger.db, catalogue, own, days, units, null)] : [];
    }),
  ];
  for (const rows of await Promise.all(reads))
    for (const { unit, name, n } of rows) {
      const of = counts.get(unit) ?? new Map<string, number>();
      counts.set(unit, of.set(name, (of.get(name) ?? 0) + n));
    }
  return counts;
}

/** `last`: the last day of reception that counts, where it is not the day of evaluation. */
async function fromRows(
  db: Queryable,
  catalogue: Catalogue,
  named: readonly Named[],
  { from, to }: Days,
  units: readonly string[] | null,
  last: string | null,
): Promise<CohortRow[]> {
  const parameters: unknown[] = [from, to, units];
  const kind = named[0]?.[1].kind ?? 'dossier';
  const counts = named.map(
    ([, measure], index) => `count(*) filter (where ${conditionOf(measure, parameters, catalogue)})::int as "${index}"`,
  );
  const received = last === null ? '' : `and received_day between $1::date and $${parameters.push(last)}::date`;
  const window =
    kind === 'complaint'
      ? `kind = 'petition' and submitted_day between $1::date and $2::date`
      : `received_day <= $2::date and (received_day >= $1::date or finished_day is null or finished_day >= $1::date) ${received}`;
  // A petition belongs to whoever had it at the end of the window.
  const unit = kind === 'complaint' ? deskAt('desk_units', '$2::date') : 'unit';
  const rows = (await db.query(
    `select coalesce(${unit}, '-') as unit, ${counts.join(', ')} from ${kind}
     where ${window} and ($3::text[] is null or ${unit} = any($3)) group by 1`,
    parameters,
  )) as ({ unit: string } & Record<string, number>)[];
  return rows.flatMap((row) => named.map(([name], index) => ({ unit: row.unit, name, n: row[index] ?? 0 })));
}

/** One unit's procedures: which of them had a dossier received in the window, or one paid online by its end. */
export interface ProcedureProbe {
  readonly of: string;
  readonly procedure: string;
  /** Null: any unit. */
  readonly unit: string | null;
}

export async function usedProcedures(
  db: Queryable,
  probes: readonly ProcedureProbe[],
  { from, to }: Days,
  paid: boolean,
): Promise<Map<string, Set<string>>> {
  const used = new Map<string, Set<string>>();
  const extra = paid ? 'and d.has_fee and d.paid_online_day <= $2::date and d.paid_online_day is not null' : '';
  for (const anywhere of [true, false]) {
    const some = probes.filter(({ unit }) => (unit === null) === anywhere);
    if (some.length === 0) continue;
    const rows = (await db.query(
      `select distinct r.owner, r.procedure from unnest($3::text[], $4::text[], $5::text[]) as r(owner, procedure, unit)
       where exists (select from dossier d where d.procedure = r.procedure ${anywhere ? '' : 'and d.unit = r.unit'}
         and d.received_day between $1::date and $2::date ${extra})`,
      [from, to, ...(['of', 'procedure', 'unit'] as const).map((field) => some.map((one) => one[field]))],
    )) as { owner: string; procedure: string }[];
    for (const { owner, procedure } of rows) used.set(owner, (used.get(owner) ?? new Set()).add(procedure));
  }
  return used;
}

export interface OfficialValue {
  readonly unit: string;
  readonly indicator: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly status: string | null;
  readonly asOf: string;
}

/** What others observed under the codes of an index for one period: its official scores, and counts we cannot have. */
export async function readOfficial(
  db: Queryable,
  codes: readonly string[],
  period: string | null,
): Promise<Map<string, Map<string, OfficialValue>>> {
  const found = new Map<string, Map<string, OfficialValue>>();
  if (period === null) return found;
  const rows = (await db.query(
    `select distinct on (unit, indicator) unit, indicator, value, numerator, denominator, status,
       coalesce(as_of, last_at) as as_of
     from observation where indicator = any($1) and period = $2
     order by unit, indicator, coalesce(as_of, last_at) desc, last_at desc`,
    [codes, period],
  )) as (Omit<OfficialValue, 'asOf'> & { as_of: Date })[];
  for (const { as_of, ...row } of rows) {
    const of = found.get(row.unit) ?? new Map<string, OfficialValue>();
    found.set(row.unit, of.set(row.indicator, { ...row, asOf: as_of.toISOString() }));
  }
  return found;
}

/** Whether this province ever received a petition: before that none is unknown, after that none is none. */
export async function everPetition(db: Queryable): Promise<boolean> {
  const [row] = (await db.query(`select exists (select from complaint where kind = 'petition') as is`)) as {
    is: boolean;
  }[];
  return row?.is ?? false;
}
