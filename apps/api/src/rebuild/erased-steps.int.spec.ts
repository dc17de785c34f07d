import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { batchesOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import type { SentEvent } from '@ioc/test/support/lives';
import { CatalogueHolder } from '#catalogue/holder.js';
import { erasedText } from '#cases/redaction.js';
import { readConfig } from '#config/config.js';
import { erase } from '#erasure/erase.js';
import { limitsOf } from '#ingest/decode/decode.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { rebuild } from '#rebuild/rebuild.js';
import { ErasedSteps1765740900000 } from '#storage/migrations/1765740900000-erased-steps.js';

const config = readConfig({});
let base: FreshDatabase;
let holder: CatalogueHolder;
const moved = 'vn.ioc.register.process-moved.v1';
const run = (n: number, step: number, type = moved, subject = 'R-1'): SentEvent => {
  const data = { process: 'QT-01', step, unit: 'H50.01', title: 'bà Lan' };
  const time = new Date(Date.UTC(2026, 4, 20, 2, n)).toISOString();
  return {
    ...{ specversion: '1.0', id: `e${n}`, source: 'so-theo-doi', type, subject, time },
    data: (type === moved
      ? data
      : { event: 'e1', type: moved, time: '2026-05-20T02:01:30Z', data }) as SentEvent['data'],
  };
};
const steps = async () =>
  base.db.query(
    `select event_id as id, coalesce(data->'data'->'step', data->'step') as step from journal order by event_id`,
  );
const rebuilt = () => rebuild(base.db, holder.current, { apply: false, progress: () => undefined });

/** Runs that an earlier program erased: the number of each of their steps became a text, in the journal and in the log. */
beforeAll(async () => {
  base = await freshDatabase();
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  const events = [
    ...[run(1, 2), run(2, 3), run(3, 5), run(4, 2, 'vn.ioc.register.replaced.v1'), run(5, 4, moved, 'R-2')],
    run(6, 1, moved, 'R-3'),
  ];
  const intake = new IngestConsumer(base.db, holder, config);
  for (const batch of batchesOf(events, 1)) {
    await base.db.query(
      `insert into embedded_log (topic, partition, "offset", key, headers, value)
       select $1, $2, r.n, 'k', '{}', convert_to(r.value, 'UTF8') from jsonb_to_recordset($3::jsonb) as r(n bigint, value text)`,
      [
        batch.topic,
        batch.partition,
        JSON.stringify(batch.records.map(({ offset, value }) => ({ n: Number(offset), value: value?.toString() }))),
      ],
    );
    await intake.take(batch);
  }
  expect(await base.db.query('select reason, detail from quarantine')).toEqual([]);
  const asks = ['R-1', 'R-2'].map((subject) => ({
    ...{ kind: 'register' as const, subject, reason: 'r', askedBy: 'vp', askedAt: '2026-06-01T08:00:00+07:00' },
  }));
  await erase(base.db, holder.current, asks, { apply: true, runBy: 't', limits: limitsOf(config) });
  const damage = (path: string) =>
    base.db.query(
      `update journal set data = jsonb_set(data, $1::text[], to_jsonb($2::text)) where data #> $1::text[] is not null and subject <> 'R-3'`,
      [path, erasedText],
    );
  await damage('{step}');
  await damage('{data,step}');
  await base.db.query(
    `update embedded_log set value = convert_to(regexp_replace(convert_from(value, 'UTF8'), '"step":[0-9]+', '"step":"${erasedText}"', 'g'), 'UTF8')
     where convert_from(value, 'UTF8') not like '%"R-3"%'`,
  );
}, 120_000);
afterAll(() => base.close());

it('a database with an erased run of a process is mended by its next start: it can be rebuilt, and its log be read', async () => {
  await expect(rebuilt()).rejects.toThrow();
  const runner = base.db.createQueryRunner();
  await new ErasedSteps1765740900000().up(runner);
  await runner.release();
  expect(await steps()).toEqual([
    ...[1, 2, 5].map((step, at) => ({ id: `e${at + 1}`, step })),
    ...[
      { id: 'e4', step: 1 },
      { id: 'e5', step: 4 },
      { id: 'e6', step: 1 },
    ],
  ]);
  expect((await rebuilt()).differences).toEqual({});
  const rows = (await base.db.query('select value, sha256(value) as sum from embedded_log')) as {
    value: Buffer;
    sum: Buffer;
  }[];
  expect(rows.filter(({ value }) => value.includes(erasedText)).length).toBe(0);
  const sums = (await base.db.query('select sha256 as sum from journal')) as { sum: Buffer }[];
  expect(sums.map(({ sum }) => sum.toString('hex')).sort()).toEqual(rows.map(({ sum }) => sum.toString('hex')).sort());
});
