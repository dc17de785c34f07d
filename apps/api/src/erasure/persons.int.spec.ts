import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { batchesOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import type { SentEvent } from '@ioc/test/support/lives';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { erase } from '#erasure/erase.js';
import { tablesWith } from '#erasure/tables-with.spec-support.js';
import { limitsOf } from '#ingest/decode/decode.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { rebuild } from '#rebuild/rebuild.js';

const config = readConfig({});
const planted = 'Nguyễn Thị Gieo';
const login = 'nguyen.thi.gieo';
let base: FreshDatabase;
let holder: CatalogueHolder;
const of = (n: number, kind: string, step: string, subject: string, data: object): SentEvent => ({
  ...{ specversion: '1.0', id: `e${n}`, source: kind === 'task' ? 'nhiem-vu' : 'quan-ly-van-ban', subject },
  ...{ type: `vn.ioc.${kind}.${step}.v1`, time: new Date(Date.UTC(2026, 4, 20, 2, n)).toISOString() },
  data: data as SentEvent['data'],
});
const sums = () => base.db.query('select day::text, measure, unit, n from ledger_unit order by day, measure, unit, n');
const rebuilt = (apply: boolean) => rebuild(base.db, holder.current, { apply, progress: () => undefined });

/** As a program before this one took them: a person assigned the task, and an official was called by name. */
beforeAll(async () => {
  base = await freshDatabase();
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  const task = { document: '1/QĐ', unit: 'H50.01', title: 't', dueAt: '2026-05-30T17:00:00+07:00' };
  const intake = new IngestConsumer(base.db, holder, config);
  const events = [
    of(1, 'task', 'assigned', 'T-1', { ...task, assigner: 'UBND' }),
    of(2, 'task', 'assigned', 'T-2', { ...task, assigner: 'UBND' }),
    of(3, 'document', 'arrived', 'V-1', { unit: 'H50.01', official: 'vp-07', class: 'normal', electronic: true }),
  ];
  for (const batch of batchesOf(events, 1)) await intake.take(batch);
  expect(await base.db.query('select reason, detail from quarantine')).toEqual([]);
  await base.db.query(
    `update journal set data = jsonb_set(data, '{assigner}', to_jsonb($1::text)) where data ? 'assigner'`,
    [planted],
  );
  await base.db.query(
    `update journal set data = jsonb_set(data, '{official}', to_jsonb($1::text)) where data ? 'official'`,
    [login],
  );
}, 120_000);
afterAll(() => base.close());

it('a person in a code is in no list and no sum after an upgrade, and in no table after an erasure', async () => {
  const before = await sums();
  await rebuilt(true);
  expect([await tablesWith(base.db, planted), await tablesWith(base.db, login)]).toEqual([['journal'], ['journal']]);
  expect(await sums()).toEqual(before);
  const cases = [
    ['task', 'T-1'],
    ['task', 'T-2'],
    ['document', 'V-1'],
  ] as const;
  await erase(
    base.db,
    holder.current,
    cases.map(([kind, subject]) => ({
      ...{ kind, subject, reason: 'r', askedBy: 'vp', askedAt: '2026-06-01T08:00:00+07:00' },
    })),
    { apply: true, runBy: 't', limits: limitsOf(config) },
  );
  expect([await tablesWith(base.db, planted), await tablesWith(base.db, login)]).toEqual([[], []]);
  expect(await sums()).toEqual(before);
  expect((await rebuilt(false)).differences).toEqual({});
});
