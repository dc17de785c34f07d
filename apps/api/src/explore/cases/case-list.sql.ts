import type { Catalogue } from '#catalogue/catalogue.js';
import { type CaseFilter, topicColumn } from '#explore/cases/case-list.js';
import { classNames } from '#explore/documents/class-names.js';
import { deskAt } from '#explore/documents/desk-condition.js';
import type { Queryable } from '#ledger/queryable.js';

/** One row of a list, the same for all kinds of case; instants ISO, null: not so. */
export interface CaseRow {
  /** Null: a private complaint. */
  code: string | null;
  topic: string;
  topicName: string;
  unit: string;
  unitName: string;
  channel: string | null;
  status: string;
  begunAt: string | null;
  dueAt: string | null;
  finishedAt: string | null;
  late: boolean | null;
  /** Days overdue at the list's day; 0: not overdue then. */
  overdueDays: number;
}

/** No case of a list began after its last day: said once more, it lets the index of beginnings be entered there. */
const endOfTo = `($2::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`;
const begun = { dossier: 'received_at', complaint: 'submitted_at', task: 'assigned_at', document: 'begun_at' } as const;
const channel = { dossier: 'channel', complaint: 'kind', task: 'null', document: 'direction' } as const;
/** A document is shown with the unit that had it on the list's last day. */
const unit = { dossier: 'unit', complaint: 'unit', task: 'unit', document: deskAt('desk_units', '$2::date') } as const;

export interface Page {
  total: number;
  rows: CaseRow[];
  next: string | null;
  asOf: string;
}

interface PageAsked {
  after?: string | undefined;
  limit: number;
}

/** One page and the count of all. */
export async function readCases(
  db: Queryable,
  filter: CaseFilter,
  catalogue: Catalogue,
  page: PageAsked,
): Promise<Page> {
  const counts = filter.addends.map((condition) => `(select count(*) from ${filter.kind} where ${condition})`);
  const [count] = (await db.query(`select (${counts.join(' + ')})::int as total`, filter.parameters)) as {
    total: number;
  }[];
  return { total: count?.total ?? 0, ...(await readRows(db, filter, catalogue, page)), asOf: filter.to };
}

/**
 * One page, newest first. Pages are cut by (begun, code), not by number, so rows that come in meanwhile neither repeat nor
 * hide one.
 */
export async function readRows(
  db: Queryable,
  { kind, where, ...filter }: CaseFilter,
  catalogue: Catalogue,
  page: PageAsked,
): Promise<Pick<Page, 'rows' | 'next'>> {
  const parameters = [...filter.parameters];
  const cursor = page.after === undefined ? '' : cursorCondition(kind, page.after, parameters);
  const rows = (await db.query(
    `select code, ${topicColumn[kind]} as topic, ${unit[kind]} as unit, ${channel[kind]} as channel, status, ${begun[kind]} as begun_at, due_at, finished_at, late,
       ${kind === 'complaint' ? 'private' : 'false'} as hidden,
       case when overdue @> $2::date then ($2::date - due_day)::int else 0 end as overdue_days
     from ${kind} where ${where} and ${begun[kind]} < ${endOfTo}${cursor} order by ${begun[kind]} desc, code desc limit $${parameters.push(page.limit + 1)}`,
    parameters,
  )) as Row[];
  const shown = rows.slice(0, page.limit).map((row) => toRow(row, kind, catalogue));
  const last = rows[page.limit - 1];
  const next = rows.length > page.limit && last ? `${last.begun_at?.toISOString()}|${last.code}` : null;
  return { rows: shown, next };
}

function cursorCondition(kind: CaseFilter['kind'], after: string, parameters: unknown[]): string {
  const [at, ...code] = after.split('|');
  return ` and (${begun[kind]}, code) < ($${parameters.push(at)}::timestamptz, $${parameters.push(code.join('|'))})`;
}

interface Row {
  code: string;
  topic: string;
  unit: string;
  channel: string | null;
  status: string;
  begun_at: Date | null;
  due_at: Date | null;
  finished_at: Date | null;
  late: boolean | null;
  hidden: boolean;
  overdue_days: number;
}

const iso = (value: Date | null) => value && value.toISOString();

/** A private complaint is counted and never shown: its row says no more than that it is there. */
const toRow = (row: Row, kind: CaseFilter['kind'], catalogue: Catalogue): CaseRow => ({
  code: row.hidden ? null : row.code,
  topic: row.topic,
  topicName: topicName(kind, row.topic, catalogue),
  unit: row.unit,
  unitName: catalogue.units.get(row.unit)?.name ?? row.unit,
  channel: row.channel,
  status: row.status,
  begunAt: iso(row.begun_at),
  dueAt: iso(row.due_at),
  finishedAt: iso(row.finished_at),
  late: row.late,
  overdueDays: row.overdue_days,
});

export function topicName(kind: CaseFilter['kind'], topic: string, catalogue: Catalogue): string {
  switch (kind) {
    case 'dossier':
      return catalogue.procedures.get(topic)?.name ?? topic;
    case 'complaint':
      return catalogue.categories.get(topic)?.name ?? topic;
    case 'task':
      return catalogue.units.get(topic)?.name ?? topic;
    case 'document':
      return classNames[topic] ?? topic;
  }
}
