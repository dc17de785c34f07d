import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { batchesOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import type { SentEvent } from '@ioc/test/support/lives';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { readRecord } from '#drill-down/cases/record.sql.js';
import { Layers } from '#drill-down/layers/layers.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { readQuarantine } from '#ingest/quarantine.query.js';

/** A catalogue made for this trial. */
const layers = `
- { code: masts, name: Cột, nameEn: Masts, of: assets }
- { code: teams, name: Tổ, nameEn: Teams, of: assets }
- { code: many, name: Nhiều, nameEn: Many, of: assets }
- { code: none, name: Trống, nameEn: Empty, of: assets }
- { code: water, name: Trạm đo nước, nameEn: Water, of: devices, kinds: [water-level] }
- { code: communes, name: Xã, nameEn: Communes, of: units, kinds: [commune] }
- { code: spread, name: Dân số, nameEn: Spread, of: indicator, indicator: schools }
`;
let base: FreshDatabase;
let dir: string;
let holder: CatalogueHolder;
let sut: Layers;
let number = 0;
const event = (type: string, subject: string, data: object, source = 'so-theo-doi'): SentEvent => ({
  ...{ specversion: '1.0', id: `l${(number += 1)}`, source, type: `vn.ioc.${type}.v1`, subject },
  ...{ time: '2026-05-04T08:00:00+07:00', data: data as SentEvent['data'] },
});
const asset = (subject: string, layer: string, more: object = {}) =>
  event('register.asset-recorded', subject, { layer, title: `Thứ ${subject}`, ...more });
const at = (lat: number, lon: number) => ({ place: { lat, lon } });
const observed = (unit: string, value: number, source: string) =>
  event('kpi.observed', `schools/${unit}/2026`, { indicator: 'schools', unit, period: '2026', value }, source);

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'layers-'));
  await cp('catalogue', dir, { recursive: true });
  await writeFile(join(dir, 'quang-tri/layers.yaml'), layers);
  await rm(join(dir, 'quang-tri/scenes.yaml')); // it shows layers that are not these
  const sources = join(dir, 'quang-tri/sources.yaml');
  await writeFile(
    sources,
    '- { code: gia-lap, name: Giả lập, kinds: [kpi, source], expectedSeconds: 9, simulated: true }\n',
    {
      flag: 'a',
    },
  );
  holder = await CatalogueHolder.open(dir, 'quang-tri');
  base = await freshDatabase();
  const wrong = asset('m5', 'masts', at(17, 106.5));
  const events = [
    asset('m1', 'masts', { ...at(17.1, 106.5), unit: '18859', state: 'working' }),
    asset('m2', 'masts', { ...at(17.2, 106.6), unit: '18859', state: 'working' }),
    event('register.asset-recorded', 'm2', { layer: 'masts', state: 'faulty' }),
    asset('m3', 'masts', { unit: '18859' }),
    asset('m4', 'masts', { ...at(17.3, 106.7), unit: '18880' }),
    event('register.asset-removed', 'm4', { layer: 'masts' }),
    wrong,
    event('register.retracted', 'm5', { event: wrong.id }),
    asset('t1', 'teams', { unit: '18859', members: 7 }),
    asset('t2', 'teams', { unit: '18859', members: 5 }),
    asset('t3', 'teams', { unit: '18880', members: 6 }),
    asset('t4', 'teams'),
    ...Array.from({ length: 1001 }, (_, i) =>
      asset(`n${String(i).padStart(4, '0')}`, 'many', {
        ...at(16.5 + (i % 40) / 40, 106 + Math.floor(i / 40) / 26),
        ...(i === 0 ? { state: 'faulty' } : {}),
      }),
    ),
    asset('x', 'nowhere', at(17, 106)),
    asset('y', 'water', at(17, 106)),
    observed('H50', 70, 'vnedu'),
    observed('18859', 40, 'gia-lap'),
    observed('18880', 25, 'vnedu'),
    observed('H50.01', 5, 'vnedu'),
  ];
  const intake = new IngestConsumer(base.db, holder, readConfig({}));
  for (const batch of batchesOf(events, 200)) await intake.take(batch);
  sut = new Layers(holder, base.db);
}, 60_000);
afterAll(async () => {
  holder.onApplicationShutdown();
  await base.close();
  await rm(dir, { recursive: true });
});

