import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { batchesOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import type { SentEvent } from '@ioc/test/support/lives';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { CatalogueBooks } from '#drill-down/boards/catalogue-books.js';
import { readRecord } from '#drill-down/cases/record.sql.js';
import { Registers } from '#drill-down/registers/registers.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { readQuarantine } from '#ingest/quarantine.query.js';

/** A catalogue made for this trial: one process, one sheet, one report set, all of its own. */
const processes = `
- { code: P-1, name: Thử, standard: ISO 9001, unit: H50.01, steps: [{ name: Một, owner: A, limitDays: 1 }, { name: Hai, owner: B }] }
`;
const ratings = `
- code: phieu
  name: Phiếu thử
  basis: thử
  criteria: [{ indicator: grdp-growth, name: Một, max: 10 }, { indicator: exports, name: Hai, max: 20 }]
  classes: [{ name: Tốt, from: 25 }, { name: Yếu, from: 0 }]
  units: [H50.01, H50.02]
`;
const reports = `
- { code: bo, name: Bộ thử, to: Trên, period: month, indicators: [iip-month] }
`;
let base: FreshDatabase;
let dir: string;
let holder: CatalogueHolder;
let sut: Registers;
let number = 0;
const event = (step: string, subject: string, time: string, data: object): SentEvent => ({
  ...{ specversion: '1.0', id: `r${(number += 1)}`, source: 'so-theo-doi', type: `vn.ioc.register.${step}.v1` },
  ...{ subject, time, data: data as SentEvent['data'] },
});
const decided = (code: string, change: string, day: string, more: object = {}) =>
  event('procedure-decided', code, `${day}T08:00:00+07:00`, { change, document: `QĐ ${day}`, decidedOn: day, ...more });
const moved = (code: string, time: string, step: number, more: object = {}) =>
  event('process-moved', code, time, { process: 'P-1', step, unit: 'H50.01', ...more });
const scored = (unit: string, criterion: string, value: number | null) =>
  event('sheet-scored', `phieu/${unit}/2025`, '2026-01-10T08:00:00+07:00', {
    ...{ sheet: 'phieu', unit, period: '2025', criterion, value, document: `BC ${unit}` },
  });
const counted = (unit: string, data: object) =>
  event('equipment-counted', unit, '2026-02-01T08:00:00+07:00', { unit, ...data });

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'registers-'));
  await cp('catalogue', dir, { recursive: true });
  for (const [name, text] of Object.entries({ processes, ratings, reports }))
    await writeFile(join(dir, `quang-tri/${name}.yaml`), text);
  holder = await CatalogueHolder.open(dir, 'quang-tri');
  base = await freshDatabase();
  const first = decided('9.000001', 'new', '2026-01-05', {
    title: 'Thủ tục thử',
    fee: true,
    serviceLevel: 3,
    unit: 'H50.02',
  });
  const wrong = decided('9.000002', 'abolished', '2026-01-06');
  const events = [
    ...[
      first,
      decided('9.000001', 'amended', '2026-02-05', { serviceLevel: 4 }),
      decided('9.000003', 'abolished', '2026-03-01'),
    ],
    wrong,
    event('retracted', '9.000002', '2026-01-07T08:00:00+07:00', { event: wrong.id }),
    ...[
      moved('v1', '2026-05-04T08:00:00+07:00', 1),
      moved('v2', '2026-05-04T08:00:00+07:00', 1),
      moved('v2', '2026-05-04T09:00:00+07:00', 2),
    ],
    ...[
      moved('v3', '2026-05-04T08:00:00+07:00', 2, { dueAt: '2026-05-05T17:00:00+07:00' }),
      moved('v4', '2026-05-04T08:00:00+07:00', 1),
    ],
    event('process-ended', 'v4', '2026-05-04T10:00:00+07:00', { process: 'P-1' }),
    ...[scored('H50.01', 'grdp-growth', 9), scored('H50.01', 'exports', 17), scored('H50.02', 'grdp-growth', 3)],
    event('report-sent', 'bo/2026-01', '2026-02-05T16:00:00+07:00', {
      set: 'bo',
      period: '2026-01',
      unit: 'H50',
      document: 'BC 1',
    }),
    counted('H50.01', { officials: 100, computers: 90, lan: true, dedicatedNetwork: true, signatures: 7 }),
    counted('H50.02', { officials: 50, computers: 50, dedicatedNetwork: false, videoPoints: 1 }),
    counted('18859', { computers: 12, lan: false }),
    {
      ...event('-', 'dc-temperature/dc-tinh/2026-02-01', '2026-02-01T08:00:00+07:00', {
        ...{ indicator: 'dc-temperature', unit: 'H50.09', device: 'dc-tinh', period: '2026-02-01', value: 33.5 },
      }),
      ...{ source: 'an-toan-thong-tin', type: 'vn.ioc.kpi.observed.v1' },
    },
    event('process-ended', 'x', '2026-05-04T10:00:00+07:00', { process: 'P-9' }),
    event('sheet-scored', 'y', '2026-05-04T10:00:00+07:00', {
      sheet: 'phieu',
      unit: 'H50.01',
      period: '2025',
      criterion: 'imports',
      value: 1,
    }),
  ];
  const intake = new IngestConsumer(base.db, holder, readConfig({}));
  for (const batch of batchesOf(events, 40)) await intake.take(batch);
  sut = new Registers(holder, base.db);
}, 60_000);
afterAll(async () => {
  holder.onApplicationShutdown();
  await base.close();
  await rm(dir, { recursive: true });
});

