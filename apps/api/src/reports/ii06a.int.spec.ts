import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { batchesOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { randomLives, type SentEvent } from '@ioc/test/support/lives';
import { random } from '@ioc/test/support/random';
import { addDays } from '#calendar/local-day.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { caseFilter, ListQuery, unitsBelow } from '#drill-down/cases/case-list.js';
import { readCases } from '#drill-down/cases/case-list.sql.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { readBooks } from '#reports/books.js';
import { ii06aCsv } from '#reports/ii06a-csv.js';
import type { Ii06aCounts } from '@ioc/shared/answers/reports';
import { ii06aList } from '@ioc/shared/measures/ii06a-lists';
import { type CaseFilters, filterWords } from '#ledger/case-filters.js';
import { readReport, type ReportGrouping } from '#reports/read-report.js';

let holder: CatalogueHolder;
let base: FreshDatabase;
let events: SentEvent[];
const opened: FreshDatabase[] = [];

async function told(some: readonly SentEvent[]): Promise<FreshDatabase> {
  const fresh = await freshDatabase();
  opened.push(fresh);
  const intake = new IngestConsumer(fresh.db, holder, readConfig({}));
  for (const batch of batchesOf(some, 9)) await intake.take(batch);
  return fresh;
}
const root = () => holder.current.province.rootUnit;
interface More {
  unit?: string;
  by?: ReportGrouping;
  narrow?: CaseFilters;
}
const ask = (from: string, to: string, more: More = {}, of = base) =>
  readReport(of.db, holder.current, { unit: root(), by: 'unit', narrow: {}, ...more, window: { from, to } });

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

  it('is told alike by the ledgers and by the case rows, by unit, field and procedure', async () => {
    // Decided by the province with all below it is decided by anyone: the same dossiers, which only the rows can tell.
    const rows = { decides: root() };
    for (const [from, to] of [
      ['2026-03-05', '2026-03-20'],
      ['2026-03-31', '2026-05-02'],
    ] as const) {
      const totals = [];
      for (const by of ['unit', 'field', 'procedure'] as const) {
        const told = await ask(from, to, { by });
        expect(await ask(from, to, { by, narrow: rows })).toEqual(told);
        expect(told.rows.length).toBeGreaterThan(5);
        totals.push(told.total);
      }
      expect(totals[1]).toEqual(totals[0]);
      expect(totals[2]).toEqual(totals[0]);
    }
  });

  it('balances for any unit in any role, narrowed or not, and its three breakdowns have one total', async () => {
    const received = (await base.db.query('select distinct receiving_unit as unit from dossier')) as { unit: string }[];
    const units = received.map(({ unit }) => unit ?? '-');
    const fields = [...new Set([...holder.current.procedures.values()].map(({ field }) => field))];
    const dice = random(8);
    let counted = 0;
    for (let round = 0; round < 40; round += 1) {
      const from = addDays('2026-03-01', dice.between(0, 40));
      const to = addDays(from, dice.between(0, 30));
      const role = dice.pick(['decides', 'received', 'helped'] as const);
      const channel = dice.pick([undefined, undefined, 'direct', 'online', 'post']);
      const some = dice.chance(0.3) ? { fields: [dice.pick(fields)] } : {};
      const question = { unit: dice.pick([root(), ...units]), narrow: { role, channel, ...some } };
      const totals = [];
      for (const by of ['unit', 'field', 'procedure'] as const) {
        const { imbalances, total, rows } = await ask(from, to, { ...question, by });
        expect({ question, by, imbalances }).toEqual({ question, by, imbalances: [] });
        expect(rows.reduce((sum, row) => sum + row.received, 0)).toBe(total.received);
        totals.push(total);
      }
      expect(totals[1]).toEqual(totals[0]);
      expect(totals[2]).toEqual(totals[0]);
      counted += totals[0]?.received ?? 0;
    }
    expect(counted).toBeGreaterThan(1000);
    const unit = [...holder.current.units.values()].find(({ kind }) => kind === 'department')?.code as string;
    const own = await ask('2026-03-05', '2026-03-20', { unit });
    expect(own.rows.every(({ key }) => unitsBelow(unit, holder.current)?.includes(key ?? ''))).toBe(true);
  }, 120_000);

  it('for a day D is the same on D and later, of lives that were not corrected since', async () => {
    const D = '2026-03-31';
    const since = (step: string) => ['retracted', 'replaced', 'recalled', 'received', 'moved'].includes(step);
    const restated = new Set(
      events
        .filter(({ time, type }) => time > `${D}T23:59:59` && since(type.split('.')[3] ?? ''))
        .map(({ subject }) => subject),
    );
    // A later end of a higher rank takes the place of the first (decision 0116).
    const ends = new Map<string, number>();
    for (const { subject, type } of events)
      if (/\.(?:resolved|returned|stopped|withdrawn)\./.test(type)) ends.set(subject, (ends.get(subject) ?? 0) + 1);
    for (const [subject, n] of ends) if (n > 1) restated.add(subject);
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

describe('the list behind a cell', () => {
  const length = async (words: Record<string, string>) => {
    const filter = caseFilter(ListQuery.parse(words), 'dossier', holder.current, '2026-05-20');
    return (await readCases(base.db, filter, holder.current, { limit: 1 })).total;
  };

  it('has as many dossiers as the cell says: by unit, field and procedure, in any role, narrowed or not', async () => {
    const received = (await base.db.query('select distinct unit from dossier')) as { unit: string | null }[];
    const units = received.map(({ unit }) => unit ?? '-');
    const dice = random(9);
    let counted = 0;
    for (let round = 0; round < 20; round += 1) {
      const from = addDays('2026-03-01', dice.between(0, 40));
      const window = { from, to: addDays(from, dice.between(0, 30)) };
      const narrow = {
        role: dice.pick(['decides', 'received', 'helped'] as const),
        channel: dice.pick([undefined, 'direct', 'online']),
      };
      const question = { unit: dice.chance(0.6) ? root() : dice.pick(units), narrow, window };
      for (const by of ['unit', 'field', 'procedure'] as const) {
        const { rows, total } = await readReport(base.db, holder.current, { ...question, by });
        const asked = { unit: question.unit, window, by, filters: Object.fromEntries(filterWords(narrow)) };
        const some = [...rows.slice(0, 1), ...rows.slice(-1)];
        for (const { key, of } of [{ key: undefined, of: total }, ...some.map((row) => ({ key: row.key, of: row }))])
          for (const column of Object.keys(total) as (keyof Ii06aCounts)[]) {
            const words = ii06aList(asked, column, key);
            expect({ words, n: await length(words) }).toEqual({ words, n: of[column] });
            counted += of[column];
          }
      }
    }
    expect(counted).toBeGreaterThan(10_000);
  }, 120_000);
});

describe('a dossier', () => {
  const quarter = { from: '2026-01-15', to: '2026-04-14' };
  const plain = {
    received: '2026-02-10',
    finished: null as string | null,
    due: '2026-03-02' as string | null,
    channel: 'online',
  };
  const cases: [Partial<typeof plain>, (keyof Ii06aCounts)[]][] = [
    [{ finished: '2026-03-01' }, ['received', 'online', 'resolved', 'resolvedEarly']],
    [{ finished: '2026-03-02' }, ['received', 'online', 'resolved', 'resolvedOnTime']],
    [{ finished: '2026-03-03' }, ['received', 'online', 'resolved', 'resolvedLate']],
    [{ finished: '2026-03-03', due: null }, ['received', 'online', 'resolved', 'resolvedOnTime']],
    [{}, ['received', 'online', 'open', 'openOverdue']],
    [{ finished: '2026-04-15' }, ['received', 'online', 'open', 'openOverdue']],
    [{ due: '2026-04-14' }, ['received', 'online', 'open', 'openInTime']],
    [{ due: null }, ['received', 'online', 'open', 'openInTime']],
    [{ channel: 'post' }, ['received', 'direct', 'open', 'openOverdue']],
    [{ received: '2026-01-14' }, ['received', 'carriedOver', 'open', 'openOverdue']],
    [{ received: '2026-01-02', finished: '2026-01-14' }, []],
    [{ received: '2026-04-15' }, []],
  ];

  it('counts in the columns of what it was in the window, as seen from any later day', async () => {
    const units = [...holder.current.units.values()].filter(({ kind }) => kind === 'commune').map(({ code }) => code);
    const procedure = [...holder.current.procedures.keys()][0];
    const lives = cases.flatMap(([more, _columns], n): SentEvent[] => {
      const { received, finished, due, channel } = { ...plain, ...more };
      const say = (step: string, day: string, data: object): SentEvent => ({
        ...{ specversion: '1.0', id: `${step}${n}`, source: 'mot-cua', type: `vn.ioc.dossier.${step}.v1` },
        ...{ subject: `D${n}`, time: `${day}T09:00:00+07:00`, data: { ...data } },
      });
      const dueAt = due && `${due}T17:00:00+07:00`;
      const come = say('received', received, { procedure, unit: units[n], channel, dueAt });
      return finished === null ? [come] : [come, say('resolved', finished, {})];
    });
    const { rows } = await ask(quarter.from, quarter.to, {}, await told(lives));
    const counted = new Map(rows.map((row) => [row.key, row]));
    for (const [n, [more, columns]] of cases.entries()) {
      const row = counted.get(units[n] ?? '');
      const ones = row ? Object.entries(row).flatMap(([name, value]) => (value === 1 ? [name] : [])) : [];
      expect([more, ones.sort()]).toEqual([more, [...columns].sort()]);
    }
  });
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
