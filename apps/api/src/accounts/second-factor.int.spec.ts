import { rename } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { appCode, base32Bytes } from '@ioc/test/support/authenticator';
import { apiSettings } from '@ioc/test/support/api';
import { type ApiProcess, apiProcess } from '@ioc/test/support/api-process';
import { npm } from '@ioc/test/support/command';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { firstAdministrator, goodPassword, newPerson, Person, said } from '@ioc/test/support/people';
import type { AccountList, WhoAmI } from '@ioc/shared/answers/accounts';
import type { RecoveryCodes, SecondFactorOffer, SecondFactorState } from '@ioc/shared/answers/second-factor';
import { io } from 'socket.io-client';

const own = '/api/v1/account/second-factor';
let base: FreshDatabase;
let api: ApiProcess;
let settings: Record<string, string>;
let admin: Person;
beforeAll(async () => {
  base = await freshDatabase();
  const files = await apiSettings({});
  settings = {
    ...files,
    DATABASE_URL: base.url,
    ACCESS: 'accounts',
    SECOND_FACTOR: 'administrators',
    LOG_LEVEL: 'debug',
  };
  api = await apiProcess(settings);
  await api.start();
  admin = await firstAdministrator(api.url, settings['FIRST_LINK_FILE'] ?? '');
}, 300_000);
afterAll(async () => {
  await api.stop();
  await base.close();
});
beforeEach(() => base.db.query('delete from sign_in_failure'));

const status = async (answer: Promise<Response>) => (await answer).status;
const code = async (answer: Promise<Response>) => {
  const response = await answer;
  return [response.status, ((await response.json()) as { code: string }).code];
};
/** As if the last code had been long ago, so that a test need not wait half a minute. */
const forgetStep = () => base.db.query('update account_second_factor set last_step = 0');
let made = 0;
const secrets: string[] = [];

/** Somebody whose app is set up: the secret, the recovery codes. */
async function enrolled(person: Person): Promise<{ secret: string; codes: string[] }> {
  const { secret } = await said<SecondFactorOffer>(await person.ask('POST', own, { password: goodPassword }));
  const confirmed = await person.ask('POST', `${own}/confirmation`, { code: appCode(secret) });
  const { codes } = await said<RecoveryCodes>(confirmed);
  secrets.push(secret, ...codes);
  return { secret, codes };
}
async function idOf(person: Person): Promise<{ id: string; name: string }> {
  const { name } = await person.get<WhoAmI>('/api/v1/session');
  const [row] = (await base.db.query('select id::text, name from account where name = $1', [name])) as {
    id: string;
    name: string;
  }[];
  return row as { id: string; name: string };
}

describe('an administrator without a second factor', () => {
  it('reaches what sets one up and sign-out, and nothing else; the socket is refused as well', async () => {
    expect(await admin.get<WhoAmI>('/api/v1/session')).toMatchObject({ secondFactor: 'required' });
    expect(await admin.get<SecondFactorState>(own)).toEqual({
      ...{ inForce: false, since: null, recoveryCodesLeft: 0, required: true },
    });
    for (const path of ['/api/v1/accounts', '/api/v1/figures', '/api/v1/account/sessions', '/api/v1/catalogue'])
      expect([path, await code(admin.ask('GET', path))]).toEqual([path, [403, 'second-factor-needed']]);
    const socket = io(`${api.url}/live`, {
      ...{ path: '/live', transports: ['websocket'], reconnection: false, forceNew: true },
      extraHeaders: { cookie: admin.cookie },
    });
    const error = await new Promise<Error & { data?: { code?: string } }>((gone) => socket.once('connect_error', gone));
    expect(error.data?.code).toBe('second-factor-needed');
    socket.close();
  });

  it('sets it up with password and first code; another session of before is over', async () => {
    const before = new Person(api.url);
    expect(await status(before.signIn('quan.tri', goodPassword))).toBe(204);
    expect(await code(admin.ask('POST', own, { password: 'sai' }))).toEqual([401, 'wrong-password']);
    expect(await code(admin.ask('POST', `${own}/confirmation`, { code: '000000' }))).toEqual([
      409,
      'no-second-factor-offered',
    ]);
    const { codes } = await enrolled(admin);
    expect(codes.length).toBe(10);
    expect(await admin.get<SecondFactorState>(own)).toMatchObject({ inForce: true, recoveryCodesLeft: 10 });
    expect(await status(admin.ask('GET', '/api/v1/accounts'))).toBe(200);
    expect(await status(before.ask('GET', '/api/v1/session'))).toBe(401);
    expect(await code(admin.ask('POST', own, { password: goodPassword }))).toEqual([409, 'second-factor-in-force']);
  });
});

