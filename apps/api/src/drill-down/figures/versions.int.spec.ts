import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { batchesOf, type Positions } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { randomLives } from '@ioc/test/support/lives';
import type { Catalogue, Indicator } from '#catalogue/catalogue.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { Figures } from '#drill-down/figures/figures.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';

let base: FreshDatabase;
let figures: Figures;
let intake: IngestConsumer;
let observed: Indicator;
const positions: Positions = new Map();

const changed = ({ indicators }: Catalogue): Catalogue['indicators'] => {
  const received = indicators.get('received-today') as Indicator;
  const old = { kind: 'flow', measures: ['dossier.online'] } as const;
  const own = { ...received, version: 2, formerly: [{ version: 1, until: '2026-03-31', formula: old }] };
  return new Map([...indicators, ['received-today', own]]);
};
const observation = (id: string, time: string, data: object) => ({
  specversion: '1.0',
  id,
  source: 'thong-ke',
  type: 'vn.ioc.kpi.observed.v1',
  subject: `${observed.code}:H50:2025`,
  time,
  data: { indicator: observed.code, unit: 'H50', period: '2025', ...data },
});

beforeAll(async () => {
  base = await freshDatabase();
  const holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  observed = [...holder.current.indicators.values()].find(
    ({ formula, kinds }) => formula.kind === 'observed' && kinds.includes('kpi'),
  ) as Indicator;
  intake = new IngestConsumer(base.db, holder, readConfig({}));
  for (const batch of batchesOf(randomLives(61, 700, holder.current), 9, positions)) await intake.take(batch);
  const kpis = [
    observation('a', '2026-01-10T08:00:00+07:00', { value: 5, status: 'estimate', asOf: '2026-01-10T08:00:00+07:00' }),
    observation('b', '2026-03-10T08:00:00+07:00', { value: 6, status: 'official', asOf: '2026-03-10T08:00:00+07:00' }),
  ];
  for (const batch of batchesOf(kpis as never, 3, positions)) await intake.take(batch);
  const catalogue = { ...holder.current, indicators: changed(holder.current) };
  figures = new Figures(base.db, { current: catalogue } as CatalogueHolder);
}, 300_000);
afterAll(() => base.close());

describe('a figure of a day', () => {
  it('is told by the rule that was in force then, and by another when it is asked for, each with its list', async () => {
    const window = { from: '2026-02-01', to: '2026-03-31' };
    const [then, now] = await Promise.all([
      figures.byUnit('received-today', window, null),
      figures.byUnit('received-today', { ...window, version: 2 }, null),
    ]);
    expect([then.figure.formula, now.figure.formula]).toEqual(['received-today@1', 'received-today@2']);
    expect(then.figure.list).toContain('dossier.online');
    expect(now.figure.list).toContain('dossier.received');
    expect(then.figure.value).toBeLessThan(now.figure.value as number);
    const after = await figures.byUnit('received-today', { from: '2026-04-01', to: '2026-04-01' }, null);
    expect(after.figure.formula).toBe('received-today@2');
    await expect(figures.byUnit('received-today', { ...window, version: 7 }, null)).rejects.toThrow('phiên bản 7');
  });

  it('is what was observed by then: the revision that was true, and unknown before the first', async () => {
    const on = async (to: string) => (await figures.byUnit(observed.code, { to }, null)).figure;
    expect(await on('2026-01-09')).toMatchObject({ value: null, state: 'unknown' });
    expect(await on('2026-01-10')).toMatchObject({ value: 5, from: '2025-01-01', to: '2025-12-31' });
    expect(await on('2026-03-09')).toMatchObject({ value: 5 });
    expect(await on('2026-03-10')).toMatchObject({ value: 6 });
    const all = await figures.all({ to: '2026-03-09' });
    expect(all.figures.find(({ indicator }) => indicator === observed.code)).toMatchObject({ value: 5 });
  });

  it('is replayed once, and again when its series was revised', async () => {
    const journalReads = jest.spyOn(base.db, 'query');
    const reads = () => journalReads.mock.calls.filter(([sql]) => sql.includes('from journal')).length;
    const on = async () => (await figures.byUnit(observed.code, { to: '2026-02-01' }, null)).figure.value;
    expect([await on(), await on(), reads()]).toEqual([5, 5, 1]);
    const late = { value: 5.5, status: 'official', asOf: '2026-01-20T08:00:00+07:00' };
    for (const batch of batchesOf([observation('c', '2026-05-10T08:00:00+07:00', late)] as never, 4, positions))
      await intake.take(batch);
    expect([await on(), await on(), reads()]).toEqual([5.5, 5.5, 2]);
    journalReads.mockRestore();
  });
});
