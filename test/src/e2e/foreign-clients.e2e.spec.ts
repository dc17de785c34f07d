import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '@ioc/api/config/config';
import { bootApi } from '@ioc/api/main';
import { apiSettings, get, health } from '@ioc/test/support/api';
import { produceWithJava, sharedBroker, uniqueName } from '@ioc/test/support/broker';
import { openBrowser } from '@ioc/test/support/browser';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { kcat } from '@ioc/test/support/kcat';
import { until } from '@ioc/test/support/until';
import { figuresOf, openWall, shownFigures } from '@ioc/test/support/wall-page';
import kafkajs from 'kafkajs';

interface Quarantined {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly reason: string;
  readonly path: string | null;
  readonly subject: string | null;
  readonly size: number;
}

let base: FreshDatabase;
let api: Awaited<ReturnType<typeof bootApi>>;
let address: string;
let topic: string;
let good = 0;

beforeAll(async () => {
  [base, address] = await Promise.all([freshDatabase(), sharedBroker()]);
  const name = uniqueName('foreign');
  topic = `${name}.dossier.events`;
  const more = { KAFKA_BROKERS: address, KAFKA_GROUP: name, TOPIC_PREFIX: `${name}.`, KAFKA_PARTITIONS: '3' };
  api = await bootApi(readConfig(await apiSettings({ DATABASE_URL: base.url, ...more })));
  await until(
    () => health(api.url),
    ({ log }) => log.alive,
    60_000,
  );
}, 180_000);
afterAll(async () => {
  await api?.close();
  await base?.close();
}, 60_000);

const reception = (subject: string, data: object = {}, more: object = {}) => ({
  specversion: '1.0',
  id: `${subject}/1`,
  source: 'urn:ioc:source:mot-cua',
  type: 'vn.ioc.dossier.received.v1',
  subject,
  time: new Date().toISOString(),
  datacontenttype: 'application/json',
  data: { procedure: '1.001193', channel: 'online', unit: 'H50.16', ...data },
  ...more,
});
const structured = ['-H', 'content-type=application/cloudevents+json; charset=UTF-8'];
const counted = async () => (await figuresOf(api.url)).get('received-today')?.value ?? 0;
const allCounted = () => until(counted, (n) => n === good, 30_000);
const quarantine = async () => {
  const found: Quarantined[] = [];
  let after = '';
  do {
    const page = await get<{ total: number; rows: Quarantined[]; next: string | null }>(
      api.url,
      `/api/quarantine?limit=7${after && `&after=${encodeURIComponent(after)}`}`,
    );
    found.push(...page.rows);
    after = page.next ?? '';
  } while (after);
  return found;
};

describe('a department that has its own client', () => {
  it.each(['none', 'gzip', 'snappy', 'lz4', 'zstd'])(
    'reaches the figures with kcat and %s, in either mode',
    async (codec) => {
      const own = (mode: string) => Array.from({ length: 20 }, (_, n) => reception(`H50-${mode}-${codec}-${n}`));
      const lines = own('structured').map((event) => `${event.subject}\t${JSON.stringify(event)}`);
      await kcat(address, topic, ['-z', codec, '-K', '\t', ...structured], `${lines.join('\n')}\n`);
      for (const { data, ...attributes } of own('binary').slice(0, 3)) {
        const headers = Object.entries(attributes).map(([name, value]) =>
          name === 'datacontenttype' ? `content-type=${String(value)}` : `ce_${name}=${String(value)}`,
        );
        const flags = headers.flatMap((header) => ['-H', header]);
        await kcat(address, topic, ['-z', codec, '-k', attributes.subject, ...flags], JSON.stringify(data));
      }
      good += 23;
      await allCounted();
    },
    60_000,
  );

  it('reaches the figures with Java', async () => {
    const lines = Array.from({ length: 20 }, (_, n) => {
      const event = reception(`H50-java-${n}`);
      return `content-type:application/cloudevents+json\t${event.subject}\t${JSON.stringify(event)}`;
    });
    await produceWithJava(address, topic, 'snappy', lines);
    good += 20;
    await allCounted();
  }, 60_000);

  it('is seen on the wall', async () => {
    const browser = await openBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
      await openWall(page, api.url);
      const received = async () => (await shownFigures(page)).find(({ indicator }) => indicator === 'received-today');
      await until(received, (figure) => figure?.value === good);
      await kcat(address, topic, ['-k', 'H50-seen', ...structured], JSON.stringify(reception('H50-seen')));
      good += 1;
      await until(received, (figure) => figure?.value === good);
    } finally {
      await browser.close();
    }
  }, 60_000);
});

