import type { Random } from '@ioc/test/support/random';
import type { DataSource } from 'typeorm';
import { alike, type BenchQuestion, type QuestionName, words } from '@ioc/test/bench/explore-question';
import { dated, meaning } from '@ioc/test/bench/explore-plain';

interface SaidPage {
  readonly total: number;
  readonly rows: readonly { readonly code: string }[];
}
type Listed = readonly { readonly code: string; readonly total: number }[];

const size = 50;
/** What figures carry as their lists: a measure, sums of two, and one less another. */
const lists = [
  ['dossier.received'],
  ['dossier.resolved'],
  ['dossier.resolved-late'],
  ['dossier.open'],
  ['dossier.overdue'],
  ['dossier.online'],
  ['dossier.paid-online'],
  ['dossier.resolved', '-dossier.resolved-late'],
  ['dossier.resolved', 'dossier.overdue'],
] as const;

function where(list: readonly string[], narrowed: boolean): string {
  const own = (sign: boolean) =>
    list
      .filter((one) => one.startsWith('-') === sign)
      .map((one) => `(${meaning[one.replace(/^-/, '')]})`)
      .join(' or ');
  const less = own(true);
  return `(${own(false)})${less && ` and not coalesce(${less}, false)`} and ($3::text[] is null or unit = any($3))${narrowed ? ' and procedure = $4' : ''}`;
}

/** A page and the count of all, as the web shows them; `topic`: one procedure's. */
export function pageQuestion(dice: Random, asked: BenchQuestion, topic: string | null): QuestionName {
  const list = dice.pick(lists);
  const narrowed: Record<string, string> = topic === null ? {} : { procedure: topic };
  const { unit, units, from, to } = asked;
  return {
    path: `/api/dossiers?${words({ measure: list.join(','), unit, from, to, limit: size, ...narrowed })}`,
    sql: plainPage(list, topic !== null),
    parameters: [from, to, units, ...(topic === null ? [] : [topic]), 0],
    agrees: (page: SaidPage, rows: Listed) => samePage(page, rows),
  };
}

/** A page from the middle of a list: the program goes on after a row, plain SQL leaves out as many rows. */
export async function deepPageQuestion(dice: Random, db: DataSource, asked: BenchQuestion): Promise<QuestionName> {
  const list = dice.pick(lists);
  const { unit, units, from, to } = asked;
  const condition = where(list, false);
  const [all] = (await db.query(dated(`select count(*)::int as n from dossier where ${condition}`), [
    from,
    to,
    units,
  ])) as [{ n: number }];
  const skipped = dice.between(0, Math.max(0, all.n - 1));
  const [last] = (await db.query(
    dated(
      `select code, received_at from dossier where ${condition} order by received_at desc, code desc offset $4 limit 1`,
    ),
    [from, to, units, skipped],
  )) as { code: string; received_at: Date }[];
  const after: Record<string, string> = last ? { after: `${last.received_at.toISOString()}|${last.code}` } : {};
  return {
    path: `/api/dossiers?${words({ measure: list.join(','), unit, from, to, limit: size, ...after })}`,
    sql: plainPage(list, false),
    parameters: [from, to, units, last ? skipped + 1 : 0],
    agrees: (page: SaidPage, rows: Listed) => (rows.length === 0 ? page.rows.length === 0 : samePage(page, rows)),
  };
}

const plainPage = (list: readonly string[], narrowed: boolean) => {
  const condition = where(list, narrowed);
  return dated(`select code, (select count(*)::int from dossier where ${condition}) as total from dossier
    where ${condition} order by received_at desc, code desc limit ${size} offset $${narrowed ? 5 : 4}`);
};

const samePage = (page: SaidPage, rows: Listed) =>
  alike(
    page.rows.map(({ code }) => code),
    rows.map(({ code }) => code),
  ) && page.total === (rows[0]?.total ?? 0);

type Ii06aSums = Readonly<Record<string, number>>;

/** Form II.06a by unit or by field, its total beside the columns counted in the rows. */
export function reportQuestion(by: 'unit' | 'field', { unit, units, from, to }: BenchQuestion): QuestionName {
  const n = (is: string) => `count(*) filter (where ${is})::int`;
  const columns = {
    received: 'true',
    online: `received_day >= $1 and channel = 'online'`,
    carriedOver: 'received_day < $1',
    resolved: 'finished_day <= $2',
    resolvedEarly: 'finished_day <= $2 and finished_day < due_day',
    resolvedLate: 'finished_day <= $2 and finished_day > due_day',
    open: 'finished_day is null or finished_day > $2',
    openOverdue: '(finished_day is null or finished_day > $2) and due_day < $2',
  };
  const key = by === 'unit' ? 'unit' : 'procedure';
  return {
    path: `/api/reports/ii06a?${words({ unit, by, from, to })}`,
    sql: dated(`select ${key}, ${Object.entries(columns)
      .map(([name, is]) => `${n(is)} as "${name}"`)
      .join(', ')} from dossier where received_day <= $2 and (finished_day is null or finished_day >= $1)
      and ($3::text[] is null or unit = any($3)) group by ${key}`),
    parameters: [from, to, units],
    agrees: ({ total, balanced }: { total: Ii06aSums; balanced: boolean }, rows: Ii06aSums[]) =>
      balanced &&
      Object.keys(columns).every((name) => total[name] === rows.reduce((sum, row) => sum + (row[name] ?? 0), 0)),
  };
}

/** One dossier's life, step by step. */
export function storyQuestion(code: string): QuestionName {
  return {
    path: `/api/dossiers/${code}`,
    sql: `select type from journal where place = any(select unnest(event_places) from dossier where code = $1)
      order by time, place`,
    parameters: [code],
    agrees: ({ timeline }: { timeline: { type: string }[] }, rows: { type: string }[]) =>
      alike(
        timeline.map(({ type }) => type),
        rows.map(({ type }) => type),
      ),
  };
}
