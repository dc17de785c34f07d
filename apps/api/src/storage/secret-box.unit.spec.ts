import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ownSecretKey, readSecretKey, seal, unseal } from '#storage/secret-box.js';

describe('a sealed secret', () => {
  const key = Buffer.alloc(32, 7);
  const secret = Buffer.from('a secret of twenty b');

  it('is opened by the key for whom it is, and looks different each time', () => {
    const sealed = seal(key, secret, '12');
    expect(unseal(key, sealed, '12')).toEqual(secret);
    expect(sealed.includes(secret)).toBe(false);
    expect(seal(key, secret, '12')).not.toEqual(sealed);
  });

  it('opens for nobody else, by no other key, and not when a byte was changed', () => {
    const sealed = seal(key, secret, '12');
    expect(() => unseal(key, sealed, '13')).toThrow();
    expect(() => unseal(Buffer.alloc(32, 8), sealed, '12')).toThrow();
    for (const at of [0, 12, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] as number) ^ 1;
      expect(() => unseal(key, changed, '12')).toThrow();
    }
  });

  it('opens by its whole tag alone: a shorter one could be guessed', () => {
    const empty = seal(key, Buffer.alloc(0), '12');
    expect(unseal(key, empty, '12')).toHaveLength(0);
    expect(() => unseal(key, empty.subarray(0, -4), '12')).toThrow();
  });
});

describe('the key of an installation', () => {
  let dir: string;
  let file: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'secret-'));
    file = join(dir, 'data', 'secrets.key');
  });
  afterEach(() => rm(dir, { recursive: true }));

  it('is made once, for its owner alone, also by many at once', async () => {
    await expect(readSecretKey(file)).rejects.toThrow('ENOENT');
    const keys = await Promise.all(Array.from({ length: 8 }, () => ownSecretKey(file)));
    const first = await readSecretKey(file);
    expect(first.length).toBe(32);
    for (const key of keys) expect(key).toEqual(first);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(dir, 'data'))).toEqual(['secrets.key']);
  });

  it('is not replaced where the file is broken', async () => {
    await ownSecretKey(file);
    await writeFile(file, 'short');
    await expect(ownSecretKey(file)).rejects.toThrow(/secrets\.key: cần 32 byte/);
  });
});
