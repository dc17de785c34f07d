import { priorities } from '@ioc/shared/alarms/priority';
import type { AlarmGroups } from '@ioc/shared/answers/alarms';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { Queryable } from '#ledger/queryable.js';
import type { AlarmRow } from '#alarms/alarm-row.js';
import { causeWords } from '#alarms/words.js';

const mostGroups = 50;

type Row = Pick<AlarmRow, 'id' | 'group_key' | 'definition' | 'cause' | 'detail' | 'unit' | 'raised_at'> & {
  count: number;
  waiting: number;
  worst: 0 | 1 | 2;
};

/** What stands, by cause: how many, the worst of them, and which came first. The largest groups; none of their alarms is hidden. */
export async function readGroups(db: Queryable, catalogue: Catalogue): Promise<AlarmGroups> {
  const rows: Row[] = await db.query(
    `select g.*, a.id, a.definition, a.cause, a.detail, a.unit, a.raised_at
     from (select group_key, count(*)::int as count, min(priority) as worst,
         count(*) filter (where state in ('new', 'returned'))::int as waiting
       from alarm where rank < 9 group by group_key order by min(rank), min(priority), count(*) desc limit ${mostGroups}) g
     cross join lateral (select * from alarm where group_key = g.group_key and rank < 9 order by raised_at, id limit 1) a
     order by g.worst, g.count desc, g.group_key`,
  );
  const [{ total }] = (await db.query(`select count(*)::int as total from alarm where rank < 9`)) as [
    { total: number },
  ];
  return {
    total,
    groups: rows.map((row) => ({
      group: row.group_key,
      name: named[row.group_key] ?? ruleWords(row) ?? causeWords(row, catalogue) ?? named.path,
      count: row.count,
      waiting: row.waiting,
      worst: priorities[row.worst],
      first: {
        id: row.id,
        unit: row.unit,
        unitName: catalogue.units.get(row.unit)?.name ?? row.unit,
        raisedAt: row.raised_at.toISOString(),
      },
    })),
  };
}

const named: Readonly<Record<string, { vi: string; en: string }>> & { path: { vi: string; en: string } } = {
  path: { vi: 'Đường truyền dữ liệu', en: 'The path of the data' },
  roster: { vi: 'Lịch trực', en: 'The roster' },
};

/** What is absent or foretold has the name of its rule. */
const ruleWords = ({ definition: { on, name, nameEn } }: Row) =>
  'absent' in on || 'forecast' in on ? { vi: name, en: nameEn } : null;
