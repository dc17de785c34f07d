import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { complaint, dossier, event, heard, intakeBeat, ledger } from '@ioc/test/support/case-rows';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { officeDays, smallCatalogue } from '@ioc/test/support/small-catalogue';
import type { DataSource } from 'typeorm';
import { computeFigures, readInputs } from '#ledger/figures.js';
import { readSums } from '#ledger/sums.sql.js';
import { Feed } from '#live/feed.js';
import { readComplaints } from '#live/queries/complaints.sql.js';
import { feedSize } from '#live/queries/feed.sql.js';
import { figureRows } from '#live/queries/figures.js';
import { readMapSummary } from '#live/queries/map.sql.js';
import { unitRows } from '#live/queries/units.js';
import { readPath } from '#live/queries/path.sql.js';
import { readSources } from '#sources/sources.sql.js';

const catalogue = smallCatalogue();
const today = '2026-11-22';
const now = new Date('2026-11-22T10:00:00+07:00');
let base: FreshDatabase;
let db: DataSource;

beforeAll(async () => {
  base = await freshDatabase();
  db = base.db;
}, 60_000);
afterAll(() => base.close());
beforeEach(() =>
  db.query(
    `truncate ledger_unit, ledger_unit_month, complaint, dossier, journal, log_position, topic, source_state, source_day, intake_beat, quarantine, observation`,
  ),
);

describe('figures', () => {
  it('sum the ledger up to today, over their window, units below and unknown ones included', async () => {
    await heard(db, 'mot-cua', '2026-11-22T02:59:00Z');
    await ledger(
      db,
      ['dossier.received', 'H50.01', '2026-11-22', 2],
      ['dossier.received', 'H50.01.02', '2026-11-22', 3, 'post'],
      ['dossier.received', '-', '2026-11-22', 4],
      ['dossier.received', 'H50.01', '2026-11-21', 50],
      ['dossier.received', 'H50.01', '2026-11-23', 500],
      ['dossier.open', 'H50.01', '2025-05-05', 9],
      ['dossier.open', 'H50.01', '2026-11-22', -2],
      ['dossier.open', 'H50.01', '2026-11-30', -7],
    );
    const sources = await readSources(db, catalogue, today, now);
    const figures = await computeFigures(db, catalogue, { units: ['H50', 'H50.01', '19002'], today, sources });
    const value = (unit: string, code: string) => figures.get(unit)?.find(({ indicator }) => indicator === code)?.value;
    expect([value('H50', 'received'), value('H50.01', 'received'), value('19002', 'received')]).toEqual([9, 5, 0]);
    expect([value('H50', 'open'), value('H50.01', 'open')]).toEqual([7, 7]);
  });

  it('of field reports never add petitions', async () => {
    await heard(db, '1022', '2026-11-22T02:59:00Z');
    await ledger(db, ['complaint.open', '-', today, 3, 'field-report'], ['petition.open', '-', today, 40, 'petition']);
    const sources = await readSources(db, catalogue, today, now);
    const figures = (await computeFigures(db, catalogue, { today, sources })).get('H50');
    expect(figures?.find(({ indicator }) => indicator === 'open-complaints')?.value).toBe(3);
  });

  it('on the wall have their order and a trend whose last day is today', async () => {
    await heard(db, 'mot-cua', '2026-11-22T02:59:00Z');
    await ledger(
      db,
      ['dossier.received', 'H50.01', '2026-10-24', 1],
      ['dossier.received', 'H50.01', '2026-10-23', 100],
      ['dossier.received', 'H50.01', '2026-11-22', 2],
      ['dossier.open', '19001', '2020-01-01', 10],
    );
    const rows = figureRows(
      await readInputs(db, catalogue, today),
      catalogue,
      today,
      await readSources(db, catalogue, today, now),
    );
    expect(rows.map(({ key, order }) => [key, order])).toEqual([
      ['received', 1],
      ['open', 2],
      ['on-time-rate', 3],
      ['grdp', 4],
    ]);
    expect([rows[0]?.trend[0], rows[0]?.trend[29], rows[1]?.trend[0]]).toEqual([1, 2, 10]);
  });

  it('that are observed show the latest instant, not the latest arrival', async () => {
    const observe = (code: string, period: string, value: number, asOf: string, lastAt: string) =>
      db.query(
        `insert into observation (code, source, indicator, unit, period, value, as_of, state, event_ids, event_sums, event_places, version, last_at)
         values ($1, 'thong-ke', 'grdp', 'H50', $2, $3, $4, '{}', '{}', '{}', '{}', 1, $5)`,
        [code, period, value, asOf, lastAt],
      );
    await observe('a', '2026-Q3', 7.5, '2026-09-30T00:00:00Z', '2026-10-06T00:00:00Z');
    await observe('b', '2026-Q2', 6.9, '2026-06-30T00:00:00Z', '2026-11-01T00:00:00Z');
    const figures = (await computeFigures(db, catalogue, { today, sources: [] })).get('H50');
    expect(figures?.find(({ indicator }) => indicator === 'grdp')).toMatchObject({
      value: 7.5,
      to: '2026-09-30',
      target: 8,
    });
  });
});

