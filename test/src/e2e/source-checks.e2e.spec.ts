import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '@ioc/api/config/config';
import { EmbeddedLog } from '@ioc/api/event-log/postgres/embedded-log';
import { bootApi } from '@ioc/api/main';
import type { ComparedTotals, DoorRefusals, MissingIds } from '@ioc/shared/answers/source-checks';
import { apiSettings, get, keyOfSource, post, postBytes } from '@ioc/test/support/api';
import { openBrowser } from '@ioc/test/support/browser';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { until } from '@ioc/test/support/until';

let base: FreshDatabase;
let api: Awaited<ReturnType<typeof bootApi>>;
beforeAll(async () => {
  base = await freshDatabase();
  api = await bootApi(readConfig(await apiSettings({ DATABASE_URL: base.url })));
}, 120_000);
afterAll(async () => {
  await api?.close();
  await base?.close();
}, 60_000);

/** The day of Vietnam, `ago` days before today. */
const day = (ago: number) => new Date(Date.now() + 7 * 3_600_000 - ago * 86_400_000).toISOString().slice(0, 10);
const received = 'vn.ioc.dossier.received.v1';
const filing = { procedure: '1.001193', channel: 'online', unit: 'H50.16' };
const reception = (id: string, on: string, data: object = filing) => ({
  specversion: '1.0',
  id,
  source: 'mot-cua',
  type: received,
  subject: `H50-${id}`,
  time: `${on}T09:00:00+07:00`,
  data,
});
const totals = (on: string, counts: object, ids?: object) => ({
  specversion: '1.0',
  id: `doi-chieu-${on}-${JSON.stringify(counts)}`,
  source: 'mot-cua',
  type: 'vn.ioc.source.totals.v1',
  subject: 'mot-cua',
  time: `${on}T17:30:00+07:00`,
  data: { day: on, counts, ...(ids ? { ids } : {}) },
});
const journaled = (n: number) =>
  until(
    async () => ((await base.db.query('select count(*)::int as n from journal')) as { n: number }[])[0]?.n,
    (found) => found === n,
  );
const compared = () => get<ComparedTotals>(api.url, `/api/v1/sources/totals?from=${day(6)}&to=${day(0)}`);

describe('control totals', () => {
  it('are compared by source, day and measure; a day without them is shown, and missing ids are named', async () => {
    for (const [id, ago] of [
      ['a', 5],
      ['b', 5],
      ['late', 4],
      ['c', 3],
      ['d', 2],
      ['e', 1],
    ] as const)
      await post(api.url, reception(id, day(ago)));
    await post(api.url, totals(day(5), { [received]: 2 }));
    await post(api.url, totals(day(3), { [received]: 3, 'hồ sơ giấy': 9 }, { [received]: ['c', 'late', 'lost'] }));
    await post(api.url, totals(day(2), { 'dossier.received': 0 }));
    await post(api.url, totals(day(1), { [received]: 1 }));
    await journaled(6);
    const answer = await until(compared, ({ sources }) => sources[0]?.equal === 2);
    expect(answer.sources).toEqual([{ source: 'mot-cua', equal: 2, differs: 2, missing: 1 }]);
    expect(answer.silent).toContain('1022');
    const measure = (
      name: string,
      stated: number | null,
      held: number | null,
      difference: number | null,
      state: string,
    ) => ({ measure: name, stated, held, difference, state });
    expect(answer.days.map(({ day: on, state, measures }) => [on, state, measures])).toEqual([
      [day(2), 'differs', [measure('dossier.received', 0, 1, 1, 'more')]],
      [
        day(3),
        'differs',
        [measure('hồ sơ giấy', 9, null, null, 'not-comparable'), measure(received, 3, 1, -2, 'fewer')],
      ],
      [day(4), 'missing', [measure(received, null, 1, null, 'not-stated')]],
    ]);
    const which = await get<MissingIds>(
      api.url,
      `/api/v1/sources/totals/missing?source=mot-cua&day=${day(3)}&measure=${received}`,
    );
    expect(which).toMatchObject({
      stated: 3,
      held: 1,
      idsKnown: true,
      missingIds: ['lost'],
      otherDayIds: ['late'],
      unstated: 0,
      quarantined: 0,
    });
    const unnamed = await get<MissingIds>(
      api.url,
      `/api/v1/sources/totals/missing?source=mot-cua&day=${day(2)}&measure=dossier.received`,
    );
    expect(unnamed).toMatchObject({ stated: 0, held: 1, idsKnown: false, missing: 0, unstated: 0 });
  }, 60_000);

  it('count an event once, however often it is sent, and a statement for a day anew replaces the one before', async () => {
    await post(api.url, reception('e', day(1)));
    await post(api.url, reception('f', day(1)));
    await post(api.url, { ...totals(day(1), { [received]: 2 }), time: `${day(1)}T18:00:00+07:00` });
    await journaled(7);
    const answer = await until(compared, ({ sources }) => sources[0]?.equal === 2);
    expect(answer.days.map(({ day: on }) => on)).toEqual([day(2), day(3), day(4)]);
  }, 60_000);

  it.each(['from=2026-11-20&to=2026-11-19', 'from=2020-01-01&to=2026-01-01', 'from=hôm-nay', 'x=1'])(
    'are refused for a window of %s',
    async (query) => {
      expect((await fetch(`${api.url}/api/v1/sources/totals?${query}`)).status).toBe(400);
    },
  );
});

