import { describe, expect, it } from '@jest/globals';
import { LogWatch, secretsIn } from '@ioc/test/support/log-secrets';
import { goodPassword } from '@ioc/test/support/people';

const token = 'A1_-'.repeat(10) + 'xyz';

describe('what may stand in no log', () => {
  it.each([
    [`wrong: ${goodPassword}`, 'password'],
    ['$argon2id$v=19$m=19456', 'password hash'],
    [`authorization: Bearer ioc_mot-cua_${token}`, 'source key'],
    [`iocadmin_${token}`, "administrator's key"],
    [`cookie: __Host-ioc_session=${token}; a=b`, 'cookie'],
    [`http://127.0.0.1:3000/invitation#${token}`, 'link'],
    ['eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl', 'id token'],
    ['connect postgres://ioc:secret@db/ioc', 'password of the database'],
    ['gọi 0912345678 nhé', 'telephone'],
    ['gọi +84912345678', 'telephone'],
    ['CCCD 045012345678', 'identity number'],
  ])('%s', (text, kind) => expect(secretsIn(text)).toEqual([kind]));

  it.each([
    'IOC: http://127.0.0.1:41234',
    'H50.16-1 2026-11-29T02:00:00.123Z 1764381600000',
    'key 0f5b6a52-6c1e-4c0e-9d0f-1b6f3c0d7a11 of mot-cua',
    'postgres://127.0.0.1:5432/ioc',
  ])('%s is nothing of the kind', (text) => expect(secretsIn(text)).toEqual([]));

  it('is found in pieces, once', () => {
    const watch = new LogWatch();
    for (const piece of ['a cookie ioc_ses', `sion=${token.slice(0, 9)}`, token.slice(9)]) watch.hear(piece);
    expect(() => watch.done()).toThrow(/cookie/);
    expect(() => watch.done()).not.toThrow();
  });
});
