import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { npm } from '@ioc/test/support/command';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { runDirectory } from '@ioc/test/support/run-directory';
import { appendLinks, readLinks } from '#audit/audit.sql.js';
import { writeHead } from '#audit/head-file.js';

const dayMs = 86_400_000;
let base: FreshDatabase;
let headFile: string;
beforeAll(async () => {
  base = await freshDatabase();
  headFile = join(runDirectory(), 'retired-head.json');
  // Five days of ten entries each: two of them older than ninety days.
  for (const ago of [200, 150, 30, 2, 1]) {
    const entries = Array.from({ length: 10 }, (_, n) => ({
      ...{ at: new Date(Date.now() - ago * dayMs + n), who: 'an', kind: 'read' as const, address: '::1' },
      what: `/api/v1/dossiers/${ago}-${n}`,
    }));
    await writeHead(headFile, await appendLinks(base.db, entries));
  }
}, 180_000);
afterAll(() => base.close());

const run = (...args: string[]) =>
  npm(['run', '-s', 'audit', '--', ...args], {
    ...{ DATABASE_URL: base.url, AUDIT_HEAD_FILE: headFile, AUDIT_DAYS: '90' },
  });
const first = async () => (await readLinks(base.db, 0n, 1))[0]?.seq;
const forced = async (sql: string) => {
  await base.db.query('alter table audit disable trigger user');
  await base.db.query(sql);
  await base.db.query('alter table audit enable trigger user');
};

describe('the audit of which days are over', () => {
  it('drops nothing without being told to, and nothing of a broken chain', async () => {
    expect(await run('retire')).toMatchObject({ code: 0, stdout: expect.stringMatching(/would drop: … 20, /) });
    await forced(`update audit set who = 'am' where seq = 45`);
    expect(await run('retire', '--apply')).toMatchObject({ code: 1, all: expect.stringMatching(/broken.*: 45 /) });
    await forced(`update audit set who = 'an' where seq = 45`);
    expect(await first()).toBe(1n);
  }, 120_000);

  it('drops whole days, and verification says to where', async () => {
    expect(await run('retire', '--apply')).toMatchObject({ code: 0, stdout: expect.stringContaining('dropped: 20;') });
    expect(await first()).toBe(21n);
    const verified = await run('verify');
    expect(verified).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/✓ 31 .*head 51; .*retired: … 20, \d{4}-/),
    });
    const [act] = (await base.db.query(`select who, what from audit where seq = 51`)) as {
      who: string;
      what: string;
    }[];
    expect(act).toMatchObject({ who: 'npm run audit', what: expect.stringMatching(/^audit retire … 20, /) });
    expect((await run('retire', '--apply')).stdout).toContain('no entries before');
    await expect(base.db.query('delete from audit where seq = 21')).rejects.toThrow('append-only');
    await expect(base.db.query('delete from audit_retired')).rejects.toThrow('append-only');
  }, 120_000);

  it.each([
    ['one byte', `update audit set what = what || ' ' where seq = 33`, /broken at 33 .*changed/],
    ['one row', 'delete from audit where seq = 33', /broken at 33: .*missing/],
    ['the first day that was left', 'delete from audit where seq <= 30', /broken at 1: .*missing, 31 follows/],
    ['the last day', 'delete from audit where seq > 40', /broken at 41 … 51: .*dropped/],
    ['all of it', 'delete from audit', /broken at 21 … 51: .*dropped/],
  ])(
    'finds %s changed or gone as before',
    async (_, sql, said) => {
      await base.db.query('create table kept as select * from audit');
      await forced(sql);
      expect(await run('verify')).toMatchObject({ code: 1, all: expect.stringMatching(said) });
      await forced('delete from audit');
      await forced('insert into audit select * from kept');
      await base.db.query('drop table kept');
    },
    60_000,
  );

  it('believes what stands outside of the database alone', async () => {
    const outside = headFile.replace('.json', '-retired.json');
    const text = await readFile(outside, 'utf8');
    expect(JSON.parse(text)).toMatchObject({ seq: '20', lastDay: expect.stringMatching(/^\d{4}-/) });
    await rm(outside);
    expect(await run('verify')).toMatchObject({ code: 1, all: expect.stringMatching(/broken at 1: .*missing, 21/) });
  }, 60_000);
});
