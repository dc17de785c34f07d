import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { apiSettings, keyOfSource } from '@ioc/test/support/api';
import { type ApiProcess, apiProcess } from '@ioc/test/support/api-process';
import { appCode } from '@ioc/test/support/authenticator';
import { npm } from '@ioc/test/support/command';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { firstAdministrator, goodPassword, newPerson, Person, said } from '@ioc/test/support/people';
import { Screen } from '@ioc/test/support/screen';
import { until } from '@ioc/test/support/until';
import type { RecoveryCodes, SecondFactorOffer } from '@ioc/shared/answers/second-factor';
import type { MadeSourceKey } from '@ioc/shared/answers/source-keys';

const planted = { name: 'Nguyễn Thị Gieo', phone: '0912345678', identity: '045012345678' };
const personal = Object.values(planted).join(' ');
const wrongPassword = 'mật khẩu gõ nhầm của tôi';
let base: FreshDatabase;
let api: ApiProcess;
let link: string;
const secrets = new Set<string>([goodPassword, wrongPassword, ...Object.values(planted)]);

beforeAll(async () => {
  base = await freshDatabase();
  const settings = await apiSettings({});
  link = settings['FIRST_LINK_FILE'] ?? '';
  // Everything that the program ever says.
  api = await apiProcess({ ...settings, DATABASE_URL: base.url, ACCESS: 'accounts', LOG_LEVEL: 'debug' });
  await api.start();
}, 300_000);
afterAll(async () => {
  await api.stop();
  await base.close();
});

const cookieOf = ({ cookie }: { cookie: string }) => cookie.split('=')[1] as string;
const post = (key: string, body: string, type = 'application/cloudevents+json') =>
  fetch(`${api.url}/api/v1/events`, {
    ...{ method: 'POST', body },
    headers: { 'content-type': type, authorization: `Bearer ${key}` },
  });
const event = (id: string, type: string, subject: string, data: object) =>
  JSON.stringify({
    ...{ specversion: '1.0', id, source: 'urn:ioc:source:1022', type: `vn.ioc.${type}.v1`, subject, data },
    time: '2026-01-05T08:00:00+07:00',
  });

/** Sign-in, wrong and right; a second factor; keys; a screen. */
async function people(): Promise<Person> {
  const admin = await firstAdministrator(api.url, link);
  const person = await newPerson(admin, 'truc.ca', ['operator', 'administrator']);
  for (const name of ['truc.ca', wrongPassword, personal])
    await new Person(api.url).signIn(name, wrongPassword, '123456');
  const { secret } = await said<SecondFactorOffer>(
    await person.ask('POST', '/api/v1/account/second-factor', { password: goodPassword }),
  );
  const confirmation = { code: appCode(secret) };
  const { codes } = await said<RecoveryCodes>(
    await person.ask('POST', '/api/v1/account/second-factor/confirmation', confirmation),
  );
  for (const one of [secret, ...codes, cookieOf(person), cookieOf(admin)]) secrets.add(one);
  return admin;
}
async function keys(admin: Person): Promise<void> {
  const given = { source: '1022', note: planted.name };
  const made = await said<MadeSourceKey>(await admin.ask('POST', '/api/v1/source-keys', given));
  secrets.add(made.key);
  expect((await post(made.key, event('k1', 'source.heartbeat', '1022', {}))).status).toBe(200);
  await admin.ask('DELETE', `/api/v1/source-keys/${made.row.id}`);
  await post(made.key, event('k2', 'source.heartbeat', '1022', {}));
  await post(`ioc_1022_${made.key.slice(-43).toLowerCase()}`, event('k3', 'source.heartbeat', '1022', {}));
}
async function screen(admin: Person): Promise<void> {
  const wall = new Screen(api.url);
  const { code } = await wall.pair();
  secrets.add(wall.jar.get('ioc_pairing') as string);
  const paired = await admin.ask('POST', '/api/v1/displays', { code, name: 'Màn hình 1', room: 'Phòng họp' });
  expect(paired.status).toBe(201);
  await wall.pair();
  secrets.add(wall.jar.get('ioc_display') as string);
}
/** Texts with a person's data: taken, refused, in quarantine, read, and erased. */
async function cases(admin: Person): Promise<void> {
  const key = keyOfSource('1022');
  const sent = { kind: 'field-report', category: 'khac', place: { lat: 16.75, lon: 107.19 } };
  const submitted = event('c1', 'complaint.submitted', 'PA-7731', { ...sent, title: `nhà ${planted.name}` });
  expect((await post(key, submitted)).status).toBe(200);
  await post(key, event('c2', 'complaint.rated', 'PA-7731', { rating: personal }));
  await post(key, event('c3', 'complaint.submitted', planted.identity, { ...sent, title: personal }));
  await post(key, `{"subject":"PA-7731","note":"${personal}`);
  await post(key, personal, 'text/plain');
  await until(
    async () => (await base.db.query(`select 1 from complaint where code = 'PA-7731'`)) as unknown[],
    (rows) => rows.length === 1,
    60_000,
  );
  for (const path of [
    'complaints/PA-7731',
    `complaints/${planted.identity}`,
    `complaints?text=${planted.phone}`,
    `dossiers/${planted.name}`,
  ])
    await admin.ask('GET', `/api/v1/${encodeURI(path)}`);
}

it('passwords, codes, links, tokens, keys and persons’ data are in no log, whatever goes right or wrong', async () => {
  const admin = await people();
  await keys(admin);
  await screen(admin);
  await cases(admin);
  const erased = await npm(
    ['run', '-s', 'erase', '--', '--subject', 'PA-7731', '--kind', 'complaint', '--reason', '12/YC', '--apply'],
    { DATABASE_URL: base.url, ERASURES_FILE: `${link}.erasures` },
  );
  expect(erased.code).toBe(0);
  // A fault of the program, with whatever it was doing.
  await base.db.query('alter table complaint rename to complaint_away');
  expect((await admin.ask('GET', '/api/v1/complaints/PA-7731')).status).toBeGreaterThanOrEqual(400);
  await base.db.query('alter table complaint_away rename to complaint');
  const log = api.output() + erased.all;
  expect(log).toContain('one-time link');
  expect([...secrets].filter((secret) => log.includes(secret))).toEqual([]);
  const rest = JSON.stringify(await base.db.query('select who, kind, what, address from audit'));
  expect([...secrets].filter((secret) => rest.includes(secret))).toEqual([]);
}, 240_000);