describe('sums of the ledger', () => {
  it.each(['2026-11-22', '2026-12-31', '2026-03-31', '2026-01-01', '2026-01-31', '2026-02-01', '2024-02-29'])(
    'on %s are those of its day, month, year and ever, day by day for the trend',
    async (day) => {
      await db.query(
        `insert into ledger_unit select 'dossier.received', unit, 'online', day::date, day::date, extract(doy from day)::int
         from unnest(array['a', 'b']) unit, generate_series($1::date - 800, $1::date + 40, interval '1 day') day`,
        [day],
      );
      await db.query('truncate ledger_unit_month');
      await db.query(
        `insert into ledger_unit_month select measure, unit, channel, date_trunc('month', day)::date, sum(n) from ledger_unit
         group by 1, 2, 3, 4`,
      );
      const sums = await readSums(db, ['dossier.received'], day);
      const [plain] = await db.query(
        `select sum(n) filter (where day = $1)::int as day, sum(n) filter (where day >= date_trunc('month', $1::date))::int as month,
           sum(n) filter (where day >= date_trunc('year', $1::date))::int as year, sum(n)::int as "all",
           2 * sum(n) filter (where day <= $1::date - 30)::int as before
         from ledger_unit where unit = 'b' and day <= $1::date`,
        [day],
      );
      const { before, ...windows } = plain;
      expect(sums.byUnit.get('b')?.get('dossier.received')).toEqual(windows);
      const trend = sums.byDay.get('dossier.received');
      expect([trend?.before, trend?.days.length, trend?.days[29]]).toEqual([before, 30, 2 * windows.day]);
      expect(trend?.days.reduce((a, b) => a + b, before)).toBe(2 * windows.all);
    },
  );
});

describe('the map', () => {
  it('L18, L19: shows open field reports whose place may be shown, about 100 m coarse, and counts the rest', async () => {
    await complaint(db, 'shown', { overdue: '{[2026-11-21,)}' });
    await complaint(db, 'soon', { due_at: '2026-11-23T02:00:00Z' });
    await complaint(db, 'later', { due_at: '2026-11-24T02:00:00Z', unit: null });
    await complaint(db, 'at-the-desk', { stage: 'intake', intake_due_at: '2026-11-23T02:00:00Z' });
    await complaint(db, 'stuck-at-the-desk', { stage: 'intake', intake_overdue: '{[2026-11-21,)}' });
    await complaint(db, 'private', { private: true });
    await complaint(db, 'no-place', { place_quality: 'none', lat: null, lon: null });
    await complaint(db, 'at-sea', { place_quality: 'outside' });
    await complaint(db, 'petition', { kind: 'petition' });
    await complaint(db, 'duplicate', { outcome: 'duplicate' });
    await complaint(db, 'finished', { finished_day: '2026-11-22' });
    const points = await readComplaints(db, today, now);
    expect(points.map(({ key, state }) => [key, state]).sort()).toEqual([
      ['at-the-desk', 'due-soon'],
      ['later', 'open'],
      ['shown', 'overdue'],
      ['soon', 'due-soon'],
      ['stuck-at-the-desk', 'overdue'],
    ]);
    expect(points[0]).toMatchObject({ lat: 17.123, lon: 106.654, category: 'rac' });
    expect(await readMapSummary(db, today)).toEqual([
      { key: 'summary', openComplaints: 8, located: 5, noPlace: 2, hidden: 1 },
    ]);
  });
});

