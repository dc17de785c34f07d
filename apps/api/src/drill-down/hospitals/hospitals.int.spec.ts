import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { batchesOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import type { SentEvent } from '@ioc/test/support/lives';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { readRecord } from '#drill-down/cases/record.sql.js';
import { Hospitals } from '#drill-down/hospitals/hospitals.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { readQuarantine } from '#ingest/quarantine.query.js';

let base: FreshDatabase;
let holder: CatalogueHolder;
let sut: Hospitals;
let number = 0;
const event = (step: string, subject: string, data: object): SentEvent => ({
  ...{ specversion: '1.0', id: `h${(number += 1)}`, source: 'vnpt-his', type: `vn.ioc.register.${step}.v1`, subject },
  ...{ time: `2026-05-${String(10 + number).padStart(2, '0')}T18:00:00+07:00`, data: data as SentEvent['data'] },
});
const counted = (hospital: string, day: string, counts: object) =>
  event('hospital-counted', `${hospital}/${day}`, { hospital, day, ...counts });
const window = { days: 3, asOf: '2026-05-03' };

beforeAll(async () => {
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  base = await freshDatabase();
  const wrong = counted('KCB-4403', '2026-05-03', { visits: 999 });
  const events = [
    counted('KCB-4401', '2026-04-30', { visits: 500, complaints: 9 }),
    counted('KCB-4401', '2026-05-01', { visits: 10, waitingMinutes: 300, complaints: 0, beds: 100, bedsUsed: 99 }),
    counted('KCB-4401', '2026-05-02', { visits: 40, waitingMinutes: 400, rated: 4, satisfied: 1 }),
    counted('KCB-4401', '2026-05-02', { visits: 90, waitingMinutes: 6700 }),
    counted('KCB-4403', '2026-05-02', { visits: 300, waitingMinutes: 9000, rated: 20, satisfied: 19 }),
    wrong,
    event('retracted', 'KCB-4403/2026-05-03', { event: wrong.id }),
    counted('KCB-9999', '2026-05-02', { visits: 1 }),
    counted('KCB-4404', '2026-05-02', { rated: 3, satisfied: 4 }),
  ];
  const intake = new IngestConsumer(base.db, holder, readConfig({}));
  for (const batch of batchesOf(events, 40)) await intake.take(batch);
  sut = new Hospitals(holder, base.db);
}, 60_000);
afterAll(async () => {
  holder.onApplicationShutdown();
  await base.close();
});

describe('quality of hospitals', () => {
  it('is sums of what was counted in the window, divided; of all, sums too and no mean of rates', async () => {
    const { from, to, hospitals, all } = await sut.quality(window);
    expect([from, to]).toEqual(['2026-05-01', '2026-05-03']);
    const of = (code: string) => hospitals.find(({ hospital }) => hospital === code)!;
    const said = (code: string) =>
      of(code).rates.map(({ measure, numerator, denominator, judgement }) => [
        ...[measure, numerator, denominator, judgement],
      ]);
    expect(of('KCB-4401').days).toBe(2);
    expect(said('KCB-4401')).toEqual([
      ['waiting', 7000, 100, 'breach'],
      ['satisfaction', 1, 4, 'none'],
      ['complaints', 0, 10, 'met'],
      ['transfers', null, null, 'none'],
      ['beds', 99, 100, 'attention'],
    ]);
    expect(said('KCB-4403').slice(0, 2)).toEqual([
      ['waiting', 9000, 300, 'met'],
      ['satisfaction', 19, 20, 'met'],
    ]);
    expect(all[0]).toMatchObject({ numerator: 16_000, denominator: 400, value: 40, judgement: 'met' });
    const quarter = await sut.quality({ days: 30, from: '2026-04-30', to: '2026-05-01' });
    expect([quarter.from, quarter.to, quarter.all[0]?.denominator]).toEqual(['2026-04-30', '2026-05-01', 10]);
    expect(of('KCB-4407').rates.every(({ value }) => value === null)).toBe(true);
  });

  it('leads to the days that make a rate, each with its record and hash', async () => {
    const { rows, rates, total, next } = await sut.days('KCB-4401', { ...window, limit: 10 });
    expect([total, next, rows.map(({ day }) => day)]).toEqual([2, null, ['2026-05-02', '2026-05-01']]);
    expect(rows.reduce((sum, { counts }) => sum + (counts.waitingMinutes ?? 0), 0)).toBe(rates[0]?.numerator);
    expect(rows[0]?.counts).toMatchObject({ visits: 90, rated: 4, transfers: null });
    const { topic, partition, offset } = rows[0]!.record;
    const record = await readRecord(base.db, topic, partition, BigInt(offset));
    expect(record?.event).toMatchObject({ data: { waitingMinutes: 6700 } });
    expect(record?.sha256).toMatch(/^[0-9a-f]{64}$/);
    const first = await sut.days('KCB-4401', { ...window, limit: 1 });
    expect(first.next).toBe('2026-05-02');
    const second = await sut.days('KCB-4401', { ...window, limit: 1, after: '2026-05-02' });
    expect([second.rows.map(({ day }) => day), second.next]).toEqual([['2026-05-01'], null]);
    await expect(sut.days('KCB-9999', { ...window, limit: 1 })).rejects.toThrow('no such hospital');
  });

  it('refuses a hospital that is not in the catalogue, and more satisfied than asked', async () => {
    const { rows } = await readQuarantine(base.db, { limit: 10 });
    expect(rows.map(({ reason, path }) => `${reason} ${path}`).sort()).toEqual([
      'unknown-register data.hospital',
      'wrong-field data.satisfied',
    ]);
  });
});
