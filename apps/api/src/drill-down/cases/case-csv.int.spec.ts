import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { batchesOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { randomLives } from '@ioc/test/support/lives';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { caseCsv } from '#drill-down/cases/case-csv.js';
import { caseFilter } from '#drill-down/cases/case-list.js';
import { readCases } from '#drill-down/cases/case-list.sql.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';

let base: FreshDatabase;
let holder: CatalogueHolder;
beforeAll(async () => {
  base = await freshDatabase();
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  const intake = new IngestConsumer(base.db, holder, readConfig({}));
  for (const batch of batchesOf(randomLives(41, 1600, holder.current), 9)) await intake.take(batch);
}, 300_000);
afterAll(() => base.close());

async function csvOf(measure: string, kind: 'dossier' | 'complaint') {
  const filter = caseFilter({ measure, limit: 1 }, kind, holder.current, '2026-05-01');
  const chunks = await caseCsv(base.db, filter, holder.current).toArray();
  const text = Buffer.concat(chunks as Buffer[]).toString('utf8');
  const { total } = await readCases(base.db, filter, holder.current, { limit: 1 });
  return { text, rows: parse(text, { bom: true, columns: true }) as Record<string, string>[], total };
}

describe('a list as CSV', () => {
  it('has every row of the list once, over more pages than one', async () => {
    const { text, rows, total } = await csvOf('dossier.received', 'dossier');
    expect(total).toBeGreaterThan(1000);
    expect(rows).toHaveLength(total);
    expect(new Set(rows.map((row) => row['Mã'])).size).toBe(total);
    expect(text.startsWith('\ufeffMã,Mã thủ tục,Thủ tục,')).toBe(true);
    expect(rows[0]?.['Bắt đầu']).toMatch(/^2026-\d\d-\d\d \d\d:\d\d$/);
    expect(new Set(rows.map((row) => row['Kênh']))).toEqual(new Set(['trực tiếp', 'trực tuyến', 'bưu chính công ích']));
  });

  it('shows no code of a private complaint', async () => {
    await base.db.query(
      `update complaint set withheld = code = (select min(code) from complaint where kind = 'field-report' and submitted_day is not null and outcome is distinct from 'duplicate')`,
    );
    const { rows, total } = await csvOf('complaint.submitted', 'complaint');
    expect(rows).toHaveLength(total);
    expect(rows.filter((row) => row['Mã'] === '(không công khai)')).toHaveLength(1);
  });
});
