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
/** A document and a complaint are shown with the unit that had them on the list's last day. */
const holder = deskAt('desk_units', '$2::date');
const unit = { dossier: 'unit', complaint: holder, task: 'unit', document: holder } as const;

/** A complaint is due where it lies: at the desk, at its unit, or on the way to the public. */
const stageDue = `case stage when 'intake' then intake_due_at when 'publication' then publication_due_at else due_at end`;
const own = { at: 'due_at', day: 'due_day', overdue: 'overdue' };
const due = {
  ...{ dossier: own, task: own, document: own },
  complaint: {
    at: stageDue,
    day: `((${stageDue}) at time zone 'Asia/Ho_Chi_Minh')::date`,
    overdue: '(overdue + intake_overdue + publication_overdue)',
  },
};

/** Days that a case is overdue at the end of a day, the same in its list and on its page; 0: it is not. */
export const overdueDaysOn = (kind: CaseFilter['kind'], day: string): string =>
  `case when ${due[kind].overdue} @> ${day}::date then greatest(${day}::date - ${due[kind].day}, 0)::int else 0 end`;

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
    `select code, ${topic} as topic, ${unit[kind]} as unit, ${channel ?? 'null'} as channel, status, ${at} as begun_at, ${begunAt} as taken_at, ${due[kind].at} as due_at, finished_at, late,
       ${kind === 'complaint' ? `case when withheld then ${firstPlaceSql} end` : 'null'} as withheld_at,
       ${overdueDaysOn(kind, '$2')} as overdue_days
     from ${kind} where ${where}${ended}${cursor} order by ${at} desc, code desc limit $${parameters.push(page.limit + 1)}`,
    parameters,
  )) as Row[];
  const cut = cutPage(
    rows,
    page.limit,
    (row) => `${row.begun_at?.toISOString()}|${cursorOf(row.code, row.withheld_at)}`,
  );
  return { rows: cut.rows.map((row) => toRow(row, kind, catalogue)), next: cut.next };
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
}

const iso = (value: Date | null) => value && value.toISOString();

/** A complaint that is private or was taken back from the public is counted and never shown: its row says that it is there. */
const toRow = (row: Row, kind: CaseFilter['kind'], catalogue: Catalogue): CaseRow => ({
  code: row.withheld_at === null ? row.code : null,
  topic: row.topic,
  topicName: topicName(kind, row.topic, catalogue),
  unit: row.unit,
  unitName: catalogue.units.get(row.unit)?.name ?? row.unit,
  channel: row.channel,
  status: row.status,
  begunAt: iso(row.taken_at),
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
