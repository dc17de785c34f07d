import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { health } from '@ioc/test/support/api';
import { sharedBroker, uniqueName } from '@ioc/test/support/broker';
import { complaintsOf } from '@ioc/test/support/browser';
import { kcat } from '@ioc/test/support/kcat';
import { openPagesOfProcess } from '@ioc/test/support/open-pages';
import { provinceWithBooks } from '@ioc/test/support/shown-province';
import { msUntilShown, type Send, type Turn } from '@ioc/test/support/shown-in-time';
import { until } from '@ioc/test/support/until';

// A province of four units and no map, of files that no shipped province has: each page fills by public events alone.
let pages: Awaited<ReturnType<typeof openPagesOfProcess>>;
let broker: string;
const prefix = `${uniqueName('books')}.`;

beforeAll(async () => {
  const [address, { settings }] = await Promise.all([sharedBroker(), provinceWithBooks()]);
  broker = address;
  const log = { KAFKA_BROKERS: broker, KAFKA_GROUP: prefix, TOPIC_PREFIX: prefix, KAFKA_PARTITIONS: '2' };
  pages = await openPagesOfProcess({ ...settings, ...log });
  await until(
    () => health(pages.api.url),
    ({ log: { alive } }) => alive,
    60_000,
  );
}, 240_000);
afterAll(() => pages?.close(), 60_000);

const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
const year = today.slice(0, 4);
const register = (step: string, subject: string, data: object, source = 'so-theo-doi') => {
  return { source, type: `vn.ioc.register.${step}.v1`, subject, data };
};
const observed = (data: {
  indicator: string;
  unit: string;
  period: string;
  value: number;
  [more: string]: unknown;
}) => {
  const source = data['device'] ? 'quan-trac' : 'thong-ke';
  return { source, type: 'vn.ioc.kpi.observed.v1', subject: `${data.indicator}/${data.unit}/${data.period}`, data };
};
const asset = (layer: string, title: string, more: object = {}): Turn => {
  return (n) => ({
    ...register('asset-recorded', `${layer}-${n}`, { layer, title: `${title} ${n}`, unit: '19999', ...more }),
    words: `${title} ${n}`,
  });
};
const reading = (device: string, indicator: string, unit: string): Turn => {
  return (n) => observed({ indicator, unit, period: today, value: 7.3 + n / 100, device });
};

