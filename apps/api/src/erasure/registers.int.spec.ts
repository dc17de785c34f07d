import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { batchesOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import type { SentEvent } from '@ioc/test/support/lives';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { erase, type Erasure } from '#erasure/erase.js';
import { tablesWith } from '#erasure/tables-with.spec-support.js';
import { limitsOf } from '#ingest/decode/decode.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { rebuild } from '#rebuild/rebuild.js';

const config = readConfig({});
const planted = 'Nguyễn Thị Gieo 7731';
let base: FreshDatabase;
let holder: CatalogueHolder;
let events: SentEvent[];

let minute = 0;
const event = (type: string, subject: string, data: object): SentEvent => ({
  ...{ specversion: '1.0', id: `e${minute}`, type: `vn.ioc.${type}.v1`, subject },
  source: type.startsWith('kpi') ? 'thong-ke' : 'so-theo-doi',
  time: new Date(Date.UTC(2026, 4, 20, 2, minute++)).toISOString(),
  data: data as SentEvent['data'],
});
const counted = async () =>
  base.db.query(`select day::text, measure, unit, n from ledger_unit order by day, measure, unit, n`);

beforeAll(async () => {
  base = await freshDatabase();
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  const { indicators, sources } = holder.current;
  const series = [...indicators.values()].find(({ formula }) => formula.kind === 'observed')?.code ?? '';
  const books = [...sources.values()].find(({ kinds }) => kinds.includes('register') && !kinds.includes('kpi'))?.code;
  const [unit, period] = ['H50.01', '2026-04'];
  events = [
    event('kpi.observed', `${series}/H50/2026`, {
      indicator: series,
      unit: 'H50',
      period: '2026',
      value: 3,
      note: planted,
    }),
    event('register.process-moved', 'R-1', { process: 'QT-01', step: 1, unit, title: planted }),
    event('register.procedure-decided', 'R-2', {
      change: 'new',
      document: planted,
      decidedOn: '2026-05-04',
      title: planted,
    }),
    event('register.report-sent', `chinh-phu-thang/${period}`, {
      set: 'chinh-phu-thang',
      period,
      unit,
      document: planted,
    }),
    event('register.asset-recorded', 'R-3', {
      ...{ layer: 'schools', unit, title: planted, place: { lat: 16.752345, lon: 107.191234 } },
    }),
  ].map((one) => (one.type.includes('register') ? { ...one, source: books ?? '' } : one));
  const intake = new IngestConsumer(base.db, holder, config);
  for (const batch of batchesOf(events, 1)) await intake.take(batch);
}, 120_000);
afterAll(() => base.close());

describe('an erasure of a series or of an entry of a register', () => {
  it('leaves no table with the text, the same counts, and what a rebuild makes', async () => {
    expect(await base.db.query(`select reason, detail from quarantine`)).toEqual([]);
    expect(await tablesWith(base.db, planted)).toEqual(expect.arrayContaining(['journal', 'register_entry']));
    const before = await counted();
    const asks = events.map(({ subject, type }): Erasure => ({
      ...{ kind: type.split('.')[2] as Erasure['kind'], subject, reason: 'r', askedBy: 'vp' },
      askedAt: '2026-06-01T08:00:00+07:00',
    }));
    const done = await erase(base.db, holder.current, asks, { apply: true, runBy: 't', limits: limitsOf(config) });
    expect(done.map(({ removed }) => removed.journal)).toEqual(asks.map(() => 1));
    expect(await tablesWith(base.db, planted)).toEqual([]);
    expect(await tablesWith(base.db, '16.752345')).toEqual([]);
    expect(await counted()).toEqual(before);
    const { differences } = await rebuild(base.db, holder.current, { apply: false, progress: () => undefined });
    expect(differences).toEqual({});
  });
});
