import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BarsChart, ChartRow, DaysChart, DueChart, SeriesChart } from '@ioc/shared/live/charts';
import { batchesOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { randomLives } from '@ioc/test/support/lives';
import { addDays, addMonths } from '#calendar/local-day.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { ScenesFile } from '#catalogue/scene-schema.js';
import { unitAndBelow } from '#catalogue/unit-and-below.js';
import { readConfig } from '#config/config.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { alwaysLive } from '#ledger/always-live.js';
import { readInputs, totalsOf } from '#ledger/figures.js';
import { readCharts } from '#live/charts/read-charts.js';
import { sceneRows } from '#live/queries/scenes.js';

const today = '2026-05-20';
let base: FreshDatabase;
let unit: string;
let below: string[];
let charts: Map<string, ChartRow>;
beforeAll(async () => {
  base = await freshDatabase();
  const holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  const intake = new IngestConsumer(base.db, holder, readConfig({}));
  for (const batch of batchesOf(randomLives(77, 400, holder.current), 3)) await intake.take(batch);
  const [row] = (await base.db.query(
    `select unit from dossier where received_day is not null group by unit order by count(*) desc limit 1`,
  )) as [{ unit: string }];
  unit = row.unit;
  const figure = { figure: 'received-today', at: [1, 1, 1, 1] };
  const scenes = ScenesFile.parse([
    {
      ...{ code: 'a', name: 'A', nameEn: 'A' },
      panels: [
        { ...figure, show: 'series' },
        { ...figure, show: 'series', by: 'week', at: [2, 1, 1, 1] },
        { ...figure, show: 'series', unit, at: [3, 1, 1, 1] },
        { ...figure, show: 'series', figure: 'open', at: [4, 1, 1, 1] },
        { ...figure, show: 'days', at: [5, 1, 1, 1] },
        { ...figure, show: 'bars', figure: 'open', of: 'departments', at: [6, 1, 1, 1] },
        { show: 'due', kind: 'dossier', at: [7, 1, 1, 1] },
        { ...figure, show: 'series', at: [8, 1, 1, 1] },
      ],
    },
  ]);
  const catalogue = { ...holder.current, books: { ...holder.current.books, scenes } };
  const inputs = await readInputs(base.db, catalogue, today);
  const sources = alwaysLive(catalogue.sources.values());
  const seen = { inputs, catalogue, today, sources };
  const rows = await readCharts(base.db, sceneRows(catalogue), seen, totalsOf(inputs, catalogue), {
    index: null,
    now: new Date(`${today}T03:00:00Z`),
  });
  charts = new Map(rows.map((one) => [one.key, one]));
  below = [...(unitAndBelow(catalogue, unit) ?? [])];
}, 300_000);
afterAll(() => base.close());

/** Dossiers received on the days of a stretch, counted case by case. */
async function received(from: string, to: string, units: readonly string[] | null = null): Promise<number> {
  const [row] = (await base.db.query(
    `select count(*)::int as n from dossier
     where received_day between $1::date and $2::date and ($3::text[] is null or unit = any($3))`,
    [from, to, units],
  )) as [{ n: number }];
  return row.n;
}

describe('charts of scenes', () => {
  it('are read once each, however many panels ask for them', () => expect(charts.size).toBe(7));

  it.each(['received-today@H50/month', 'received-today@H50/week'])('%s has as many as there are cases', async (key) => {
    const { points } = charts.get(`series:${key}`) as SeriesChart;
    const known = points.filter(({ value }) => value !== null);
    expect(known.length).toBeGreaterThan(2);
    for (const { period, value } of known) {
      const [from, to] = stretchOf(period);
      expect([period, value]).toEqual([period, await received(from, to)]);
    }
  });

  it('of a unit count it and what is below it', async () => {
    const { points } = charts.get(`series:received-today@${unit}/month`) as SeriesChart;
    const total = points.reduce((sum, { value }) => sum + (value ?? 0), 0);
    expect(total).toBe(await received('2026-01-01', today, below));
    expect(total).toBeGreaterThan(0);
  });

  it('of a stock say what there was at the end of each month', async () => {
    const { points } = charts.get('series:open@H50/month') as SeriesChart;
    for (const { period, value } of points.filter(({ value: n }) => n !== null)) {
      const [, end] = stretchOf(period);
      const [row] = (await base.db.query(
        `select count(*)::int as n from dossier where received_day <= $1::date and (finished_day is null or finished_day > $1::date)`,
        [end],
      )) as [{ n: number }];
      expect([period, value]).toEqual([period, row.n]);
    }
  });

  it('of days add up to the same, day by day', async () => {
    const { first, values } = charts.get('days:received-today@H50') as DaysChart;
    for (const [at, value] of values.entries()) {
      if (value === null) continue;
      const day = addDays(first, at);
      expect([day, value]).toEqual([day, await received(day, day)]);
    }
    expect(addDays(first, values.length - 1)).toBe(today);
  });

  it('compare units by what each has', async () => {
    const { bars } = charts.get('bars:open@departments') as BarsChart;
    const values = bars.map(({ value }) => value!);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(values[0]).toBeGreaterThan(0);
  });

  it('of what falls due count open cases whose clock runs', async () => {
    const { days, units } = charts.get('due:dossier@H50') as DueChart;
    const [row] = (await base.db.query(
      `select count(*)::int as n from dossier where finished_day is null and received_day is not null
         and waiting_since is null and unit is not null and due_day between $1 and $2`,
      [today, days.at(-1)?.day],
    )) as [{ n: number }];
    const sum = (all: readonly { due: number }[]) => all.reduce((total, { due }) => total + due, 0);
    expect([sum(days), sum(units)]).toEqual([row.n, row.n]);
    expect(days.filter(({ rest }) => !rest).length).toBeGreaterThanOrEqual(10);
  });
});

/** First and last day of a month or of the week of a Monday, no later than today. */
function stretchOf(period: string): [from: string, to: string] {
  const from = period.length === 7 ? `${period}-01` : period;
  const last = addDays(period.length === 7 ? addMonths(from, 1) : addDays(from, 7), -1);
  return [from, last < today ? last : today];
}