describe('what the HTTP door refuses', () => {
  const refusals = () => get<DoorRefusals>(api.url, '/api/v1/sources/refusals');

  it('is counted by source, reason and field, without contents', async () => {
    const wrong = { ...filing, unit: 'Nguyễn Văn A 0912345678' };
    const batch = JSON.stringify([
      reception('w1', day(0), wrong),
      reception('w2', day(0), wrong),
      reception('w3', day(0), {}),
    ]);
    await postBytes(api.url, 'mot-cua', batch, 'application/json');
    const headers = { authorization: `Bearer ${keyOfSource('1022')}`, 'content-type': 'application/xml' };
    await fetch(`${api.url}/api/v1/events`, { method: 'POST', headers, body: 'x' });
    const { refusals: rows } = await until(refusals, (answer) => answer.refusals.length === 3);
    const told = rows.map(({ source, day: on, reason, path, n }) => [source, on, reason, path, n]);
    expect(told.sort()).toEqual([
      ['1022', day(0), 'wrong-content-type', null, 1],
      ['mot-cua', day(0), 'unknown-unit', 'data.unit', 2],
      ['mot-cua', day(0), 'wrong-field', 'data.procedure', 1],
    ]);
    expect(JSON.stringify(await base.db.query('select * from source_refusal'))).not.toMatch(/Nguy|0912|w1/);
    const own = await get<DoorRefusals>(api.url, '/api/v1/sources/refusals?source=1022');
    expect(own.refusals.length).toBe(1);
  }, 60_000);

  it('keeps at most 100 kinds apart for a source and day; the rest is counted together', async () => {
    const counts = (from: number) => Object.fromEntries(Array.from({ length: 70 }, (_, n) => [`m${from + n}`, -1]));
    for (const from of [0, 70]) {
      const events = Object.entries(counts(from)).map(([name, n]) => ({
        ...totals(day(0), { [name]: n }),
        id: name,
        source: '1022',
        subject: '1022',
      }));
      await postBytes(api.url, '1022', JSON.stringify(events), 'application/json');
      await until(refusals, (answer) => answer.refusals.reduce((sum, { n }) => sum + n, 0) === 4 + from + 70);
    }
    const own = (await get<DoorRefusals>(api.url, '/api/v1/sources/refusals?source=1022')).refusals;
    expect(own.length).toBe(101);
    expect(own.find(({ reason }) => reason === 'other')).toMatchObject({ path: null, n: 41 });
  }, 60_000);
});

describe('an id that is used again with other contents', () => {
  const conflicts = async () => (await get<DoorRefusals>(api.url, '/api/v1/sources/refusals')).conflicts;
  const send = async (...events: object[]) => {
    const headers = { authorization: `Bearer ${keyOfSource('mot-cua')}`, 'content-type': 'application/json' };
    const answer = await fetch(`${api.url}/api/v1/events`, { method: 'POST', headers, body: JSON.stringify(events) });
    const { results } = (await answer.json()) as { results: { status: string; reason?: string; path?: string }[] };
    return [answer.status, ...results.map(({ status, reason, path }) => (reason ? [reason, path] : status))];
  };

  it('is answered as a conflict at the door, when it is journaled or stands earlier in the request', async () => {
    const other = { ...reception('a', day(5)), time: `${day(5)}T10:00:00+07:00` };
    expect(await send(other)).toEqual([409, ['conflict', 'id']]);
    expect(await send(reception('a', day(5)))).toEqual([200, 'accepted']);
    const twice = [reception('g', day(0)), { ...reception('g', day(0)), time: `${day(0)}T00:00:00+07:00` }];
    expect(await send(...twice)).toEqual([207, 'accepted', ['conflict', 'id']]);
    expect(await conflicts()).toEqual([]);
  }, 60_000);

  it('is shown to its source when it is found later', async () => {
    const log = new EmbeddedLog(base.db, base.url);
    const value = Buffer.from(JSON.stringify({ ...reception('a', day(5)), time: `${day(5)}T11:00:00+07:00` }));
    await log.append([{ topic: 'dossier.events', key: 'H50-a', value }]);
    const [found] = await until(conflicts, (rows) => rows.length === 1);
    expect(found).toMatchObject({ source: 'mot-cua', n: 1, newest: [{ subject: 'H50-a', topic: 'dossier.events' }] });
    expect(found?.newest[0]?.detail).toMatch(/event a of mot-cua/);
    await log.close();
  }, 60_000);
});

describe('the pages', () => {
  it('show the missing day, which events are missing, the refusals and the conflict', async () => {
    const browser = await openBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
      await page.goto(`${api.url}/sources`);
      const section = page.locator('#totals');
      await section.getByText('thiếu số đối chiếu', { exact: true }).waitFor();
      await section.getByText('Sự kiện nào?').nth(1).click();
      await section.getByText('lost').waitFor();
      await page.goto(`${api.url}/quarantine`);
      await page.locator('#refusals').getByText('data.unit').waitFor();
      await page.locator('#conflicts').getByText('H50-a').waitFor();
    } finally {
      await browser.close();
    }
  }, 60_000);
});
