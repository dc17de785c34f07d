import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { batchesOf } from '@ioc/test/support/batches';
import { randomComplaints } from '@ioc/test/support/complaint-lives';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { randomDocuments } from '@ioc/test/support/document-lives';
import { randomLives } from '@ioc/test/support/lives';
import { random } from '@ioc/test/support/random';
import { randomTasks } from '@ioc/test/support/task-lives';
import { diffDays, localDay } from '#calendar/local-day.js';
import { foldContext } from '#cases/engine/fold-context.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { readHistory } from '#drill-down/cases/case-history.sql.js';
import { type CaseFilter, caseFilter } from '#drill-down/cases/case-list.js';
import { type CaseRow, readCases } from '#drill-down/cases/case-list.sql.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';

let base: FreshDatabase;
let holder: CatalogueHolder;
/** After the last step of the lives: what is known of a case is what was so at the end of this day. */
const today = '2026-06-01';

beforeAll(async () => {
  base = await freshDatabase();
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  const catalogue = holder.current;
  const lives = [
    ...randomTasks(31, 250, catalogue),
    ...randomLives(32, 250, catalogue, undefined, true),
    ...randomComplaints(33, 150, catalogue),
    ...randomDocuments(34, 150, catalogue),
  ];
  const intake = new IngestConsumer(base.db, holder, readConfig({}));
  for (const batch of batchesOf(random(3).shuffle(lives), 9)) await intake.take(batch);
}, 300_000);
afterAll(() => base.close());

/** All rows of the lists behind measures, as of a day. */
async function listed(kind: CaseFilter['kind'], of: readonly string[], to = today): Promise<CaseRow[]> {
  const catalogue = holder.current;
  const rows: CaseRow[] = [];
  for (const measure of of) {
    const filter = caseFilter({ measure, from: '2026-01-01', to, limit: 5000 }, kind, catalogue, today);
    rows.push(...(await readCases(base.db, filter, catalogue, { limit: 5000 })).rows);
  }
  return rows;
}
const pageOf = async (kind: CaseFilter['kind'], code: string) => {
  const found = await readHistory(base.db, kind, code, foldContext(holder.current), { today });
  return [found?.overdueDays, found?.case['late']];
};
const codes = (rows: readonly CaseRow[]) => [...new Set(rows.flatMap(({ code }) => code ?? []))].sort();

describe('a case is late by one rule: in its list, on its page, in its figure', () => {
  it.each([
    ['task', ['task.open', 'task.done'], ['task.overdue'], ['task.done-late']],
    ['dossier', ['dossier.open', 'dossier.resolved'], ['dossier.overdue'], ['dossier.resolved-late']],
    [
      'complaint',
      ['complaint.handling-open', 'complaint.intake-waiting', 'complaint.publication-waiting', 'complaint.answered'],
      ['complaint.overdue', 'complaint.intake-overdue', 'complaint.publication-overdue'],
      ['complaint.answered-late'],
    ],
    ['document', ['document.open', 'document.handled'], ['document.overdue'], ['document.handled-late']],
  ] as const)(
    'each %s',
    async (kind, all, overdue, doneLate) => {
      const rows = await listed(kind, all);
      const seen = rows.filter(({ code }) => code !== null);
      const disagree = [];
      for (const row of seen) {
        const page = await pageOf(kind, row.code as string);
        if (page[0] !== row.overdueDays || page[1] !== row.late) disagree.push([row, ...page]);
      }
      expect(disagree).toEqual([]);
      expect(codes(rows.filter(({ overdueDays }) => overdueDays > 0))).toEqual(codes(await listed(kind, overdue)));
      expect(codes(rows.filter(({ late }) => late === true))).toEqual(codes(await listed(kind, doneLate)));
      expect(seen.filter(({ overdueDays }) => overdueDays > 0).length).toBeGreaterThan(5);
    },
    120_000,
  );

  it.each([
    ['task', ['task.open'], ['task.overdue']],
    ['dossier', ['dossier.open'], ['dossier.overdue']],
    [
      'complaint',
      ['complaint.handling-open', 'complaint.intake-waiting', 'complaint.publication-waiting'],
      ['complaint.overdue', 'complaint.intake-overdue', 'complaint.publication-overdue'],
    ],
    ['document', ['document.open'], ['document.overdue']],
  ] as const)('each %s, in the lists of days that are past', async (kind, all, overdue) => {
    let late = 0;
    for (const day of ['2026-03-10', '2026-03-20', '2026-04-01', '2026-04-15', '2026-05-02']) {
      const rows = await listed(kind, all, day);
      const later = rows.filter(({ finishedAt, late }) => (finishedAt ? localDay(finishedAt) > day : late === true));
      expect([day, later]).toEqual([day, []]);
      const held = rows.filter(({ overdueDays }) => overdueDays > 0);
      expect([day, codes(held)]).toEqual([day, codes(await listed(kind, overdue, day))]);
      for (const { dueAt, overdueDays } of held)
        expect([dueAt && diffDays(localDay(dueAt), day) <= overdueDays, overdueDays > 0]).toEqual([true, true]);
      late += held.length;
    }
    expect(late).toBeGreaterThan(20);
  });

  it('each task that was called off is neither', async () => {
    const gone = (await base.db.query(`select code from task where outcome = 'cancelled'`)) as { code: string }[];
    expect(gone.length).toBeGreaterThan(5);
    for (const { code } of gone) {
      expect([code, ...(await pageOf('task', code))]).toEqual([code, 0, false]);
    }
  });
});
