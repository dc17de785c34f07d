import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { batchesOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import type { SentEvent } from '@ioc/test/support/lives';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { Observations } from '#drill-down/boards/observations.js';
import { ObservationQuery } from '#drill-down/boards/observations.query.js';
import { readRecord } from '#drill-down/cases/record.sql.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { resolved } from '#pipes/pipes.spec-support.js';

let base: FreshDatabase;
let sut: Observations;
let holder: CatalogueHolder;

const observed = (id: string, time: string, data: object): SentEvent => ({
  specversion: '1.0',
  id,
  source: 'thong-ke',
  type: 'vn.ioc.kpi.observed.v1',
  subject: 'grdp-growth/H50/2025',
  time,
  data: { indicator: 'grdp-growth', unit: 'H50', period: '2025', ...data },
});
const correction = (id: string, step: string, time: string, data: object): SentEvent => ({
  ...observed(id, time, {}),
  type: `vn.ioc.kpi.${step}.v1`,
  data: data as Record<string, unknown>,
});

const minute = (i: number) =>
  `2026-04-0${1 + Math.floor(i / 240)}T0${Math.floor((i % 240) / 60)}:${String(i % 60).padStart(2, '0')}`;
const visits = Array.from({ length: 520 }, (_, i) => ({
  ...observed(`m${i}`, `${minute(i)}:00+07:00`, { indicator: 'hospital-visits', period: minute(i), value: i }),
  subject: `hospital-visits/H50/${minute(i)}`,
}));

beforeAll(async () => {
  base = await freshDatabase();
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  const revised = {
    indicator: 'grdp-growth',
    unit: 'H50',
    period: '2025',
    value: 7.9,
    status: 'official',
    note: 'đính chính',
  };
  const events = [
    observed('e1', '2025-12-25T08:00:00+07:00', { value: 8.1, status: 'estimate', plan: 8, note: 'ước' }),
    observed('e2', '2026-03-01T08:00:00+07:00', { value: 7.8, status: 'preliminary', samePeriod: 7.1 }),
    observed('e3', '2026-05-01T08:00:00+07:00', { value: 78, status: 'official' }),
    observed('e4', '2026-05-02T08:00:00+07:00', { value: 1, status: 'official' }),
    correction('c3', 'replaced', '2026-05-03T08:00:00+07:00', {
      event: 'e3',
      type: 'vn.ioc.kpi.observed.v1',
      time: '2026-05-01T08:00:00+07:00',
      data: revised,
    }),
    correction('c4', 'retracted', '2026-05-03T09:00:00+07:00', { event: 'e4' }),
    {
      ...observed('u1', '2026-05-01T08:00:00+07:00', {}),
      subject: 'budget-revenue/H50/2025',
      data: { indicator: 'budget-revenue', unit: 'H50', period: '2025', value: null },
    },
    ...visits,
  ];
  const intake = new IngestConsumer(base.db, holder, readConfig({}));
  for (const batch of batchesOf(events, 40)) await intake.take(batch);
  sut = new Observations(base.db, holder);
}, 60_000);
afterAll(() => base.close());

const list = (query: object) => sut.list(ObservationQuery.parse(query), null);

describe('an observed series', () => {
  it('stands at its last revision, with its corrections carried out', async () => {
    const { observation, state } = await sut.latest('grdp-growth', resolved(holder).unit({}));
    expect(state).toBe('known');
    expect(observation).toMatchObject({
      value: 7.9,
      status: 'official',
      note: 'đính chính',
      from: '2025-01-01',
      to: '2025-12-31',
    });
  });

  it('tells every revision, what became of it, and where it lies in the log', async () => {
    const { rows, total } = await list({ indicator: 'grdp-growth' });
    expect(total).toBe(1);
    const history = rows[0]?.history.map(({ value, status, effect }) => `${effect} ${value} ${status}`);
    expect(history).toEqual(
      expect.arrayContaining([
        'applied 8.1 estimate',
        'applied 7.8 preliminary',
        'replaced null null',
        'retracted null null',
      ]),
    );
    const { topic, partition, offset } = rows[0]?.event ?? { topic: '', partition: 0, offset: '0' };
    expect((await readRecord(base.db, topic, partition, BigInt(offset)))?.event).toMatchObject({ id: 'e3' });
  });

  it('stands at its last period however many there are, with those before it', async () => {
    const unit = resolved(holder).unit({});
    const { observation, periods } = await sut.latest('hospital-visits', unit);
    expect(observation?.value).toBe(519);
    expect(periods.map(({ value }) => value)).toEqual(Array.from({ length: 24 }, (_, i) => 519 - i));
    const then = await sut.latest('hospital-visits', { ...unit, asOf: '2026-04-01' });
    expect(then.observation?.value).toBe(239);
  });

  it('is found by status, unit and period of what stands now', async () => {
    expect((await list({ status: 'official', period: '2025', unit: '44' })).total).toBe(1);
    expect((await list({ status: 'estimate' })).total).toBe(0);
  });

  it('that was sent without a value is unknown, and so is one that was never sent', async () => {
    expect(await sut.latest('budget-revenue', resolved(holder).unit({}))).toMatchObject({
      state: 'unknown',
      observation: { value: null },
    });
    expect(await sut.latest('public-investment', resolved(holder).unit({}))).toMatchObject({
      state: 'unknown',
      observation: null,
    });
  });
});
