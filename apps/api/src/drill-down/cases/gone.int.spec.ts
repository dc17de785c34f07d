import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { batchesOf, type Positions, topicOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { fieldReport, morningEvents } from '@ioc/test/support/hidden-complaints';
import type { SentEvent } from '@ioc/test/support/lives';
import { localDay } from '#calendar/local-day.js';
import { Figures } from '#drill-down/figures/figures.js';
import { Restatements } from '#drill-down/figures/restatements.js';
import { foldContext } from '#cases/engine/fold-context.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { ListQuery } from '#drill-down/cases/case-list.js';
import { readHistory } from '#drill-down/cases/case-history.sql.js';
import { readRecord } from '#drill-down/cases/record.sql.js';
import { readObservations } from '#drill-down/boards/observations.sql.js';
import { complaintsOf } from '#drill-down/complaints/complaints-of.spec-support.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { Feed } from '#live/feed.js';
import { readComplaints } from '#live/queries/complaints.sql.js';
import { readMapSummary } from '#live/queries/map.sql.js';

let base: FreshDatabase;
let holder: CatalogueHolder;
let intake: IngestConsumer;
const positions: Positions = new Map();
const told = new Map<string, bigint>();

/** Appended to one partition, in order; the place of each is kept by its id. */
async function say(...events: SentEvent[]) {
  for (const event of events) {
    told.set(event.id, positions.get(topicOf(event)) ?? 0n);
    for (const batch of batchesOf([event], 1, positions)) await intake.take(batch);
  }
}
const event = morningEvents();
const field = fieldReport;
const feed = async () => (await new Feed().read(base.db, holder.current)).map(({ row }) => row.key);
const record = (id: string) => readRecord(base.db, 'complaint.events', 0, told.get(id) as bigint);
const key = (id: string) => `complaint.events/0/${told.get(id)}`;

beforeAll(async () => {
  base = await freshDatabase();
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  intake = new IngestConsumer(base.db, holder, readConfig({}));
}, 120_000);
afterAll(() => base.close());

describe('what was retracted or replaced', () => {
  it('is gone from the case, the raw record and the feed; what stands is there', async () => {
    await say(
      event('complaint.submitted', 'K1', 'a', { ...field, title: 'BÍ MẬT cũ' }),
      event('complaint.progressed', 'K1', 'b', { note: 'ghi chú sai SĐT 0912' }),
    );
    expect(JSON.stringify(await record('a'))).toContain('BÍ MẬT cũ');
    await say(
      event('complaint.replaced', 'K1', 'c', {
        ...{ event: 'a', type: 'vn.ioc.complaint.submitted.v1', time: '2026-05-20T02:00:00Z' },
        data: { ...field, title: 'Tên mới' },
      }),
      event('complaint.retracted', 'K1', 'd', { event: 'b' }),
    );
    const story = await readHistory(base.db, 'complaint', 'K1', foldContext(holder.current), { today: '2026-11-30' });
    expect(JSON.stringify(story)).not.toMatch(/BÍ MẬT|0912/);
    expect(story?.case['title']).toBe('Tên mới');
    expect(story?.timeline.map(({ eventId, effect, data }) => [eventId, effect, data])).toEqual([
      ['a', 'replaced', {}],
      ['b', 'retracted', {}],
      ['c', 'correction', expect.objectContaining({ data: expect.objectContaining({ title: 'Tên mới' }) })],
      ['d', 'correction', { event: 'b' }],
    ]);
    for (const id of ['a', 'b']) {
      expect((await record(id))?.event).toMatchObject({ data: {}, hidden: true });
      expect(await feed()).not.toContain(key(id));
    }
    expect((await record('c'))?.event).toMatchObject({ data: { data: { title: 'Tên mới' } }, hidden: false });
    expect(await feed()).toEqual(expect.arrayContaining([key('c'), key('d')]));
  });

  it('is gone too where a correction itself was taken back or corrected again', async () => {
    const again = (id: string, title: string) =>
      event('complaint.replaced', 'K2', id, {
        ...{ event: 'k2-a', type: 'vn.ioc.complaint.submitted.v1', time: '2026-05-20T02:00:00Z' },
        data: { ...field, title },
      });
    await say(event('complaint.submitted', 'K2', 'k2-a', { ...field, title: 'thứ nhất' }), again('k2-b', 'thứ hai'));
    await say(again('k2-c', 'thứ ba'));
    const all = async () =>
      JSON.stringify([
        await readHistory(base.db, 'complaint', 'K2', foldContext(holder.current), { today: '2026-11-30' }),
        ...(await Promise.all(['k2-a', 'k2-b', 'k2-c'].map(record))),
      ]);
    expect(await all()).not.toMatch(/thứ nhất|thứ hai/);
    expect(await all()).toContain('thứ ba');
    await say(event('complaint.retracted', 'K2', 'k2-d', { event: 'k2-c' }));
    expect(await all()).not.toMatch(/thứ nhất|thứ ba/);
    expect(await all()).toContain('thứ hai');
  });

  it('says in the history of an observed value that it was taken back, and not what it said', async () => {
    const series = 'GRDP/H50/2026';
    const [indicator] = [...holder.current.indicators.values()].filter(({ formula }) => formula.kind === 'observed');
    const observed = (id: string, value: number, note: string) =>
      event('kpi.observed', series, id, { indicator: indicator?.code, unit: 'H50', period: '2026', value, note });
    await say(observed('o1', 77_123, 'nhầm số'), observed('o2', 5, 'đúng'));
    await say(event('kpi.retracted', series, 'o3', { event: 'o1' }));
    const { rows } = await readObservations(base.db, holder.current, {}, { limit: 10 });
    expect(JSON.stringify(rows)).not.toMatch(/77123|nhầm số/);
    expect(rows[0]?.history.map(({ effect, value }) => [effect, value])).toContainEqual(['retracted', null]);
    expect(rows[0]).toMatchObject({ value: 5, note: 'đúng' });
  });
});

const open = { measure: 'complaint.open', to: '2026-05-21' };

/** The codes of a list read one row a page, and whether the way from one page to the next names K9. */
async function pagesOf(controller: ReturnType<typeof complaintsOf>) {
  const pages: { rows: { code: string | null }[]; next: string | null }[] = [];
  do {
    const after = pages.at(-1)?.next ?? undefined;
    pages.push((await controller.list(ListQuery.parse({ ...open, limit: 1, after }))) as (typeof pages)[number]);
  } while (pages.at(-1)?.next);
  return [pages.flatMap(({ rows }) => rows.map(({ code }) => code)), JSON.stringify(pages).includes('K9')];
}

/** The cases behind what became known today, read one a page, and whether an answer names K9. */
async function causesOf() {
  const sut = new Restatements(base.db, holder, new Figures(base.db, holder));
  const known = localDay(Date.now());
  const pages: Awaited<ReturnType<Restatements['causes']>>[] = [];
  do {
    const page = { after: pages.at(-1)?.next ?? '', cases: 1 };
    pages.push(await sut.causes('open-complaints', known, { from: '2026-05-01', to: '2026-05-21' }, page, null));
  } while (pages.at(-1)?.next);
  return [pages.flatMap(({ causes }) => causes.map(({ code }) => code)), JSON.stringify(pages).includes('K9')];
}

describe('a complaint that was taken back from the public', () => {
  it('leaves map, list, feed, records and page, and every count keeps it', async () => {
    const controller = complaintsOf(base.db, holder);
    const list = async () =>
      (await controller.list(ListQuery.parse(open))) as {
        total: number;
        rows: { code: string | null }[];
      };
    const map = () => readComplaints(base.db, '2026-05-21', new Date('2026-05-21T02:00:00Z'));
    await say(
      event('complaint.submitted', 'K9', 'u1', { ...field, title: 'nhà bà Nguyễn Thị Lan' }),
      event('complaint.published', 'K9', 'u2'),
    );
    const before = await list();
    const shown = await readMapSummary(base.db, '2026-05-21');
    expect([before.rows.map(({ code }) => code), (await map()).map((row) => row.key)]).toEqual([
      expect.arrayContaining(['K9']),
      expect.arrayContaining(['K9']),
    ]);
    await say(event('complaint.unpublished', 'K9', 'u3', { reason: 'lộ thông tin bà Lan' }));
    const after = await list();
    expect(after.total).toBe(before.total);
    expect(after.rows.map(({ code }) => code)).not.toContain('K9');
    expect((await map()).map((row) => row.key)).not.toContain('K9');
    const [now] = await readMapSummary(base.db, '2026-05-21');
    expect(now).toMatchObject({ openComplaints: shown[0]?.openComplaints, hidden: (shown[0]?.hidden ?? 0) + 1 });
    for (const id of ['u1', 'u2', 'u3']) {
      expect(await feed()).not.toContain(key(id));
      expect((await record(id))?.event).toMatchObject({ data: {}, hidden: true, subject: null, id: null });
    }
    expect(await pagesOf(controller)).toEqual([after.rows.map(({ code }) => code), false]);
    expect(await causesOf()).toEqual([expect.arrayContaining([null, 'K1']), false]);
    expect(await controller.complaint('K9')).toMatchObject({
      case: { code: 'K9', private: false, withheld: true },
      ...{ timeline: [], stages: [], holders: [] },
    });
    await say(event('complaint.published', 'K9', 'u4'));
    expect((await list()).rows.map(({ code }) => code)).toContain('K9');
  });
});
