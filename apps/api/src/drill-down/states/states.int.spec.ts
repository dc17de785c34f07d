import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StateCounts } from '@ioc/shared/answers/states';
import { batchesOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { randomLives } from '@ioc/test/support/lives';
import { CatalogueHolder } from '#catalogue/holder.js';
import { todayOf } from '#catalogue/today.js';
import { readConfig } from '#config/config.js';
import { caseFilter, ListQuery } from '#drill-down/cases/case-list.js';
import { Conflicts } from '#drill-down/cases/conflicts.js';
import { readCases } from '#drill-down/cases/case-list.sql.js';
import { DossierStates } from '#drill-down/states/dossier-states.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';

let base: FreshDatabase;
let holder: CatalogueHolder;
let states: DossierStates;
beforeAll(async () => {
  base = await freshDatabase();
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  const intake = new IngestConsumer(base.db, holder, readConfig({}));
  for (const batch of batchesOf(randomLives(96, 900, holder.current, '2026-03-02', true), 4)) await intake.take(batch);
  states = new DossierStates(base.db, holder);
}, 120_000);
afterAll(() => base.close());

const asked = (list: string) => ListQuery.parse(Object.fromEntries(new URL(list, 'http://x').searchParams));
/** Length of a list as it says itself, and as its pages hold. */
async function lengthOf(list: string): Promise<[number, number]> {
  const query = { ...asked(list), limit: 100 };
  const filter = caseFilter(query, 'dossier', holder.current, todayOf(holder.current, Date.now()));
  const codes = new Set<string | null>();
  let [after, total]: [string | undefined, number] = [undefined, 0];
  do {
    const page = await readCases(base.db, filter, holder.current, { ...query, after });
    total = page.total;
    for (const { code } of page.rows) codes.add(code);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return [total, codes.size];
}
const sum = (of: readonly { n: number }[]) => of.reduce((all, { n }) => all + n, 0);

describe('dossiers by state', () => {
  it('sum to all of them by state and by every grouping, and each number has a list of that many rows', async () => {
    const [table] = (await base.db.query(`select count(*)::int as n from dossier where state->>'none' is null`)) as {
      n: number;
    }[];
    for (const { code } of holder.current.states.groupings) {
      const answer = StateCounts.parse(await states.read({ grouping: code }));
      expect(answer.total.n + answer.untold).toBe(table?.n);
      expect([sum(answer.states), sum(answer.groups)]).toEqual([answer.total.n, answer.total.n]);
      for (const { n, list } of [answer.total, ...answer.states, ...answer.groups, ...answer.sums, ...answer.unusual])
        expect([list, ...(await lengthOf(list))]).toEqual([list, n, n]);
      expect(answer.states.filter(({ n }) => n > 0).length).toBeGreaterThan(9);
      expect(answer.unusual.length).toBeGreaterThan(0);
    }
  }, 120_000);

  it('say for the public as many received as the ledger does', async () => {
    const { sums, groups } = await states.read({});
    const today = todayOf(holder.current, Date.now());
    const ledger = async (measure: string) => {
      const filter = caseFilter({ measure, limit: 1 }, 'dossier', holder.current, today);
      return (await readCases(base.db, filter, holder.current, { limit: 1 })).total;
    };
    expect(sums).toEqual([expect.objectContaining({ name: 'Tiếp nhận', n: await ledger('dossier.received') })]);
    const open = groups.find(({ code }) => code === 'chua-xu-ly');
    expect(open?.n).toBe(await ledger('dossier.open'));
    expect(groups.find(({ code }) => code === 'da-xu-ly')?.n).toBe(await ledger('dossier.resolved'));
  });

  it('are told for a unit with everything below it, and for unknown units apart', async () => {
    const all = await states.read({});
    const unit = [...holder.current.units.values()].find(({ kind }) => kind === 'commune')?.code as string;
    const one = await states.read({ unit });
    expect(one.total.n).toBeGreaterThan(0);
    expect(one.total.n).toBeLessThan(all.total.n);
    expect(one.total.list).toContain(`unit=${unit}`);
    expect(await lengthOf(one.groups[0]?.list as string)).toEqual([one.groups[0]?.n, one.groups[0]?.n]);
    await expect(states.read({ unit: 'H99.9' })).rejects.toThrow(/unit: không có đơn vị/);
  });

  it('refuse a past day in words, because it is not known any more', async () => {
    await expect(states.read({ asOf: '2026-03-01' })).rejects.toThrow(/chỉ biết được ở hiện tại.*2026-03-01/);
    await expect(states.read({ grouping: 'x' })).rejects.toThrow(/cong-khai, bao-cao-mot-cua, dong-ho/);
    const past = { measure: 'dossier.received', status: 'fee', to: '2026-03-01', limit: 1 };
    expect(() => caseFilter(past, 'dossier', holder.current, '2026-05-01')).toThrow(/chỉ biết được ở hiện tại/);
    const wrong = { measure: 'dossier.known', status: 'eaten', limit: 1 };
    expect(() => caseFilter(wrong, 'dossier', holder.current, '2026-05-01')).toThrow(/không có trạng thái eaten/);
  });

  it('that two systems tell differently are listed whole, with the days that they are overdue today', async () => {
    const conflicts = new Conflicts(base.db, holder);
    const { total, rows } = await conflicts.list({ kind: 'dossier', limit: 500 }, null);
    expect(total).toBeGreaterThan(5);
    expect(rows).toHaveLength(total);
    const days = rows.map(({ overdueDays }) => overdueDays).filter((n) => n > 0);
    expect(days.length).toBeGreaterThan(0);
    const since = (Date.now() - Date.parse('2026-03-02T00:00:00Z')) / 86_400_000;
    for (const n of days) expect(n).toBeLessThanOrEqual(since);
  });

  it('say nothing of a reception that did not take place', async () => {
    const list = await readCases(
      base.db,
      caseFilter(
        { ...asked('/api/dossiers?measure=dossier.known&reception=before'), limit: 500 },
        'dossier',
        holder.current,
        '2099-01-01',
      ),
      holder.current,
      { limit: 500 },
    );
    expect(list.rows.length).toBeGreaterThan(0);
    expect(new Set(list.rows.map(({ begunAt }) => begunAt))).toEqual(new Set([null]));
  });

  it('also narrow the list of a figure of today', async () => {
    const list = '/api/dossiers?measure=dossier.open&status=supplement,fee';
    const [total] = await lengthOf(list);
    const { states: all } = await states.read({});
    const waiting = all.filter(({ state }) => state === 'supplement' || state === 'fee');
    expect(total).toBe(waiting.reduce((sumOf, { n, before }) => sumOf + n - before, 0));
  });
});
