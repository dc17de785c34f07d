import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { batchesOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { randomLives, type SentEvent } from '@ioc/test/support/lives';
import { random } from '@ioc/test/support/random';
import { addDays } from '#calendar/local-day.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config.js';
import { unitsBelow } from '#explore/cases/case-list.js';
import { Intake } from '#intake/intake.js';
import { readBooks } from '#reports/books.js';
import { report, unitLabel } from '#reports/ii06a.js';
import { ii06aCsv } from '#reports/ii06a-csv.js';
import { fromLedger, fromRows } from '#reports/ii06a.sql.js';
import { readReport } from '#reports/read-report.js';

let holder: CatalogueHolder;
let base: FreshDatabase;
let events: SentEvent[];
const opened: FreshDatabase[] = [];

async function told(some: readonly SentEvent[]): Promise<FreshDatabase> {
  const fresh = await freshDatabase();
  opened.push(fresh);
  const intake = new Intake(fresh.db, holder, readConfig({}));
  for (const batch of batchesOf('dossier.events', some, 9)) await intake.take(batch);
  return fresh;
}
const root = () => holder.current.province.rootUnit;
const ask = (from: string, to: string, more: { unit?: string; by?: 'field' | 'unit' } = {}, of = base) =>
  readReport(of.db, holder.current, { unit: root(), by: 'unit', ...more, window: { from, to } });

beforeAll(async () => {
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  events = randomLives(606, 1200, holder.current);
  base = await told(random(6).shuffle([...events, ...events.slice(0, 500)]));
}, 300_000);
afterAll(() => Promise.all(opened.map((one) => one.close())));

describe('form II.06a on random histories', () => {
  it('keeps its four equalities in every row and in the total at every day of a quarter', async () => {
    let cases = 0;
    for (let to = '2026-02-27'; to <= '2026-05-20'; to = addDays(to, 1)) {
      const { balanced, imbalances, total } = await ask(addDays(to, -11), to);
      expect({ to, imbalances }).toEqual({ to, imbalances: [] });
      expect(balanced).toBe(true);
      cases += total.received;
    }
    expect(cases).toBeGreaterThan(10_000);
  }, 120_000);

  it('takes over (6) what the period before left in (11), unit by unit', async () => {
    const [march, april] = [await ask('2026-03-01', '2026-03-31'), await ask('2026-04-01', '2026-04-30')];
    const left = new Map(march.rows.map(({ key, open }) => [key, open]));
    for (const { key, carriedOver } of april.rows) expect([key, carriedOver]).toEqual([key, left.get(key) ?? 0]);
    expect(april.total.carriedOver).toBe(march.total.open);
    expect(march.total.open).toBeGreaterThan(20);
  });

  it('is told alike by the ledger and by the case rows, by unit and by field', async () => {
    for (const [from, to] of [
      ['2026-03-05', '2026-03-20'],
      ['2026-03-31', '2026-05-02'],
    ] as const) {
      const rows = report(await fromRows(base.db, 'unit', { from, to }, null), unitLabel(holder.current));
      expect(report(await fromLedger(base.db, 'unit', { from, to }), unitLabel(holder.current))).toEqual(rows);
      const byField = await ask(from, to, { by: 'field' });
      expect(byField.total).toEqual(rows.total);
      expect(byField.rows.length).toBeGreaterThan(5);
      const unit = [...holder.current.units.values()].find(({ kind }) => kind === 'department')?.code as string;
      const [fields, own] = [await ask(from, to, { unit, by: 'field' }), await ask(from, to, { unit })];
      expect(fields.total).toEqual(own.total);
      expect(own.rows.every(({ key }) => unitsBelow(unit, holder.current)?.includes(key ?? ''))).toBe(true);
    }
  });

  it('for a day D is the same on D and later, of lives that were not corrected since', async () => {
    const D = '2026-03-31';
    const since = (step: string) => ['retracted', 'replaced', 'recalled', 'received', 'moved'].includes(step);
    const restated = new Set(
      events
        .filter(({ time, type }) => time > `${D}T23:59:59` && since(type.split('.')[3] ?? ''))
        .map(({ subject }) => subject),
    );
    // A second system that speaks up later may take a dossier over, and with it what the first had said.
    const speakers = new Map<string, Set<string>>();
    for (const { subject, source } of events)
      speakers.set(subject, (speakers.get(subject) ?? new Set<string>()).add(source));
    const steady = events.filter(({ subject }) => !restated.has(subject) && speakers.get(subject)?.size === 1);
    const onTheDay = await told(steady.filter(({ time }) => time <= `${D}T23:59:59`));
    const later = await told(steady);
    const then = await ask('2026-03-01', D, { by: 'field' }, onTheDay);
    expect(await ask('2026-03-01', D, { by: 'field' }, later)).toEqual(then);
    expect(then.total.resolved).toBeGreaterThan(50);
  }, 120_000);
});

describe('the books of today', () => {
  const day = '2026-03-25';
  const balanced = { balanced: true, n: 0, words: 'cân đối', imbalances: [] };

  it('balance on every day of a month', async () => {
    for (let at = '2026-03-05'; at <= '2026-04-05'; at = addDays(at, 1))
      expect(await readBooks(base.db, at)).toEqual({ day: at, ...balanced });
  });

  it('say what is out when a row was changed by hand, or an entry of the ledger is lost', async () => {
    const other = await told(events);
    expect(await readBooks(other.db, day)).toMatchObject(balanced);
    await other.db.query(
      `update dossier set finished_day = null where code = (select min(code) from dossier where finished_day = $1 and not late)`,
      [day],
    );
    const changed = await readBooks(other.db, day);
    expect(changed.balanced).toBe(false);
    expect(changed.words).toBe(`lệch ${changed.n}`);
    expect(changed.imbalances.map((one) => one.split(':')[0])).toEqual(
      expect.arrayContaining(['(7) = (8) + (9) + (10)', '(3) = (7) + (11)']),
    );
    const lost = await told(events);
    await lost.db.query(`delete from ledger_unit where measure = 'dossier.received' and day = $1`, [day]);
    expect((await readBooks(lost.db, day)).imbalances.map((one) => one.split(':')[0])).toEqual([
      '(3) = (4) + (5) + (6)',
      '(3) = (7) + (11)',
    ]);
  }, 120_000);
});

describe('the form as CSV', () => {
  it('has a byte order mark, Vietnamese headings, thirteen columns and a total', async () => {
    const csv = ii06aCsv(await ask('2026-03-01', '2026-03-31', { by: 'field' }), 'field');
    const lines = csv.trimEnd().split('\n');
    expect(lines[0]?.startsWith('\ufeffTT (1),Lĩnh vực (2),Tiếp nhận: tổng số (3)')).toBe(true);
    expect(lines.at(-1)?.startsWith(',Tổng số,')).toBe(true);
    expect(lines.at(-1)?.split(',')).toHaveLength(13);
  });
});