describe('signing in with a second factor', () => {
  async function someone() {
    const person = await newPerson(admin, `hai.${(made += 1)}`, ['operator']);
    const { secret, codes } = await enrolled(person);
    const { name } = await idOf(person);
    await forgetStep();
    const enter = (given?: string) => new Person(api.url).signIn(name, goodPassword, given);
    return { person, name, secret, codes, enter };
  }

  it('asks for the code once the password is right, and takes each code once', async () => {
    const { enter, secret, name } = await someone();
    expect(await code(enter())).toEqual([401, 'code-needed']);
    expect(await code(new Person(api.url).signIn(name, 'sai hoàn toàn rồi'))).toEqual([401, 'wrong-password']);
    const one = appCode(secret);
    expect(await status(enter(`${one.slice(0, 3)} ${one.slice(3)}`))).toBe(204);
    expect(await code(enter(one))).toEqual([401, 'wrong-code']);
    await forgetStep();
    const both = await Promise.all([1, 2, 3].map(() => status(enter(appCode(secret, 1)))));
    expect(both.sort()).toEqual([204, 401, 401]);
  });

  it('counts wrong codes as wrong passwords, and a right password between them changes nothing', async () => {
    const { enter, secret, name } = await someone();
    // Of an hour ago: long past.
    const wrong = appCode(secret, -120);
    const answers = [];
    for (let n = 0; n < 4; n += 1) answers.push(await code(enter(wrong)), await code(enter()));
    expect(answers).toEqual(
      Array(4)
        .fill([
          [401, 'wrong-code'],
          [401, 'code-needed'],
        ])
        .flat(),
    );
    const counted = async () => {
      const rows = await base.db.query('select n from sign_in_failure where key = $1', [`account:${name}`]);
      return (rows as { n: number }[])[0]?.n;
    };
    expect(await counted()).toBe(4);
    expect(await status(enter(appCode(secret)))).toBe(204);
    expect(await counted()).toBeUndefined();
  });

  it('takes each recovery code once, as a person types it', async () => {
    const { enter, codes, person } = await someone();
    const [first = '', second = ''] = codes;
    expect(await status(enter(first.toLowerCase().replaceAll('-', ' ')))).toBe(204);
    expect(await code(enter(first))).toEqual([401, 'wrong-code']);
    expect(await person.get<SecondFactorState>(own)).toMatchObject({ recoveryCodesLeft: 9 });
    const renewed = await said<RecoveryCodes>(await person.ask('POST', `${own}/recovery-codes`, { code: second }));
    expect(renewed.codes.length).toBe(10);
    expect(await code(enter(codes[2]))).toEqual([401, 'wrong-code']);
    expect(await status(enter(renewed.codes[0]))).toBe(204);
  });

  it('is not passed by by a link for a new password', async () => {
    const { name, secret } = await someone();
    const { rows } = await admin.get<AccountList>('/api/v1/accounts');
    const { id } = rows.find((row) => row.name === name) as { id: string };
    const { link } = await said<{ link: string }>(await admin.ask('POST', `/api/v1/accounts/${id}/link`));
    const accepted = await new Person(api.url).ask('POST', '/api/v1/invitations/accept', {
      ...{ token: link.split('#')[1], password: `${goodPassword} mới` },
    });
    expect([accepted.status, accepted.headers.getSetCookie()]).toEqual([204, []]);
    expect(await code(new Person(api.url).signIn(name, `${goodPassword} mới`))).toEqual([401, 'code-needed']);
    const signedIn = new Person(api.url).signIn(name, `${goodPassword} mới`, appCode(secret));
    expect(await status(signedIn)).toBe(204);
  });

  it('ends by password and code together', async () => {
    const { person, enter, secret } = await someone();
    const remove = (password: string, given: string) =>
      code(person.ask('POST', `${own}/removal`, { password, code: given }));
    expect(await remove('sai', appCode(secret))).toEqual([401, 'wrong-password']);
    expect(await remove(goodPassword, '12345x')).toEqual([401, 'wrong-code']);
    const removed = person.ask('POST', `${own}/removal`, { password: goodPassword, code: appCode(secret) });
    expect(await status(removed)).toBe(204);
    expect(await status(enter())).toBe(204);
  });

  it('where the key of secrets is lost, says so, and a recovery code still opens', async () => {
    const { enter, secret, codes } = await someone();
    const file = settings['SECRETS_KEY_FILE'] ?? '';
    await rename(file, `${file}.away`);
    try {
      expect(await code(enter(appCode(secret)))).toEqual([503, 'secrets-key-away']);
      expect(await status(enter(codes[0]))).toBe(204);
    } finally {
      await rename(`${file}.away`, file);
    }
  });
});

describe('whoever lost the phone', () => {
  it('is reset by another administrator, who cannot reset himself', async () => {
    const person = await newPerson(admin, 'mat.may', ['operator']);
    await enrolled(person);
    const { id } = await idOf(person);
    const reset = (of: string) => admin.ask('DELETE', `/api/v1/accounts/${of}/second-factor`);
    expect(await status(reset(id))).toBe(204);
    expect(await status(person.ask('GET', '/api/v1/session'))).toBe(401);
    expect(await status(person.signIn('mat.may', goodPassword))).toBe(204);
    expect([await status(reset(id)), await status(reset((await idOf(admin)).id))]).toEqual([404, 409]);
  });

  it('and is the last administrator, is reset by a command, which is written down', async () => {
    const run = (...args: string[]) => npm(['run', '-s', 'account', '--', ...args], settings);
    expect(await run('reset-second-factor', 'khong.co')).toMatchObject({ code: 1 });
    expect(await run('reset-second-factor', 'quan.tri')).toMatchObject({ code: 0 });
    expect(await status(admin.ask('GET', '/api/v1/session'))).toBe(401);
    expect(await status(admin.signIn('quan.tri', goodPassword))).toBe(204);
    const [row] = (await base.db.query(
      'select who, kind, what from audit order by seq desc offset 1 limit 1',
    )) as object[];
    expect(row).toEqual({ who: 'npm run account', kind: 'changed', what: 'reset-second-factor quan.tri' });
  });
});

it('no secret and no code of it is in the log, in the audit, or plain in the database', async () => {
  expect(secrets.length).toBeGreaterThan(20);
  const stored = await base.db.query("select encode(secret, 'hex') as sealed from account_second_factor");
  for (const { sealed } of stored as { sealed: string }[])
    for (const secret of secrets) expect(sealed).not.toContain(base32Bytes(secret).toString('hex'));
  const audit = JSON.stringify(await base.db.query('select who, what from audit'));
  for (const secret of secrets) expect([api.output().includes(secret), audit.includes(secret)]).toEqual([false, false]);
});