describe('the registers of an office', () => {
  it('have each procedure by its last decision; one that was taken back never was', async () => {
    const { total, counts, rows, next } = await sut.procedures({ limit: 10 });
    expect({ total, counts, next }).toEqual({ total: 2, counts: { new: 0, amended: 1, abolished: 1 }, next: null });
    expect(rows[0]).toMatchObject({
      ...{ code: '9.000001', title: 'Thủ tục thử', change: 'amended', document: 'QĐ 2026-02-05', serviceLevel: 4 },
      ...{ fee: true, nationalPortal: null, unit: 'H50.02', changes: 2, decidedOn: '2026-02-05' },
    });
    expect((await sut.procedures({ change: 'abolished', limit: 10 })).rows.map(({ code }) => code)).toEqual([
      '9.000003',
    ]);
    const page = await sut.procedures({ limit: 1 });
    expect((await sut.procedures({ limit: 1, after: page.next ?? '' })).rows.map(({ code }) => code)).toEqual([
      '9.000003',
    ]);
  });

  it('lead from an entry to the record that spoke of it last, with its hash', async () => {
    const [row] = (await sut.procedures({ limit: 1 })).rows;
    const { topic, partition, offset } = row!.event;
    const record = await readRecord(base.db, topic, partition, BigInt(offset));
    expect(record?.event).toMatchObject({ data: { document: 'QĐ 2026-02-05' } });
    expect(record?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('know what runs in each step and where it is late', async () => {
    const [process] = (await sut.processes(null)).processes;
    expect(process).toMatchObject({ running: 3, late: 2, ended: 1, unitName: expect.stringContaining('Văn phòng') });
    expect(process?.steps.map(({ running, late }) => [running, late])).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(process?.runs.map(({ code, late, dueAt }) => [code, late, dueAt !== null])).toEqual(
      expect.arrayContaining([
        ['v1', true, true],
        ['v2', false, false],
        ['v3', true, true],
      ]),
    );
  });

  it('list as many runs as each number of a process says, page by page', async () => {
    const codes = async (asked: Partial<Parameters<typeof sut.runs>[1]>) =>
      (await sut.runs('P-1', { limit: 10, ...asked }, null)).rows.map(({ code }) => code);
    expect(await codes({})).toEqual(['v1', 'v2', 'v3']);
    expect(await codes({ step: 2 })).toEqual(['v2', 'v3']);
    expect(await codes({ late: true })).toEqual(['v1', 'v3']);
    expect(await codes({ step: 2, late: false })).toEqual(['v2']);
    const [ended] = (await sut.runs('P-1', { status: 'ended', limit: 10 }, null)).rows;
    expect(ended).toMatchObject({ code: 'v4', late: false, since: '2026-05-04T03:00:00.000Z' });
    const first = await sut.runs('P-1', { limit: 2 }, null);
    expect(first).toMatchObject({ total: 3, next: 'v2' });
    expect(await sut.runs('P-1', { limit: 2, after: 'v2' }, null)).toMatchObject({ total: 3, next: null });
    await expect(sut.runs('P-9', { limit: 1 }, null)).rejects.toThrow('P-9');
  });

  it('give a sheet its points, class and evidence; an unknown criterion leaves the class unknown', async () => {
    const books = new CatalogueBooks(base.db, holder);
    const { units } = await books.rating('phieu', '2025', null);
    expect(units.map(({ unit, total, class: of, state }) => [unit, total, of, state])).toEqual([
      ['H50.01', 26, 'Tốt', 'known'],
      ['H50.02', null, null, 'unknown'],
    ]);
    const scores = await sut.sheets('phieu', undefined, null);
    expect(scores.periods).toEqual(['2025']);
    expect(scores.units[0]?.points).toContainEqual({
      criterion: 'exports',
      value: 17,
      document: 'BC H50.01',
      note: null,
    });
  });

  it('know whether a report was sent', async () => {
    expect(await sut.reports('bo', '2026-01')).toMatchObject({
      periods: ['2026-01'],
      sent: { document: 'BC 1', times: 1 },
    });
    expect((await sut.reports('bo', '2026-02')).sent).toBeNull();
    await expect(sut.reports('không có', undefined)).rejects.toThrow('no such report set');
  });

  it('tell the state of the data centre by the latest readings of its instruments, each with its record', async () => {
    const { dataCentre } = await sut.equipment(null);
    const [hot, other] = dataCentre?.rows ?? [];
    expect(dataCentre?.summary).toEqual({ total: 2, live: 0, late: 0, stale: 1, unknown: 1 });
    expect([hot?.device, hot?.state, other?.state]).toEqual(['dc-tinh', 'stale', 'unknown']);
    const read = hot?.values.find(({ indicator }) => indicator === 'dc-temperature');
    expect(read).toMatchObject({ value: 33.5, judgement: 'breach', event: { topic: expect.any(String) } });
    expect((await sut.equipment(['H50.01'])).dataCentre?.rows).toEqual([]);
  });

  it('add equipment up by level, of those that said so', async () => {
    const { levels, units } = await sut.equipment(null);
    expect(levels[0]).toMatchObject({
      ...{ level: 'province', counted: 2, computers: { numerator: 140, denominator: 150 }, signatures: 7 },
      ...{ dedicatedNetwork: { numerator: 1, denominator: 2 }, lan: { numerator: 1, denominator: 1 }, videoPoints: 1 },
    });
    expect(levels.find(({ level }) => level === 'commune')).toMatchObject({
      ...{ counted: 1, computers: { numerator: 0, denominator: 0 }, lan: { numerator: 0, denominator: 1 } },
    });
    expect(units).toHaveLength(3);
  });

  it('refuse what the catalogue does not know, naming field and file', async () => {
    const { rows } = await readQuarantine(base.db, { limit: 10 });
    expect(rows.map(({ reason, path, detail }) => `${reason} ${path} ${detail}`).sort()).toEqual([
      'unknown-register data.criterion criterion imports is not in ratings.yaml',
      'unknown-register data.process process P-9 is not in processes.yaml',
    ]);
  });
});