/** What comes, the page that it comes onto, and its turns. */
const turns: readonly (readonly [string, string, Turn])[] = [
  [
    'a decision on a procedure',
    '/registers/procedures',
    (n) => ({
      ...register('procedure-decided', `9.00000${n}`, {
        ...{ change: 'new', document: `QĐ ${n}71`, decidedOn: today, title: `Thủ tục thử ${n}` },
        ...{ serviceLevel: 4, nationalPortal: true, fee: true },
      }),
      words: `Thủ tục thử ${n}`,
    }),
  ],
  [
    'a run of a process',
    '/processes/QT-1',
    (n) => ({
      ...register('process-moved', `viec-${n}`, { process: 'QT-1', step: 1, unit: 'H99.01', title: `Việc thử ${n}` }),
      words: `Việc thử ${n}`,
    }),
  ],
  [
    'points of a sheet with their evidence',
    '/ratings',
    (n) => ({
      ...register('sheet-scored', `cntt/H99.01/${year}`, {
        ...{ sheet: 'cntt', unit: 'H99.01', period: year, criterion: 'ha-tang', value: 20 + n },
        document: `BC thử ${n}`,
      }),
      words: `BC thử ${n}`,
    }),
  ],
  [
    'a report set that was sent',
    '/report-sets',
    (n) => ({
      ...register('report-sent', `bc-nam/${year}`, {
        ...{ set: 'bc-nam', period: year, unit: 'H99.01', document: `BC gửi ${n}` },
      }),
      words: `BC gửi ${n}`,
    }),
  ],
  [
    'a value of a report set',
    '/report-sets',
    (n) => ({
      ...observed({ indicator: 'official-mail', unit: 'H99', period: year, value: 81 + n / 100 }),
      words: `81,0${n}`,
    }),
  ],
  [
    'equipment of an agency',
    '/infrastructure',
    (n) => ({
      ...register('equipment-counted', 'H99.01', { unit: 'H99.01', officials: 4320 + n, computers: 4000 }),
      words: `4.32${n}`,
    }),
  ],
  ['a reading of the data centre', '/infrastructure', reading('ttdl', 'dc-load', 'H99.01')],
  [
    'a published figure of the infrastructure',
    '/infrastructure',
    (n) => ({
      ...observed({ indicator: 'official-mail', unit: 'H99', period: year, value: 82 + n / 100 }),
      words: `82,0${n}`,
    }),
  ],
  [
    'counts of a hospital',
    '/hospitals',
    (n) => ({
      ...register(
        'hospital-counted',
        `BV-1/${today}`,
        { hospital: 'BV-1', day: today, visits: 100, waitingMinutes: 7770 + n },
        'benh-vien',
      ),
      words: `7.77${n}/100`,
    }),
  ],
  [
    'beds of a hospital',
    '/hospitals/BV-1',
    (n) => ({
      ...register(
        'hospital-counted',
        `BV-1/${today}`,
        { hospital: 'BV-1', day: today, beds: 5550, bedsUsed: 4440 + n },
        'benh-vien',
      ),
      words: `4.44${n}/5.550`,
    }),
  ],
  [
    'a score of a ranking',
    '/scoreboard',
    (n) => ({
      ...observed({
        ...{ indicator: 'PAR-INDEX', unit: 'H99', period: '2024', value: 86.1 + n / 100 },
        ...{ rank: 20, rankOf: 63, status: 'official' },
      }),
      words: `86,1${n}`,
    }),
  ],
  [
    'a score of a component',
    '/scoreboard',
    (n) => ({
      ...observed({ indicator: 'PAR-1', unit: 'H99', period: '2024', value: 9.1 + n / 100, status: 'official' }),
      words: `9,1${n}`,
    }),
  ],
  [
    'communes of the one-stop',
    '/figures/one-stop-communes',
    (n) => ({
      ...observed({ indicator: 'one-stop-communes', unit: 'H99', period: year, value: 90 + n / 100 }),
      words: `90,0${n}`,
    }),
  ],
  ['a base station', '/layers/base-stations', asset('base-stations', 'Trạm thử', { state: 'faulty' })],
  ['a school', '/layers/schools', asset('schools', 'Trường thử', { place: { lat: 17.1, lon: 106.7 } })],
  ['a team', '/layers/community-teams', asset('community-teams', 'Tổ thử', { members: 7 })],
  ['a meeting point', '/layers/meeting-points', asset('meeting-points', 'Điểm cầu thử', { state: 'working' })],
  [
    'teams of a commune',
    '/layers/teams-by-unit',
    (n) => ({
      ...observed({ indicator: 'teams', unit: '19999', period: year, value: 3210 + n }),
      words: `3.21${n}`,
    }),
  ],
  ['a camera', '/layers/cameras', reading('cam-1', 'vehicles', '19999')],
  ['a sensor', '/layers/sensors', reading('muc-nuoc-1', 'water-level', '19998')],
];

/** Sends with librdkafka, straight to the log. */
const byKafka: Send = async (_, event) => {
  const flags = ['-K', '\t', '-H', 'content-type=application/cloudevents+json'];
  await kcat(broker, `${prefix}kpi.updates`, flags, `${event.subject}\t${JSON.stringify(event)}\n`);
  return null;
};

describe('a province of its own files shows within two seconds', () => {
  it.each(turns)(
    '%s on %s',
    async (_, address, turn) => {
      expect(Math.min(...(await msUntilShown(pages.browser, pages.api.url, address, turn)))).toBeLessThan(2000);
    },
    240_000,
  );

  it('a value of a target that came over Kafka', async () => {
    const turn: Turn = (n) => ({
      ...observed({ indicator: 'fibre', unit: 'H99', period: year, value: 61.3 + n / 100 }),
      words: `61,3${n}`,
    });
    expect(Math.min(...(await msUntilShown(pages.browser, pages.api.url, '/targets', turn, byKafka)))).toBeLessThan(
      2000,
    );
  }, 240_000);
});

describe('its standing books', () => {
  it.each([
    ['/processes', 'Tiếp nhận văn bản'],
    ['/procedures', 'Đăng ký khai sinh'],
    ['/units?kind=commune&oneStop=true', 'Xã Mẫu'],
    ['/layers/offices', 'Sở Tư pháp'],
    ['/layers/hospitals', 'Bệnh viện đa khoa Phú Thử'],
    ['/layers', 'Tổ theo xã'],
  ])('stand on %s', async (address, words) => {
    const page = await pages.browser.newPage();
    const complaints = complaintsOf(page);
    await page.goto(pages.api.url + address);
    await page.waitForFunction((said) => document.querySelector('main')?.innerText.includes(said), words);
    await page.close();
    expect(complaints).toEqual([]);
  });
});
