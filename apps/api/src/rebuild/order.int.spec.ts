import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { stateHash } from '@ioc/test/support/state-hash';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { rebuild } from '#rebuild/rebuild.js';

let base: FreshDatabase;
let holder: CatalogueHolder;
beforeEach(async () => {
  base = await freshDatabase();
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
});
afterEach(() => base.close());

const moved = (subject: string, id: string, order: { time: string; sequence?: string | number }, unit: string) => ({
  specversion: '1.0',
  id: `${subject}/${id}`,
  source: 'mot-cua',
  type: 'vn.ioc.dossier.moved.v1',
  subject,
  ...order,
  data: { step: id, unit },
});
const at = '2026-05-05T10:00:00';
const second = `${at}+07:00`;

/** Two events of one case, the earlier one first; without their microseconds or sequence the ids would turn them round. */
const pairs: [string, { time: string; sequence?: string | number }, { time: string; sequence?: string | number }][] = [
  ['microseconds', { time: `${at}.123456+07:00` }, { time: `${at}.123457+07:00` }],
  ['nanoseconds that PostgreSQL would round up', { time: `${at}.9999996+07:00` }, { time: '2026-05-05T03:00:01Z' }],
  ['numbers as text', { time: second, sequence: '9' }, { time: second, sequence: '10' }],
  [
    'numbers beyond any integer',
    { time: second, sequence: '9'.repeat(40) },
    { time: second, sequence: `1${'0'.repeat(40)}` },
  ],
  [
    'neighbours beyond 2^53',
    { time: second, sequence: '9007199254740992' },
    { time: second, sequence: '9007199254740993' },
  ],
  ['text', { time: second, sequence: 'A-1' }, { time: second, sequence: 'B-1' }],
  ['a number and text', { time: second, sequence: 10 }, { time: second, sequence: '1a' }],
  ['no number and one', { time: second }, { time: second, sequence: 0 }],
];
const units = ['H50.16', 'H50.05'] as const;
const events = pairs.map(([, first, then], n) => [
  moved(`H50-${n}`, 'b', first, units[0]),
  moved(`H50-${n}`, 'a', then, units[1]),
]);

const take = async (order: (pair: (typeof events)[number]) => (typeof events)[number], batched: boolean) => {
  const intake = new IngestConsumer(base.db, holder, readConfig({}));
  const sent = batched
    ? events.flatMap(order)
    : [...events.map((pair) => order(pair)[0]), ...events.map((pair) => order(pair)[1])];
  const records = sent.map((event, n) => ({
    offset: BigInt(n),
    key: event?.subject ?? null,
    headers: {},
    value: Buffer.from(JSON.stringify(event)),
    appendedAt: Date.parse('2026-05-06T00:00:00Z'),
  }));
  const end = BigInt(records.length);
  const batch = { topic: 'dossier.events', partition: 0, end };
  const cut = batched ? records.length : records.length / 2;
  await intake.take({ ...batch, from: 0n, next: BigInt(cut), records: records.slice(0, cut) });
  if (!batched) await intake.take({ ...batch, from: BigInt(cut), next: end, records: records.slice(cut) });
};
const unitsNow = () => base.db.query('select code, unit from dossier order by code') as Promise<unknown>;
const wanted = pairs.map((_, n) => ({ code: `H50-${n}`, unit: units[1] }));

describe('events of one case that only microseconds or a sequence put in order', () => {
  it.each([
    ['in order, at once', false, true],
    ['the later one first, at once', true, true],
    ['in order, one after the other', false, false],
    ['the later one first, one after the other', true, false],
  ])(
    'end in one state when they come %s, and the journal tells the same',
    async (_, reversed, batched) => {
      await take((pair) => (reversed ? [...pair].reverse() : pair), batched);
      expect(await base.db.query('select reason, path from quarantine')).toEqual([]);
      expect(await unitsNow()).toEqual(wanted);
      const stored = await stateHash(base.db);
      const { differences } = await rebuild(base.db, holder.current, { apply: true, progress: () => undefined });
      expect(differences).toEqual({});
      expect([await stateHash(base.db), await unitsNow()]).toEqual([stored, wanted]);
    },
    120_000,
  );
});