describe('a message that nobody can understand', () => {
  /** All in one partition, each between two good ones. */
  const key = ['-k', 'same-partition'];
  const send = (value: string | Buffer, ...flags: string[]) => kcat(address, topic, [...key, ...flags], value);
  const huge = JSON.stringify(reception('H50-huge', {}, { extension: 'ắ'.repeat(700_000) }));
  const bad: [string, string, string | null, () => Promise<void>][] = [
    ['no JSON', 'not-json', null, () => send('Kính gửi Sở Nội vụ', ...structured)],
    [
      'a wrong field',
      'wrong-field',
      'data.channel',
      () => send(JSON.stringify(reception('H50-fax', { channel: 'fax' })), ...structured),
    ],
    [
      'an unknown unit',
      'unknown-unit',
      'data.unit',
      () => send(JSON.stringify(reception('H50-unit', { unit: 'H99.99' })), ...structured),
    ],
    ['2 MB', 'too-large', null, () => send(huge, '-z', 'gzip', ...structured)],
    ['a null value', 'null-value', null, () => kcat(address, topic, ['-Z', '-K', '\t'], 'same-partition\t\n')],
    [
      'the year 9999',
      'wrong-envelope',
      'time',
      () => send(JSON.stringify(reception('H50-9999', {}, { time: '9999-12-31T23:59:59Z' })), ...structured),
    ],
  ];

  it.each(bad)(
    '(%s) lies in quarantine with its reason, and the partition goes on',
    async (name, reason, path, produce) => {
      expect(Buffer.byteLength(huge)).toBeGreaterThan(2_000_000);
      const before = await quarantine();
      await produce();
      await send(JSON.stringify(reception(`H50-after-${name.replaceAll(' ', '-')}`)), ...structured);
      good += 1;
      await allCounted();
      const after = await quarantine();
      expect(after.length).toBe(before.length + 1);
      expect(after[0]).toMatchObject({ topic, reason, path });
      const { partition, offset } = after[0] as Quarantined;
      const record = await get(api.url, `/api/events/${topic}/${partition}/${offset}`);
      expect(record).toMatchObject({ verdict: 'quarantined', reason, path, event: null });
    },
    60_000,
  );

  it('carries NUL characters in key, header and text, and stops nothing', async () => {
    const producer = new kafkajs.Kafka({ brokers: [address], logLevel: kafkajs.logLevel.NOTHING }).producer();
    await producer.connect();
    const before = (await quarantine()).length;
    const { data, ...attributes } = reception('H50-nul');
    const headers = { ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`ce_${name}`, value])) };
    const partition = 0;
    await producer.send({
      topic,
      messages: [
        { partition, key: 'a\0b', value: 'x\0y' },
        {
          partition,
          key: 'k',
          value: JSON.stringify(data),
          headers: { ...headers, ce_subject: 'H50\0nul', 'content-type': 'application/json' },
        },
        { partition, key: 'k', value: JSON.stringify(reception('H50-nul-text', { channel: '\0' })) },
        {
          partition,
          key: Buffer.from([0xff, 0x00, 0xfe]),
          value: Buffer.from([0x7b, 0xff, 0x00]),
          headers: { ce_id: Buffer.from([0xff, 0]) },
        },
        { partition, key: 'k\0', value: JSON.stringify(reception('H50-nul-key')), headers: { note: 'x\0' } },
      ],
    });
    await producer.disconnect();
    good += 1;
    await allCounted();
    expect((await quarantine()).length).toBe(before + 4);
  }, 60_000);

  it('is shown page by page, every one of a flood, none twice', async () => {
    const before = await quarantine();
    await kcat(address, topic, [], `${Array.from({ length: 40 }, (_, n) => `not JSON ${n}`).join('\n')}\n`);
    await until(
      () => get<{ total: number }>(api.url, '/api/quarantine'),
      ({ total }) => total === before.length + 40,
    );
    const places = (await quarantine()).map(({ partition, offset }) => `${partition}/${offset}`);
    expect([places.length, new Set(places).size]).toEqual([before.length + 40, before.length + 40]);
  }, 60_000);
});
