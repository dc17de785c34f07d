import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isFlow, measures } from '@ioc/shared/measures/measures';
import { batchesOf } from '@ioc/test/support/batches';
import { randomComplaints } from '@ioc/test/support/complaint-lives';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { randomDocuments } from '@ioc/test/support/document-lives';
import { randomLives } from '@ioc/test/support/lives';
import { random } from '@ioc/test/support/random';
import { randomTasks } from '@ioc/test/support/task-lives';
import type { Catalogue } from '#catalogue/catalogue.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { caseFilter, unitsBelow } from '#drill-down/cases/case-list.js';
import { readCases } from '#drill-down/cases/case-list.sql.js';
import { Figures } from '#drill-down/figures/figures.js';
import { sumsBy } from '#drill-down/figures/sums-by.sql.js';
import { LedgerReads } from '#ledger/ledger-reads.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { addDays } from '#calendar/local-day.js';
import { ledgerMeasures } from '#ledger/ledger-measure.js';
import { readProvinceWindow } from '#ledger/window.sql.js';

let base: FreshDatabase;
let holder: CatalogueHolder;
let catalogue: Catalogue;
const dice = random(77);
const someWindow = () => {
  const from = addDays('2026-02-25', dice.between(0, 70));
  return { from, to: addDays(from, dice.between(0, 40)) };
};

beforeAll(async () => {
  base = await freshDatabase();
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  catalogue = holder.current;
  const intake = new IngestConsumer(base.db, holder, readConfig({}));
  const lives = [...randomLives(21, 1500, catalogue, undefined, true), ...randomComplaints(24, 600, catalogue)];
  for (const batch of batchesOf(random(2).shuffle(lives), 9)) await intake.take(batch);
  const documents = random(4).shuffle(randomDocuments(22, 600, catalogue));
  for (const batch of batchesOf(documents, 5)) await intake.take(batch);
  const tasks = random(6).shuffle(randomTasks(23, 400, catalogue));
  for (const batch of batchesOf(tasks, 6)) await intake.take(batch);
}, 300_000);
afterAll(() => base.close());

/** The ledger's answer, asked in plain SQL and not through the program's own sums. */
async function ledger(
  measure: string,
  units: string[] | null,
  { from, to }: { from: string; to: string },
): Promise<number> {
  const flow = isFlow(measure);
  const [asked] = ledgerMeasures([measure]);
  const [row] = (await base.db.query(
    `select coalesce(sum(n), 0)::int as n from ledger_unit where measure = $1 and day <= $3::date and (not $4 or day >= $2::date)
     and ($6::text is null or channel = $6) and ($5::text[] is null or unit = any($5))`,
    [asked?.measure, from, to, flow, units, asked?.channel],
  )) as { n: number }[];
  return row?.n ?? 0;
}

describe('a figure and the list behind it', () => {
  it.each(Object.keys(measures))('are equal for %s, for any unit and window', async (measure) => {
    const kind = measures[measure]?.kind ?? 'dossier';
    const { rootUnit } = catalogue.province;
    // All of the year, and the midst of the lives, where something is due soon.
    const fixed = [
      { from: '2026-01-01', to: '2026-12-31' },
      { from: '2026-03-10', to: '2026-03-18' },
    ];
    const units = [rootUnit, rootUnit, ...dice.shuffle([...catalogue.units.keys()]).slice(0, 6)];
    let counted = 0;
    for (const [index, unit] of units.entries()) {
      const window = fixed[index] ?? someWindow();
      const filter = caseFilter({ measure, unit, ...window, limit: 1 }, kind, catalogue, window.to);
      const { total } = await readCases(base.db, filter, catalogue, { limit: 1 });
      expect([measure, unit, window, total]).toEqual([
        measure,
        unit,
        window,
        await ledger(measure, unitsBelow(unit, catalogue), window),
      ]);
      counted += total;
    }
    // No measure is held equal by being zero.
    expect(counted).toBeGreaterThan(0);
  });

  it('agree on procedures, asked of the topic ledger and of the case rows', async () => {
    const window = someWindow();
    const names = Object.keys(measures).filter((name) => name.startsWith('dossier.'));
    const fromLedger = await readProvinceWindow(base.db, names, window);
    for (const [topic, sums] of fromLedger) {
      for (const name of names) {
        const filter = caseFilter({ measure: name, topic, ...window, limit: 1 }, 'dossier', catalogue, window.to);
        const { total } = await readCases(base.db, filter, catalogue, { limit: 1 });
        const sum = sums.get(name);
        expect([topic, name, total]).toEqual([topic, name, (isFlow(name) ? sum?.day : sum?.all) ?? 0]);
      }
    }
    expect(fromLedger.size).toBeGreaterThan(10);
  });

  it('have parts that sum to the whole, cases without a unit included', async () => {
    const sut = new Figures(base.db, holder);
    for (const indicator of ['received-today', 'open', 'overdue', 'on-time-rate', 'open-complaints']) {
      const { from, to } = someWindow();
      const { figure, parts } = await sut.byUnit(indicator, { from, to }, null);
      const sum = (of: (one: typeof figure) => number | null) =>
        parts.reduce((all, part) => all + (of(part.figure) ?? 0), 0);
      if (figure.unit === 'percent') {
        expect(sum((one) => one.numerator)).toBe(figure.numerator);
        expect(sum((one) => one.denominator)).toBe(figure.denominator);
      } else expect(sum((one) => one.value)).toBe(figure.value);
    }
  });

  it('lead from a unit down to procedures whose lists are as long as their figures', async () => {
    const sut = new Figures(base.db, holder);
    const { from, to } = { from: '2026-03-01', to: '2026-04-10' };
    const { parts } = await sut.byUnit('received-today', { from, to }, null);
    const part = parts.find((one) => (one.figure.value ?? 0) > 3) as { unit: string } & (typeof parts)[number];
    const topics = await sut.byTopic('received-today', { unit: part.unit, from, to });
    expect(topics.figure.value).toBe(part.figure.value);
    for (const { figure } of topics.parts) {
      const asked = Object.fromEntries(new URL(figure.list ?? '', 'http://x').searchParams);
      const filter = caseFilter({ ...asked, measure: asked['measure'] ?? '', limit: 1 }, 'dossier', catalogue, to);
      expect((await readCases(base.db, filter, catalogue, { limit: 1 })).total).toBe(figure.value);
    }
  });

  it('page through every row exactly once while others come in', async () => {
    const filter = caseFilter(
      { measure: 'dossier.received', from: '2026-03-01', to: '2026-04-10', limit: 7 },
      'dossier',
      catalogue,
      '2026-04-10',
    );
    const seen: (string | null)[] = [];
    let after: string | undefined;
    let total = 0;
    do {
      const page = await readCases(base.db, filter, catalogue, { after, limit: 7 });
      seen.push(...page.rows.map(({ code }) => code));
      total = page.total;
      after = page.next ?? undefined;
    } while (after);
    expect(seen.length).toBe(total);
    expect(new Set(seen).size).toBe(total);
  });

  it('count procedures of one unit like the ledger counts the unit', async () => {
    const window = someWindow();
    const unit = [...catalogue.units.values()].find(({ kind }) => kind === 'commune')?.code as string;
    const question = { unit, narrow: {}, window };
    const sums = await sumsBy(new LedgerReads(base.db), catalogue, ['dossier.received'], 'topic', null, question);
    const total = [...sums.values()].reduce((all, of) => all + (of.get('dossier.received')?.day ?? 0), 0);
    expect(total).toBe(await ledger('dossier.received', unitsBelow(unit, catalogue), window));
  });
});