describe('the feed', () => {
  it('begins with the newest events of all partitions together', async () => {
    for (let offset = 0; offset < 50; offset++) {
      const appendedAt = new Date(Date.parse('2026-11-22T00:00:00Z') + offset * 1000).toISOString();
      await event(db, { partition: offset % 3, offset, subject: `D${offset}`, appendedAt });
    }
    await event(db, { topic: 2, offset: 1, subject: 'C1', appendedAt: '2026-11-22T01:00:00Z' });
    const rows = await new Feed().read(db, catalogue);
    expect(rows).toHaveLength(feedSize);
    expect(rows.slice(0, 3).map(({ row }) => row.key)).toEqual([
      'complaint.events/0/1',
      'dossier.events/1/49',
      'dossier.events/0/48',
    ]);
  });

  it('names unit and matter, by the case where the event does not say', async () => {
    await dossier(db, 'D1', { unit: 'H50.01', procedure: '1.000948' });
    await event(db, { offset: 1, subject: 'D1', type: 'vn.ioc.dossier.resolved.v1' });
    const [{ row } = { row: null }] = await new Feed().read(db, catalogue);
    expect(row).toMatchObject({
      kind: 'dossier',
      unit: 'H50.01',
      unitName: 'Đơn vị H50.01',
      what: '1.000948',
      subject: 'D1',
    });
  });

  it('does not call late what happened before its source was first heard', async () => {
    await db.query(`insert into source_day (source, day, accepted) values ('mot-cua', '2026-11-20', 1)`);
    const appendedAt = '2026-11-22T02:00:00Z';
    await event(db, { offset: 1, subject: 'D1', appendedAt, time: '2020-06-06T02:00:00Z' });
    await event(db, { offset: 2, subject: 'D2', appendedAt, time: '2026-11-22T01:00:00Z' });
    await event(db, { offset: 3, subject: 'D3', appendedAt });
    const rows = await new Feed().read(db, catalogue);
    expect(rows.map(({ row }) => [row.subject, row.lateMs])).toEqual([
      ['D3', 0],
      ['D2', 3_600_000],
      ['D1', null],
    ]);
  });

  it('L19: loses the events of a complaint that turns private, and never shows those of a private one', async () => {
    const sut = new Feed();
    await complaint(db, 'C1');
    await complaint(db, 'C2', { private: true });
    await event(db, { topic: 2, offset: 1, subject: 'C1' });
    await event(db, { topic: 2, offset: 2, subject: 'C2' });
    expect((await sut.read(db, catalogue)).map(({ row }) => row.subject)).toEqual(['C1']);
    await db.query(`update complaint set private = true, withheld = true where code = 'C1'`);
    sut.hear([await event(db, { topic: 2, offset: 3, subject: 'C1' })]);
    expect(await sut.read(db, catalogue)).toEqual([]);
  });

  it('takes in what a notice names and keeps the newest forty', async () => {
    const sut = new Feed();
    expect(await sut.read(db, catalogue)).toEqual([]);
    for (let offset = 0; offset < 60; offset++) {
      const appendedAt = new Date(Date.parse('2026-11-22T00:00:00Z') + offset * 1000).toISOString();
      sut.hear([await event(db, { offset, subject: `D${offset}`, appendedAt })]);
    }
    const rows = await sut.read(db, catalogue);
    expect([rows.length, rows[0]?.row.subject, rows[39]?.row.subject]).toEqual([40, 'D59', 'D20']);
  });
});

