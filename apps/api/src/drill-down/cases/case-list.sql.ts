import { localDay } from '#calendar/local-day.js';
import type { Complaint } from '#cases/complaints/complaint.state.js';
import { lyingOn } from '#cases/complaints/lying-on.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { measuredKinds } from '@ioc/shared/measures/measured-kinds';
import type { CaseFilter } from '#drill-down/cases/case-list.js';
import { codeOfCursor, cursorOf, firstPlaceSql } from '#drill-down/cases/withheld-codes.js';
import { classNames } from '#drill-down/documents/class-names.js';
import type { Queryable } from '#ledger/queryable.js';
import { deskAt } from '#measures/counting-unit.js';
import { cutPage } from '#platform/cut-page.js';

/** One row of a list, the same for all kinds of case; instants ISO, null: not so. */
export interface CaseRow {
  /** Null: a complaint that is private, or was taken back from the public. */
  code: string | null;
  topic: string;
  topicName: string;
  unit: string;
  unitName: string;
  channel: string | null;
  /** As known today, whatever day the list is of. */
  status: string;
  begunAt: string | null;
  dueAt: string | null;
  /** Null, as `late`: it had not ended when the list's last day did. */
  finishedAt: string | null;
  late: boolean | null;
  /** Days overdue at the list's day; 0: not overdue then. */
  overdueDays: number;
}

/** No case of a list began after its last day: said once more, it lets the index of beginnings be entered there. */
const endOfTo = `($2::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`;
/** A document and a complaint are shown with the unit that had them on the list's last day. */
const holder = deskAt('desk_units', '$2::date');
const unit = { dossier: 'unit', complaint: holder, task: 'unit', document: holder } as const;

/**
 * Days that a case is overdue at the end of a day, the same in its list and on its page; 0: it is not. A complaint, which has
 * deadlines of several stages and units, is asked itself (cases/complaints/lying-on.ts).
 */
export const overdueDaysOn = (day: string): string =>
  `case when overdue @> ${day}::date then greatest(${day}::date - due_day, 0)::int else 0 end`;

export interface CasePage {
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
): Promise<CasePage> {
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
): Promise<Pick<CasePage, 'rows' | 'next'>> {
  const parameters = [...filter.parameters];
  const { topic, channel, begunAt } = measuredKinds[kind];
  const at = filter.begun ?? begunAt;
  const ended = filter.begun === undefined ? ` and ${at} < ${endOfTo}` : '';
  const cursor = page.after === undefined ? '' : await cursorCondition(db, at, page.after, parameters);
  const rows = (await db.query(
    `select code, ${topic} as topic, ${unit[kind]} as unit, ${channel ?? 'null'} as channel, status, ${at} as begun_at, ${begunAt} as taken_at, due_at, finished_at, late,
       ${kind === 'complaint' ? `case when withheld then ${firstPlaceSql} end` : 'null'} as withheld_at,
       ${overdueDaysOn('$2')} as overdue_days, ${kind === 'complaint' ? `state->'s'` : 'null'} as complaint
     from ${kind} where ${where}${ended}${cursor} order by ${at} desc, code desc limit $${parameters.push(page.limit + 1)}`,
    parameters,
  )) as Row[];
  const cut = cutPage(
    rows,
    page.limit,
    (row) => `${row.begun_at?.toISOString()}|${cursorOf(row.code, row.withheld_at)}`,
  );
  return { rows: cut.rows.map((row) => toRow(row, kind, catalogue, filter.to)), next: cut.next };
}

async function cursorCondition(db: Queryable, begunAt: string, after: string, parameters: unknown[]): Promise<string> {
  const [at, ...rest] = after.split('|');
  const code = await codeOfCursor(db, rest.join('|'));
  return ` and (${begunAt}, code) < ($${parameters.push(at)}::timestamptz, $${parameters.push(code)})`;
}

interface Row {
  code: string;
  topic: string;
  unit: string;
  channel: string | null;
  status: string;
  /** The order of the list. */
  begun_at: Date | null;
  /** Null: not taken in (yet). */
  taken_at: Date | null;
  due_at: Date | null;
  finished_at: Date | null;
  late: boolean | null;
  /** Null: it is shown. */
  withheld_at: string | null;
  overdue_days: number;
  /** Null: another kind of case. */
  complaint: Complaint | null;
}

const iso = (value: Date | string | null) => value && new Date(value).toISOString();

/** The deadline at the end of the list's last day, and the days after it. */
const lyingOf = ({ due_at, overdue_days, complaint }: Row, to: string): Pick<CaseRow, 'dueAt' | 'overdueDays'> => {
  const { dueAt, overdueDays } = complaint ? lyingOn(complaint, to) : { dueAt: due_at, overdueDays: overdue_days };
  return { dueAt: iso(dueAt), overdueDays };
};

/** What ended after the list's last day had not ended then, and was not late by its end. */
const endedOf = ({ finished_at, late }: Row, to: string): Pick<CaseRow, 'finishedAt' | 'late'> =>
  finished_at !== null && localDay(finished_at.getTime()) > to
    ? { finishedAt: null, late: null }
    : { finishedAt: iso(finished_at), late };

/** A complaint that is private or was taken back from the public is counted and never shown: its row says that it is there. */
const toRow = (row: Row, kind: CaseFilter['kind'], catalogue: Catalogue, to: string): CaseRow => ({
  code: row.withheld_at === null ? row.code : null,
  topic: row.topic,
  topicName: topicName(kind, row.topic, catalogue),
  unit: row.unit,
  unitName: catalogue.units.get(row.unit)?.name ?? row.unit,
  channel: row.channel,
  status: row.status,
  begunAt: iso(row.taken_at),
  ...endedOf(row, to),
  ...lyingOf(row, to),
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
