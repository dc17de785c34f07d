import { readFile, rm, mkdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditList } from '@ioc/shared/answers/audit';
import { apiSettings } from '@ioc/test/support/api';
import { npm } from '@ioc/test/support/command';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { firstAdministrator, goodPassword, newPerson, type Person } from '@ioc/test/support/people';
import { readConfig } from '#config/config.js';
import { bootApi } from '#main.js';

let base: FreshDatabase;
let api: Awaited<ReturnType<typeof bootApi>>;
let head: string;
let [admin, leader, auditor] = [] as unknown as [Person, Person, Person];
beforeAll(async () => {
  base = await freshDatabase();
  const settings = await apiSettings({ DATABASE_URL: base.url, ROLE: 'serve', ACCESS: 'accounts' });
  head = settings['AUDIT_HEAD_FILE'] ?? '';
  api = await bootApi(readConfig(settings));
  admin = await firstAdministrator(api.url, settings['FIRST_LINK_FILE'] ?? '');
  leader = await newPerson(admin, 'lanh.dao', ['leader']);
  auditor = await newPerson(admin, 'kiem.tra', ['auditor']);
}, 180_000);
afterAll(async () => {
  await api.close();
  await base.close();
});

const list = '/api/v1/dossiers?measure=dossier.received&unit=H50.16';
const search = async (query: string) => (await auditor.get<AuditList>(`/api/v1/audit?${query}`)).rows;
const acts = async (query: string) => (await search(query)).map(({ who, kind, what }) => [who, kind, what]).reverse();

describe('the audit', () => {
  it('has who signed in, failed, read, exported, was refused and changed what', async () => {
    await leader.ask('GET', list);
    await leader.ask('GET', list); // the same reading within ten minutes is one
    await leader.ask('GET', `${list}&format=csv`);
    await leader.ask('GET', '/api/v1/dossiers/H50.16-1');
    await leader.ask('GET', '/api/v1/accounts');
    await leader.ask('GET', '/api/v1/figures');
    expect(await acts('who=lanh.dao')).toEqual([
      ['lanh.dao', 'signed-in', ''],
      ['lanh.dao', 'read', list],
      ['lanh.dao', 'exported', `${list}&format=csv`],
      ['lanh.dao', 'read', '/api/v1/dossiers/H50.16-1'],
      ['lanh.dao', 'denied', 'GET /api/accounts'],
    ]);
    await leader.signIn('lanh.dao', 'sai hẳn mật khẩu');
    await leader.signIn('mật khẩu gõ nhầm ô', 'x');
    expect(await acts('kind=sign-in-failed')).toEqual([
      ['lanh.dao', 'sign-in-failed', ''],
      ['?', 'sign-in-failed', ''],
    ]);
    expect(await acts('kind=changed&who=quan.tri')).toContainEqual([
      ...['quan.tri', 'changed'],
      'POST /api/accounts {"name":"lanh.dao","roles":["leader"],"units":[]}',
    ]);
    expect(await acts('what=h50.16-1')).toHaveLength(1);
    expect(await acts('to=2020-01-01')).toEqual([]);
    expect(JSON.stringify(await search('limit=200'))).not.toContain(goodPassword);
  });

  it('is for the auditor, page by page', async () => {
    expect((await leader.ask('GET', '/api/v1/audit')).status).toBe(403);
    const first = await auditor.get<AuditList>('/api/v1/audit?limit=2');
    const second = await auditor.get<AuditList>(`/api/v1/audit?limit=2&after=${first.next}`);
    const seqs = [...first.rows, ...second.rows].map(({ seq }) => Number(seq));
    expect(seqs).toEqual([0, 1, 2, 3].map((n) => (seqs[0] as number) - n));
  });

  it('where it cannot be written, cases are not read; figures are', async () => {
    await base.db.query('alter table audit rename to audit_away');
    const refused = await leader.ask('GET', '/api/v1/dossiers/another');
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([503, 'audit-away']);
    expect((await leader.ask('GET', '/api/v1/figures')).status).toBe(200);
    await base.db.query('alter table audit_away rename to audit');
    expect((await leader.ask('GET', '/api/v1/dossiers/another')).status).toBe(404);
    // The head cannot be put beside it: the same.
    await rm(head);
    await mkdir(head);
    expect((await leader.ask('GET', '/api/v1/dossiers/a-third')).status).toBe(503);
    await rm(head, { recursive: true });
    expect((await leader.ask('GET', '/api/v1/dossiers/a-third')).status).toBe(404);
  });

  it('is verified by a command that names the first broken link', async () => {
    const verify = () => npm(['run', '-s', 'audit', '--', 'verify'], { DATABASE_URL: base.url, AUDIT_HEAD_FILE: head });
    const forced = async (sql: string) => {
      await base.db.query('alter table audit disable trigger user');
      await base.db.query(sql);
      await base.db.query('alter table audit enable trigger user');
    };
    const { seq: last } = JSON.parse(await readFile(head, 'utf8')) as { seq: string };
    expect(await verify()).toMatchObject({ code: 0, stdout: expect.stringContaining(`✓ ${last} `) });
    await expect(base.db.query('delete from audit where seq = 2')).rejects.toThrow('append-only');
    await expect(base.db.query(`update audit set who = 'x'`)).rejects.toThrow('append-only');
    await forced(`update audit set who = who || 'x' where seq = 3`);
    expect(await verify()).toMatchObject({ code: 1, all: expect.stringMatching(/broken at 3 .*changed/) });
    await forced(`update audit set who = left(who, -1) where seq = 3`);
    await forced(`create table kept as select * from audit where seq in (2, ${last})`);
    await forced(`delete from audit where seq = 2`);
    expect(await verify()).toMatchObject({ code: 1, all: expect.stringMatching(/broken at 2: .*missing/) });
    await forced(`insert into audit select * from kept where seq = 2`);
    await forced(`delete from audit where seq = ${last}`);
    expect(await verify()).toMatchObject({
      code: 1,
      all: expect.stringMatching(`broken at ${last} … ${last}: .*dropped`),
    });
    await forced(`insert into audit select * from kept where seq = ${last}`);
    expect(await verify()).toMatchObject({ code: 0 });
  }, 300_000);
});
