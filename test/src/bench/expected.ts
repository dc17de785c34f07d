import type { DataSource } from 'typeorm';
import { lastDay } from '@ioc/test/bench/load';

export interface UnitCounts {
  received: number;
  resolved: number;
  late: number;
  open: number;
  overdue: number;
}

/** What the database must hold once all records are in. */
export interface Expected {
  journal: number;
  duplicates: number;
  /** Dossiers by status. */
  readonly status: Map<string, number>;
  /** Stocks (open, overdue) as of `lastDay`. */
  readonly units: Map<string, UnitCounts>;
}

/** Differences between what must be stored and what is; none: the measured number stands. */
export async function countDifferences(db: DataSource, expected: Expected, ends: ReadonlyMap<number, bigint>) {
  const found: string[] = [];
  const same = (what: string, is: unknown, should: unknown) => {
    if (String(is) !== String(should)) found.push(`${what}: ${String(is)}, must be ${String(should)}`);
  };
  const [counts] = await db.query(`select (select count(*) from journal) as journal,
    (select count(*) from quarantine) as quarantine, (select coalesce(sum(accepted), 0) from source_day) as accepted,
    (select coalesce(sum(duplicate), 0) from source_day) as duplicates`);
  same('rows of the journal', counts.journal, expected.journal);
  same('accepted events', counts.accepted, expected.journal);
  same('duplicates', counts.duplicates, expected.duplicates);
  same('quarantined records', counts.quarantine, 0);
  await compareStatus(db, expected, same);
  await compareUnits(db, expected, same);
  const positions = await db.query(`select partition, next from log_position where topic like '%dossier.events'`);
  for (const { partition, next } of positions) same(`position of partition ${partition}`, next, ends.get(partition));
  return found;
}

type Same = (what: string, is: unknown, should: unknown) => void;

async function compareStatus(db: DataSource, expected: Expected, same: Same) {
  const rows = await db.query(`select status, count(*)::int as n from dossier group by status`);
  const stored = new Map<string, number>(rows.map((row: { status: string; n: number }) => [row.status, row.n]));
  for (const status of new Set([...stored.keys(), ...expected.status.keys()])) {
    same(`dossiers ${status}`, stored.get(status) ?? 0, expected.status.get(status) ?? 0);
  }
}

const measures: Record<keyof UnitCounts, string> = {
  received: 'dossier.received',
  resolved: 'dossier.resolved',
  late: 'dossier.resolved-late',
  open: 'dossier.open',
  overdue: 'dossier.overdue',
};

/** By the ledger, and open and received once more by the case rows. */
async function compareUnits(db: DataSource, expected: Expected, same: Same) {
  const rows: { unit: string; measure: string; n: number }[] = await db.query(
    `select unit, measure, sum(n)::int as n from ledger_unit where day <= $1 group by unit, measure
     union all select unit, 'rows', count(*)::int from dossier group by unit
     union all select unit, 'rows open', count(*)::int from dossier where finished_day is null group by unit`,
    [lastDay],
  );
  const sums = new Map(rows.map(({ unit, measure, n }) => [`${unit} ${measure}`, n]));
  for (const [unit, counts] of expected.units) {
    for (const name of Object.keys(measures) as (keyof UnitCounts)[]) {
      same(`${measures[name]} of ${unit}`, sums.get(`${unit} ${measures[name]}`) ?? 0, counts[name]);
    }
    same(`case rows of ${unit}`, sums.get(`${unit} rows`) ?? 0, counts.received);
    same(`open case rows of ${unit}`, sums.get(`${unit} rows open`) ?? 0, counts.open);
  }
  const known = [...expected.units.keys()];
  const strangers = [...new Set(rows.map(({ unit }) => unit))].filter((unit) => !known.includes(unit));
  same('units that no event named', strangers.join(), '');
}