describe('the path', () => {
  it('is as bad as the worst intake that is still there', async () => {
    await intakeBeat(db, '2026-11-22T02:59:58Z', { process: 'a', lag: 5, latency: { p50: 10, p99: 40 } });
    await intakeBeat(db, '2026-11-22T02:59:59Z', {
      process: 'b',
      lag: 7,
      alive: false,
      latency: { p50: null, p99: 90 },
    });
    await intakeBeat(db, '2026-11-22T02:00:00Z', { process: 'gone', lag: 1000 });
    expect(await readPath(db, 'kafka', now)).toEqual({
      key: 'path',
      log: 'kafka',
      logAlive: false,
      intakeAt: '2026-11-22T02:59:59.000Z',
      lag: 12,
      quarantined: 0,
      p50: 10,
      p99: 90,
      drill: null,
    });
  });

  it('says that it knows nothing when no intake was ever seen', async () => {
    expect(await readPath(db, 'embedded', now)).toMatchObject({ logAlive: false, intakeAt: null, lag: 0, p50: null });
  });
});

describe('while a backlog is read (L22)', () => {
  const figuresNow = async () => {
    const sources = await readSources(db, catalogue, today, now);
    return { sources, rows: figureRows(await readInputs(db, catalogue, today), catalogue, today, sources) };
  };
  const begins = () => db.query(`update intake_beat set catch_up = '{"share":0.43,"since":"2026-11-22T02:00:00Z"}'`);
  beforeEach(async () => {
    await heard(db, 'mot-cua', '2026-11-20T02:59:00Z');
    await intakeBeat(db, now.toISOString());
    await ledger(db, ['dossier.resolved', '19001', today, 20], ['dossier.resolved-late', '19001', today, 19]);
  });
  it('no figure is judged, ranked or drawn over days, and no source is called silent', async () => {
    await begins();
    const { sources, rows } = await figuresNow();
    expect(sources.find(({ key }) => key === 'mot-cua')?.state).toBe('catching-up');
    const rate = rows.find(({ key }) => key === 'on-time-rate');
    expect(rate).toMatchObject({ state: 'catching-up', judgement: 'none', denominator: 20 });
    expect(new Set(rate?.trend)).toEqual(new Set([null]));
    const units = unitRows(await readInputs(db, catalogue, today), catalogue, today, sources);
    expect(units.find(({ key }) => key === '19001')?.rank).toBeNull();
  });
  it('no complaint is called late', async () => {
    await complaint(db, 'C9');
    await db.query(`update complaint set overdue = '{[2026-01-01,)}', place_quality = 'ok', lat = 16.8, lon = 107.1`);
    expect(await readComplaints(db, today, now)).toMatchObject([{ state: 'overdue' }]);
    expect(await readComplaints(db, today, now, true)).toMatchObject([{ state: 'open' }]);
  });
  it('a process that is gone holds nobody back', async () => {
    await begins();
    await intakeBeat(db, new Date(now.getTime() + 60_000).toISOString(), { process: 'p2' });
    const { rows } = await figuresNow();
    expect(rows.find(({ key }) => key === 'on-time-rate')).toMatchObject({ state: 'stale', judgement: 'breach' });
  });
});

describe('the sources', () => {
  it('are those of the catalogue, and the newest strangers up to a limit', async () => {
    await heard(db, 'mot-cua', '2026-11-22T02:40:00Z');
    await db.query(
      `insert into source_day (source, day, accepted, quarantined) values ('mot-cua', $1, 12, 3), ('mot-cua', '2026-11-21', 99, 0)`,
      [today],
    );
    for (let n = 0; n < 30; n++) await heard(db, `stranger-${n}`, new Date(now.getTime() - n * 60_000).toISOString());
    const rows = await readSources(db, catalogue, today, now);
    expect(rows.slice(0, 2)).toMatchObject([
      { key: 'mot-cua', state: 'late', today: 12, quarantined: 3, lastAt: '2026-11-22T02:40:00.000Z' },
      { key: '1022', state: 'unknown', today: 0, lastAt: null },
    ]);
    expect(rows).toHaveLength(22);
    expect(rows.map(({ key }) => key)).toContain('stranger-19');
  });

  it('are not late on a Sunday, when no office works', async () => {
    await heard(db, 'mot-cua', '2026-11-20T16:50:00Z');
    const weekdays = smallCatalogue({ calendar: officeDays([true, true, true, true, true, false, false]) });
    const state = async (of: typeof catalogue) => (await readSources(db, of, today, now))[0]?.state;
    expect([await state(catalogue), await state(weekdays)]).toEqual(['silent', 'live']);
  });
});