describe('layers of the map', () => {
  it('are listed with how much they have; what was removed or taken back is not counted', async () => {
    const { layers: found } = await sut.list();
    expect(found.map(({ code, of, total }) => [code, of, total])).toEqual([
      ['masts', 'assets', 3],
      ['teams', 'assets', 4],
      ['many', 'assets', 1001],
      ['none', 'assets', 0],
      ['water', 'devices', 4],
      ['communes', 'units', 78],
      ['spread', 'indicator', 70],
    ]);
  });

  it('draw points with place and condition, and say how many have no place', async () => {
    const masts = await sut.draw('masts', {});
    expect(masts).toMatchObject({ drawn: 'points', total: 3, noPlace: 1, simulated: false });
    expect(masts.states).toEqual({ working: 1, faulty: 1, silent: 0, stopped: 0, unknown: 1 });
    expect(masts.points.map(({ code, lat, lon, state, name }) => [code, lat, lon, state, name])).toEqual([
      ['m1', 17.1, 106.5, 'working', 'Thứ m1'],
      ['m2', 17.2, 106.6, 'faulty', 'Thứ m2'],
    ]);
    expect((await sut.draw('masts', { box: [17.15, 106, 17.3, 107] })).points.map(({ code }) => code)).toEqual(['m2']);
  });

  it('count by area what has no place, and say what lies in no area', async () => {
    const teams = await sut.draw('teams', {});
    expect(teams).toMatchObject({ drawn: 'areas', total: 4, noPlace: 1, points: [] });
    expect(teams.areas.map(({ unit, n }) => [unit, n]).sort()).toEqual([
      ['18859', 2],
      ['18880', 1],
    ]);
    const masts = await sut.draw('masts', { as: 'areas' });
    expect(masts.areas.map(({ unit, n, faulty }) => [unit, n, faulty])).toEqual([['18859', 3, 1]]);
  });

  it('come as clusters above the bound, whole, with what is wrong in them, and fall apart in a box', async () => {
    const many = await sut.draw('many', {});
    expect(many).toMatchObject({ drawn: 'clusters', points: [], bound: 1000 });
    expect(many.clusters.reduce((sum, { n }) => sum + n, 0)).toBe(1001);
    expect(many.clusters.length).toBeLessThanOrEqual(256);
    const wrong = many.clusters.filter(({ faulty }) => faulty > 0);
    expect(wrong.map(({ faulty }) => faulty)).toEqual([1]);
    const box = wrong[0]!.box.split(',').map(Number) as [number, number, number, number];
    const inside = await sut.draw('many', { box });
    expect([inside.drawn, inside.points.length]).toEqual(['points', wrong[0]!.n]);
    expect((await sut.things('many', { box, limit: 500 })).total).toBe(wrong[0]!.n);
  });

  it('lead from each thing to the record that said it, with its hash', async () => {
    const { rows, total } = await sut.things('masts', { state: 'faulty', limit: 10 });
    expect([total, rows.map(({ code }) => code)]).toEqual([1, ['m2']]);
    const { topic, partition, offset } = rows[0]!.record!;
    const record = await readRecord(base.db, topic, partition, BigInt(offset));
    expect(record?.event).toMatchObject({ subject: 'm2', data: { state: 'faulty' } });
    expect(record?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('have lists by unit and by place, page by page', async () => {
    const codes = async (query: object) =>
      (await sut.things('masts', { limit: 10, ...query })).rows.map(({ code }) => code);
    expect(await codes({ unit: '18859' })).toEqual(['m1', 'm2', 'm3']);
    expect(await codes({ place: 'none' })).toEqual(['m3']);
    expect(await codes({ place: 'some' })).toEqual(['m1', 'm2']);
    const first = await sut.things('masts', { limit: 2 });
    expect([first.total, first.next]).toEqual([3, 'm2']);
    expect(await codes({ after: 'm2' })).toEqual(['m3']);
    await expect(sut.things('masts', { unit: 'nobody', limit: 10 })).rejects.toThrow('nobody');
    await expect(sut.draw('khong-co', {})).rejects.toThrow('no such map layer');
  });

  it('show what was observed of each unit beside what was published, a simulated part marked', async () => {
    const spread = await sut.draw('spread', {});
    expect(spread).toMatchObject({ drawn: 'areas', total: 70, simulated: true, indicator: 'schools' });
    expect(spread.published).toMatchObject({ value: 70, period: '2026', simulated: false });
    expect(spread.areas.map(({ unit, n, simulated }) => [unit, n, simulated])).toEqual([
      ['18859', 40, true],
      ['18880', 25, false],
      ['H50.01', 5, false],
    ]);
    expect(spread.areas.every(({ record }) => record !== null)).toBe(true);
  });

  it('take devices and units from the catalogue', async () => {
    const water = await sut.draw('water', {});
    expect([water.drawn, water.points.length, water.states.unknown]).toEqual(['points', 4, 4]);
    expect((await sut.draw('communes', {})).points.every(({ state }) => state === 'none')).toBe(true);
  });

  it('refuse a layer that is none of assets, naming field and file', async () => {
    const { rows } = await readQuarantine(base.db, { limit: 10 });
    expect(rows.map(({ reason, path, detail }) => `${reason} ${path} ${detail}`).sort()).toEqual([
      'unknown-register data.layer layer nowhere is not in layers.yaml',
      'unknown-register data.layer layer water is not in layers.yaml',
    ]);
  });
});
