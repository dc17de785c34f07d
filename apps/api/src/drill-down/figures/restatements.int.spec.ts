import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { batchesOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import type { SentEvent } from '@ioc/test/support/lives';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { Figures } from '#drill-down/figures/figures.js';
import { Restatements } from '#drill-down/figures/restatements.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { rebuild } from '#rebuild/rebuild.js';

let base: FreshDatabase;
let holder: CatalogueHolder;
let figures: Figures;
let sut: Restatements;
const window = { from: '2026-03-01', to: '2026-03-31' };

/** Ten dossiers were known by the end of March; in April one is retracted, one comes late, one moves to another day. */
beforeAll(async () => {
  base = await freshDatabase();
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  const unit = [...holder.current.units.values()].find(({ kind }) => kind === 'commune')?.code;
  const data = { procedure: [...holder.current.procedures.keys()][0], unit, channel: 'online', dueAt: null };
  const received = (n: number, time = '2026-03-10T08:00:00+07:00'): SentEvent => ({
    specversion: '1.0',
    id: `r${n}`,
    source: 'mot-cua',
    type: 'vn.ioc.dossier.received.v1',
    subject: `D${n}`,
    time,
    data,
  });
  const correction = (step: string, of: number, more: object): SentEvent => ({
    ...received(of, '2026-04-03T08:00:00+07:00'),
    id: `c${of}`,
    type: `vn.ioc.dossier.${step}.v1`,
    data: { event: `r${of}`, ...more },
  });
  const told = (id: string, step: string, subject: string, more: object): SentEvent => ({
    ...received(0, '2026-04-08T08:00:00+07:00'),
    ...{ id, subject, type: `vn.ioc.dossier.${step}.v1`, data: more as SentEvent['data'] },
  });
  const events = [
    ...Array.from({ length: 10 }, (_, n) => received(n)),
    correction('retracted', 0, { reason: 'hồ sơ thử' }),
    received(11),
    correction('replaced', 1, { type: 'vn.ioc.dossier.received.v1', time: '2026-02-10T08:00:00+07:00', data }),
    // On a day of April every dossier is moved on, which changes no figure; two of them are retracted too, one came late.
    ...Array.from({ length: 10 }, (_, n) => told(`m${n}`, 'moved', `D${n}`, { step: 'thẩm định' })),
    ...[4, 7].map((n) => ({ ...correction('retracted', n, { reason: 'hồ sơ thử' }), id: `m-c${n}` })),
    { ...received(12), id: 'm-r12' },
    told('m-x12', 'moved', 'D12', { step: 'thẩm định' }),
    told('m-y12', 'moved', 'D12', { step: 'ký' }),
  ];
  const intake = new IngestConsumer(base.db, holder, readConfig({}));
  for (const batch of batchesOf(events, 1)) await intake.take(batch);
  // The clock of recording is the database's: set it back to the days of the story and tell the ledger again.
  await base.db.query(`update journal set recorded_at = case
    when event_id in ('c0', 'r11') then '2026-04-03T09:00+07:00'::timestamptz
    when event_id = 'c1' then '2026-04-05T09:00+07:00'
    when event_id like 'm%' then '2026-04-08T09:00+07:00' else '2026-03-10T09:00+07:00' end`);
  await rebuild(base.db, holder.current, { apply: true, progress: () => undefined });
  figures = new Figures(base.db, holder);
  sut = new Restatements(base.db, holder, figures);
}, 300_000);
afterAll(() => base.close());

const value = async (known?: string) =>
  (await figures.byUnit('received-today', { ...window, known }, null)).figure.value;

describe('a past day', () => {
  it('reads as it was known then, on any day since, and now', async () => {
    expect(await value('2026-03-31')).toBe(10);
    expect(await value('2026-04-02')).toBe(10);
    expect(await value('2026-04-03')).toBe(10);
    expect(await value('2026-04-05')).toBe(9);
    expect(await value('2026-04-07')).toBe(9);
    expect(await value()).toBe(8);
  });

  it('lists on which days it was restated, from what to what', async () => {
    const listed = await sut.list('open', window);
    expect(listed.map(({ known, before, figure }) => [known, before.value, figure.value])).toEqual([
      ['2026-04-08', 10, 9],
    ]);
    const received = await sut.list('received-today', window);
    expect(received.map(({ known, before, figure }) => [known, before.value, figure.value])).toEqual([
      ['2026-04-05', 10, 9],
      ['2026-04-08', 9, 8],
    ]);
  });

  it('is restated of a channel, a field or a procedure alone as far as that was changed', async () => {
    const [procedure] = holder.current.procedures.values();
    const restated = [
      ['2026-04-05', 9],
      ['2026-04-08', 8],
    ];
    const days = async (narrow: object) =>
      (await sut.list('received-today', { ...window, ...narrow })).map(({ known, figure }) => [known, figure.value]);
    expect(await days({ channel: 'online' })).toEqual(restated);
    expect(await days({ channel: 'online', field: procedure?.field })).toEqual(restated);
    expect(await days({ channel: 'post' })).toEqual([]);
    expect(await days({ topic: 'another' })).toEqual([]);
    const page = { after: '', cases: 100 };
    const causes = async (narrow: object) =>
      (await sut.causes('received-today', '2026-04-03', { ...window, ...narrow }, page, null)).causes.length;
    expect(await causes({ topic: procedure?.code, channel: 'online' })).toBe(2);
    expect(await causes({ channel: 'direct' })).toBe(0);
    expect(await causes({ topic: 'another' })).toBe(0);
  });

  it('names the events of a day of restatement, with what each case changed', async () => {
    const page = { after: '', cases: 100 };
    const third = await sut.causes('received-today', '2026-04-03', window, page, null);
    expect(third.causes.map(({ code, changes }) => [code, changes])).toEqual([
      ['D0', { 'dossier.received': -1 }],
      ['D11', { 'dossier.received': 1 }],
    ]);
    const fifth = await sut.causes('received-today', '2026-04-05', window, page, null);
    expect(fifth.causes).toMatchObject([
      { code: 'D1', topic: 'dossier.events', partition: 0, type: 'vn.ioc.dossier.replaced.v1' },
    ]);
  });

  it('names no event that left the figure as it was, and has no page without a cause', async () => {
    const full = await sut.causes('received-today', '2026-04-08', window, { after: '', cases: 100 }, null);
    expect(full.causes.map(({ code, type, changes }) => [code, type, changes])).toEqual([
      ['D12', 'vn.ioc.dossier.received.v1', { 'dossier.received': 1 }],
      ['D4', 'vn.ioc.dossier.retracted.v1', { 'dossier.received': -1 }],
      ['D7', 'vn.ioc.dossier.retracted.v1', { 'dossier.received': -1 }],
    ]);
    const pages: (typeof full)[] = [];
    for (let after: string | null = ''; after !== null; after = pages.at(-1)?.next ?? null)
      pages.push(await sut.causes('received-today', '2026-04-08', window, { after, cases: 1 }, null));
    expect(pages.map(({ causes }) => causes.length)).toEqual([1, 1, 1]);
    expect(pages.flatMap(({ causes }) => causes)).toEqual(full.causes);
    const none = await sut.causes('open', '2026-04-08', { ...window, unit: '=X' }, { after: '', cases: 1 }, null);
    expect([none.causes, none.next]).toEqual([[], null]);
  });
});
