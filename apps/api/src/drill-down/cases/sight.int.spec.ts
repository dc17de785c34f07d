import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiSettings } from '@ioc/test/support/api';
import { complaint, dossier } from '@ioc/test/support/case-rows';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import type { Person } from '@ioc/test/support/people';
import { personWith } from '@ioc/test/support/signed-in';
import { readConfig } from '#config/config.js';
import { placeOf } from '#event-log/place.js';
import { bootApi } from '#main.js';

/** Two departments; the first of them received a dossier that the second decides. */
const [own, other] = ['H50.16', 'H50.05'];
const received = { received_at: '2026-11-20T02:00:00Z', received_day: '2026-11-20' };
let base: FreshDatabase;
let api: Awaited<ReturnType<typeof bootApi>>;
const people: Record<string, Person> = {};
beforeAll(async () => {
  base = await freshDatabase();
  await dossier(base.db, 'D-own', { unit: own, ...received, disputes: 1 });
  await dossier(base.db, 'D-other', { unit: other, ...received, disputes: 1 });
  await dossier(base.db, 'D-received', { unit: other, receiving_unit: own, ...received });
  await dossier(base.db, 'D-helped', { unit: other, helping_unit: own, ...received });
  const day = { submitted_at: '2026-11-20T02:00:00Z', stage: 'handling' };
  await complaint(base.db, 'C-own', { unit: own, ...day });
  await complaint(base.db, 'C-other', { unit: other, ...day });
  await journaled('D-own', 0);
  await journaled('D-other', 1);
  await quarantined('mot-cua', 2); // of H50.16
  await quarantined('urn:ioc:source:mot-cua', 3);
  await quarantined('quan-trac', 4); // of H50.05
  const settings = await apiSettings({ DATABASE_URL: base.url, ROLE: 'serve', ACCESS: 'accounts' });
  api = await bootApi(readConfig(settings));
  for (const [name, roles, units] of [
    ['leader', ['leader'], []],
    ['department', ['department'], [own]],
    ['both', ['department', 'leader'], [own]],
    ['nobody', ['department'], []],
    ['duty', ['department', 'operator'], [own]],
  ] as const)
    people[name] = await personWith(api.url, base.db, roles, units);
}, 180_000);
afterAll(async () => {
  await api.close();
  await base.close();
});

const topic = 201;
async function journaled(subject: string, offset: number) {
  await base.db.query(`insert into topic (id, name) values ($1, 'dossier.events') on conflict do nothing`, [topic]);
  await base.db.query(
    `insert into journal (place, source, event_id, type, subject, time, appended_at, data, sha256)
     values ($1, 'mot-cua', $2, 'vn.ioc.dossier.received.v1', $2, now(), now(), '{}', '')`,
    [String(placeOf(topic, 0, BigInt(offset))), subject],
  );
}
const quarantined = (source: string, offset: number) =>
  base.db.query(
    `insert into quarantine (place, reason, detail, source, size, appended_at) values ($1, 'unknown-unit', 'x', $2, 1, now())`,
    [String(placeOf(topic, 0, BigInt(offset))), source],
  );

const ask = (who: string, path: string) => (people[who] as Person).ask('GET', path);
const codes = async (who: string, path: string) => {
  const { total, rows } = (await (await ask(who, path)).json()) as { total: number; rows: { code: string }[] };
  expect(rows).toHaveLength(total);
  return rows.map(({ code }) => code).sort();
};
const window = 'from=2026-11-01&to=2026-11-28';
const ownDossiers = ['D-own', 'D-received'];
const allDossiers = ['D-helped', 'D-other', 'D-own', 'D-received'];

describe('the cases of a department', () => {
  it.each([
    ['leader', allDossiers],
    ['both', allDossiers],
    ['duty', allDossiers],
    ['department', ownDossiers],
    ['nobody', []],
  ])('%s lists the dossiers %j, and counts as many', async (who, expected) => {
    expect(await codes(who, `/api/v1/dossiers?measure=dossier.received&${window}`)).toEqual(expected);
    expect(await codes(who, `/api/v1/dossiers?measure=dossier.received&unit=${other}&${window}`)).toEqual(
      expected.filter((code) => code !== 'D-own'),
    );
  });

  it('leave the file out of others', async () => {
    const csv = async (who: string) =>
      (await ask(who, `/api/v1/dossiers?measure=dossier.received&${window}&format=csv`)).text();
    expect(await csv('leader')).toMatch(/D-other/);
    expect(await csv('department')).toMatch(/D-own/);
    expect(await csv('department')).not.toMatch(/D-other|D-helped/);
  });

  it.each(['', '/desks'])('a page of a dossier%s is there for who may see it, and is not for others', async (more) => {
    const status = async (who: string, code: string) => (await ask(who, `/api/v1/dossiers/${code}${more}`)).status;
    // Rows without a history answer with an error of their own; what is asked is whether they are found.
    const seen = async (who: string, code: string) => (await status(who, code)) !== 404 || code.startsWith('?');
    const unknown = (await ask('department', `/api/v1/dossiers/D-none${more}`)).status;
    expect(unknown).toBe(404);
    if (more !== '') {
      expect(await Promise.all(allDossiers.map((code) => seen('leader', code)))).toEqual([true, true, true, true]);
      expect(await Promise.all(allDossiers.map((code) => seen('department', code)))).toEqual([
        false,
        false,
        true,
        true,
      ]);
    } else {
      expect((await ask('department', `/api/v1/dossiers/D-other`)).status).toBe(404);
    }
  });

  it('are cut among those in dispute, and complaints as well', async () => {
    expect(await codes('leader', '/api/v1/conflicts')).toEqual(['D-other', 'D-own']);
    expect(await codes('department', '/api/v1/conflicts')).toEqual(['D-own']);
    expect((await ask('department', '/api/v1/complaints/C-other')).status).toBe(404);
  });

  it('are those whose records of the log are shown', async () => {
    const record = async (who: string, offset: number) =>
      (await ask(who, `/api/v1/events/dossier.events/0/${offset}`)).status;
    expect([await record('leader', 0), await record('leader', 1), await record('leader', 2)]).toEqual([200, 200, 200]);
    expect([await record('department', 0), await record('department', 1)]).toEqual([200, 404]);
    expect(await record('department', 2)).toBe(404);
  });

  it('and quarantine is that of its own systems, in every spelling', async () => {
    const total = async (who: string, path = '') =>
      ((await (await ask(who, `/api/v1/quarantine${path}`)).json()) as { total: number }).total;
    expect([await total('department'), await total('department', '/groups')]).toEqual([2, 2]);
    expect([await total('nobody'), await total('nobody', '/groups')]).toEqual([0, 0]);
    expect(await total('both')).toBe(2); // it is as a department that this person may ask
  });

  it('while figures of the province stay visible, and no browser keeps a list', async () => {
    expect((await ask('department', '/api/v1/figures')).status).toBe(200);
    const { headers } = await ask('department', `/api/v1/dossiers?measure=dossier.received&${window}`);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('officials of another unit are not there', async () => {
    const status = async (who: string, unit: string) => (await ask(who, `/api/v1/documents/officials${unit}`)).status;
    expect([await status('department', `?unit=${own}`), await status('leader', '')]).toEqual([200, 200]);
    expect([await status('department', `?unit=${other}`), await status('department', '')]).toEqual([404, 404]);
    expect(await status('duty', `?unit=${other}`)).toBe(404);
  });
});
