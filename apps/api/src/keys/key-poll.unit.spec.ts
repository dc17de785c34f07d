import { afterEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { KeyRing } from '#identity/key-ring.js';
import { hashOf } from '#identity/source-keys.js';
import { KeyPoll } from '#keys/key-poll.js';

let ring: KeyRing;
afterEach(() => ring.onApplicationShutdown());

/** A database of which the version and the keys are said, and what was asked of it. */
function fake() {
  const said = { version: '1', keys: ['a'], asked: [] as string[], meanwhile: () => undefined as void };
  const query = (sql: string) => {
    if (sql.includes('source_key_version')) return Promise.resolve([{ version: said.version }]);
    said.asked.push(sql);
    const rows = said.keys.map((key) => ({
      ...{
        id: key,
        source: 'mot-cua',
        kinds: [],
        units: [],
        expires_at: null,
        sha256: Buffer.from(hashOf(key), 'hex'),
      },
    }));
    said.meanwhile();
    return Promise.resolve(rows);
  };
  ring = new KeyRing('/nowhere/keys.json');
  return { said, poll: new KeyPoll({ query } as unknown as DataSource, ring) };
}
const opens = (key: string) => ring.verify({ 'x-api-key': key }) !== null;

describe('the look at managed keys', () => {
  it('reads the keys when they changed, and their version alone else', async () => {
    const { said, poll } = fake();
    for (let look = 0; look < 5; look += 1) await poll.read();
    expect([said.asked.length, opens('a')]).toEqual([1, true]);
    Object.assign(said, { version: '2', keys: ['b'] });
    await poll.read();
    expect([said.asked.length, opens('a'), opens('b')]).toEqual([2, false, true]);
  });

  it('that was overtaken by a change reads again', async () => {
    const { said, poll } = fake();
    said.meanwhile = () => Object.assign(said, { version: '2', keys: [], meanwhile: () => undefined });
    await poll.read();
    expect(opens('a')).toBe(true);
    await poll.read();
    expect(opens('a')).toBe(false);
  });

  it('that failed half way reads again', async () => {
    const { said, poll } = fake();
    said.meanwhile = () => {
      said.meanwhile = () => undefined;
      throw new Error('away');
    };
    await expect(poll.read()).rejects.toThrow('away');
    await poll.read();
    expect(opens('a')).toBe(true);
  });
});
