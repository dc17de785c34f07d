import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChartRow, FunnelChart, IndexChart, MultiplesChart, RadarChart } from '@ioc/shared/live/charts';
import { batchesOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { randomLives } from '@ioc/test/support/lives';
import { loadPeriods } from '#calendar/load-periods.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { ScenesFile } from '#catalogue/scene-schema.js';
import { unitAndBelow } from '#catalogue/unit-and-below.js';
import { readConfig } from '#config/config.js';
import { caseFilter } from '#drill-down/cases/case-list.js';
import { readCases } from '#drill-down/cases/case-list.sql.js';
import { Index766 } from '#drill-down/index766/index766.js';
import { atRisk, readRunning } from '#drill-down/stages/at-risk.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { alwaysLive } from '#ledger/always-live.js';
import { readInputs, totalsOf } from '#ledger/figures.js';
import { LedgerReads } from '#ledger/ledger-reads.js';
import { IndexScores } from '#live/charts/index-scores.js';
import { readCharts } from '#live/charts/read-charts.js';
import { leastPoints } from '#live/charts/series-spans.js';
import { sceneRows } from '#live/queries/scenes.js';

const today = '2026-03-20';
const now = `${today}T02:00:00.000Z`;
let base: FreshDatabase;
let catalogue: Catalogue;
let charts: Map<string, ChartRow>;
beforeAll(async () => {
  base = await freshDatabase();
  const holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  const intake = new IngestConsumer(base.db, holder, readConfig({}));
  for (const batch of batchesOf(randomLives(53, 900, holder.current), 9)) await intake.take(batch);
  const scenes = ScenesFile.parse([
    {
      ...{ code: 'a', name: 'A', nameEn: 'A' },
      panels: [
        { show: 'radar', kind: 'dossier', at: [1, 1, 1, 1] },
        { show: 'funnel', at: [2, 1, 1, 1] },
        { show: 'index', at: [3, 1, 1, 1] },
        { show: 'multiples', figure: 'received-today', of: 'communes', at: [4, 1, 1, 1] },
        { show: 'multiples', figure: 'open', of: 'departments', by: 'week', at: [5, 1, 1, 1] },
      ],
    },
  ]);
  catalogue = { ...holder.current, books: { ...holder.current.books, scenes } };
  const inputs = await readInputs(base.db, catalogue, today);
  const seen = { inputs, catalogue, today, sources: alwaysLive(catalogue.sources.values()) };
  const index = new IndexScores({ CATALOGUE_DIR: 'catalogue' }, new LedgerReads(base.db), periods());
  const sources = { index, now: new Date(now) };
  const rows = await readCharts(base.db, sceneRows(catalogue), seen, totalsOf(inputs, catalogue), sources);
  charts = new Map(rows.map((one) => [one.key, one]));
}, 300_000);
afterAll(() => base.close());
const periods = () => loadPeriods('catalogue/calendars/periods.yaml');

const rowsOf = async (query: { unit?: string; from: string; to: string; measure?: string }) => {
  const filter = caseFilter({ measure: 'dossier.falls-due', limit: 5, ...query }, 'dossier', catalogue, today);
  return (await readCases(base.db, filter, catalogue, { limit: 5 })).total;
};
const sum = (all: readonly number[]) => all.reduce((total, n) => total + n, 0);

describe('the radar of deadlines', () => {
  const radar = () => charts.get('radar:dossier@H50') as RadarChart;
  it('has a list of as many rows behind each cell, and each sum', async () => {
    const { days, rows, due } = radar();
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows)
      for (const [at, n] of row.due.entries()) {
        const day = days[at]!.day;
        if (n > 0)
          expect([row.unit, day, await rowsOf({ unit: `=${row.unit}`, from: day, to: day })]).toEqual([
            row.unit,
            day,
            n,
          ]);
      }
    for (const [at, n] of due.entries()) expect(await rowsOf({ from: days[at]!.day, to: days[at]!.day })).toBe(n);
    expect(sum(due)).toBeGreaterThan(10);
  });
  it('foretells as many as the page of early warning lists, by unit and day', async () => {
    const { days, rows, late, watched } = radar();
    expect(sum(late)).toBeGreaterThan(0);
    for (const { unit, late: of } of rows)
      for (const [at, n] of of.entries()) {
        const { day } = days[at]!;
        if (n === 0) continue;
        const running = await readRunning(base.db, [unit], now, { from: day, to: day });
        expect([unit, day, atRisk(running, catalogue, now, { of: 'breaching', limit: 5 }).total]).toEqual([
          unit,
          day,
          n,
        ]);
      }
    const whole = atRisk(await readRunning(base.db, null, now, { to: days.at(-1)!.day }), catalogue, now, {
      of: 'breaching',
      limit: 5,
    });
    expect([sum(late), watched]).toEqual([whole.total, whole.watched]);
  });
});

it('the funnel counts dossiers as their lists do, and says since when', async () => {
  const { stages } = charts.get('funnel:dossier@H50') as FunnelChart;
  expect(stages.filter(({ n }) => n > 0).length).toBeGreaterThan(2);
  for (const { state, n, median, longest } of stages) {
    const filter = caseFilter({ measure: 'dossier.known', status: state, limit: 5 }, 'dossier', catalogue, today);
    expect([state, (await readCases(base.db, filter, catalogue, { limit: 5 })).total]).toEqual([state, n]);
    if (n > 0) expect(median! <= longest!).toBe(true);
  }
});

it('the index is that of its page, with what was lost', async () => {
  const { score, known, groups } = charts.get('index:dossier@H50') as IndexChart;
  const service = new Index766(base.db, { current: catalogue } as CatalogueHolder, readConfig({}));
  const window = { from: '2026-01-01', to: today, end: today, kind: 'year', key: '2026', name: '', observedAs: '2026' };
  const page = await service.score({ unit: 'H50', version: '2022-live', window });
  expect([score, known]).toEqual([page.score, page.known]);
  expect(groups.flatMap(({ components }) => components.map(({ code, lost }) => [code, lost]))).toEqual(
    page.groups.flatMap(({ components }) => components.map(({ code, lost }) => [code, lost])),
  );
  expect(groups.flatMap(({ components }) => components).some(({ lost }) => lost !== null && lost > 0)).toBe(true);
});

it('small multiples have a line for each unit, whose points are its own cases and those below it', async () => {
  const { periods: months, lines } = charts.get('multiples:received-today@communes/month') as MultiplesChart;
  expect(lines).toHaveLength(
    [...catalogue.units.values()].filter(({ kind, validTo }) => kind === 'commune' && validTo === null).length,
  );
  let checked = 0;
  for (const { unit, values } of lines.slice(0, 12)) {
    const below = [...(unitAndBelow(catalogue, unit) ?? [])];
    for (const [at, value] of values.entries()) {
      if (value === null) continue;
      const [row] = (await base.db.query(
        `select count(*)::int as n from dossier where to_char(received_day, 'YYYY-MM') = $1 and received_day <= $2 and unit = any($3)`,
        [months[at], today, below],
      )) as [{ n: number }];
      expect([unit, months[at], value]).toEqual([unit, months[at], row.n]);
      checked += value;
    }
  }
  expect(checked).toBeGreaterThan(5);
  // Weeks of which nothing is known are left out, but for so many that a line can be seen.
  const { periods: weeks } = charts.get('multiples:open@departments/week') as MultiplesChart;
  expect(weeks).toHaveLength(leastPoints);
  expect(weeks.at(-1)).toBe('2026-03-16');
});
