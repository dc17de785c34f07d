import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { crashes, type CrashingPostgres, crashingPostgres, type End } from '@ioc/test/support/crashing-postgres';
import { EmbeddedLog } from '#event-log/postgres/embedded-log.js';
import { TopicIds } from '#event-log/topic-ids.js';
import { endIncarnation, readIncarnation } from '#storage/incarnation.js';

let server: CrashingPostgres;
beforeAll(async () => void (server = await crashingPostgres()), 120_000);
afterAll(() => server.close(), 60_000);

const rows = async (table: string, where: string) =>
  (await server.db.query(`select 1 from ${table} where ${where}`)).length;

/** Each of these may take back what was committed, or put an older store in its place. */
const changes: [string, () => Promise<unknown>][] = [
  ...[...crashes, 'stop' as End].map((how): [string, () => Promise<unknown>] => [
    `the end of: ${how}`,
    () => server.end(how as End),
  ]),
  ['a rebuild', () => endIncarnation(server.db)],
  [
    'a dump that brings the same row back',
    async () => {
      const [{ id }] = await server.db.query('select id from store_incarnation');
      await server.db.query('create unlogged table restored (like store_incarnation including all)');
      await server.db.query('drop table store_incarnation; alter table restored rename to store_incarnation');
      await server.db.query('insert into store_incarnation (id) values ($1)', [id]);
    },
  ],
];

describe('the incarnation of the store', () => {
  it('is the same in every session, and after sessions are ended by force', async () => {
    const before = await readIncarnation(server.db);
    await server.db.query(`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()
      and application_name = 'ioc'`);
    await server.db.query('checkpoint');
    expect(await readIncarnation(server.db)).toBe(before);
  });

  it.each(changes)(
    'is another one after %s',
    async (_name, change) => {
      const before = await readIncarnation(server.db);
      await change();
      const after = await readIncarnation(server.db);
      expect(after).not.toBe(before);
      expect(await readIncarnation(server.db)).toBe(after);
    },
    120_000,
  );

  it('is one for all who ask at the same moment after a crash', async () => {
    await server.end('backend');
    const answers = await Promise.all(Array.from({ length: 8 }, () => readIncarnation(server.db)));
    expect(new Set(answers).size).toBe(1);
  }, 120_000);
});

describe('on a server that makes no commit durable by itself', () => {
  /** @returns whether the crash took something back; else the server had written everything by itself */
  async function appendAndCrash(how: End, name: string): Promise<boolean> {
    const log = new EmbeddedLog(server.db, server.url);
    const id = (await new TopicIds(server.db).of([{ topic: name }]))(name);
    await log.append([{ topic: name, key: 'k', value: Buffer.from('v') }]);
    await server.db.transaction(async (own) => {
      await own.query('set local synchronous_commit = off');
      await own.query(`insert into source_state (source) values ($1)`, [name]);
    });
    await log.close();
    await server.end(how);
    expect(await rows('embedded_log', `topic = '${name}'`)).toBe(1);
    expect((await new TopicIds(server.db).of([{ topic: name }]))(name)).toBe(id);
    return (await rows('source_state', `source = '${name}'`)) === 0;
  }

  it.each(crashes)(
    'what an append of the embedded log resolved for, and the number of a topic, survive: %s',
    async (how) => {
      let lost = false;
      for (let round = 0; round < 5 && !lost; round += 1) lost = await appendAndCrash(how, `durable ${how} ${round}`);
      expect(lost).toBe(true);
    },
    180_000,
  );
});
