import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { administratorOf, parseKeys, sourceOf } from '@ioc/api/identity/source-keys';
import { addKey } from '#keys/add-key.js';

let dir: string;
let file: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'keys-'));
  file = join(dir, 'data', 'keys.json');
});
afterEach(() => rm(dir, { recursive: true }));
const add = (source: string, byte: number) =>
  addKey({ file, source, note: 'thử', secret: Buffer.alloc(32, byte), now: new Date('2026-01-05T01:00:00Z') });

describe('a new key', () => {
  it('is accepted by the door, beside the older ones, and is not in the file', async () => {
    const keys = [await add('mot-cua', 1), await add('1022', 2)];
    const text = await readFile(file, 'utf8');
    expect(keys.map((key) => sourceOf(parseKeys(file, text), key))).toEqual(['mot-cua', '1022']);
    for (const key of keys) expect(text).not.toContain(key.slice(-43));
  });

  it('of an administrator opens what is theirs, speaks for no source, and names who has it', async () => {
    const make = (note: string) =>
      addKey({ file, source: null, note, secret: Buffer.alloc(32, 5), now: new Date('2026-01-05T01:00:00Z') });
    await expect(make(' ')).rejects.toThrow(/--note/);
    const key = await make('Nguyễn Văn A');
    const keys = parseKeys(file, await readFile(file, 'utf8'));
    expect(key).toMatch(/^iocadmin_[\w-]{43}$/);
    expect([administratorOf(keys, key), sourceOf(keys, key)]).toEqual(['Nguyễn Văn A', null]);
    expect(administratorOf(keys, await add('mot-cua', 1))).toBeNull();
  });

  it('lies in a file that only its owner may read', async () => {
    await add('mot-cua', 1);
    expect(((await stat(file)).mode & 0o777).toString(8)).toBe('600');
  });

  it('is not made for a name that is no source code, nor beside a broken file', async () => {
    await expect(add('Một cửa', 1)).rejects.toThrow(/--source: cần mã nguồn/);
    await add('mot-cua', 1);
    await writeFile(file, 'x');
    await expect(add('mot-cua', 2)).rejects.toThrow(/keys\.json: cần JSON/);
    expect(await readFile(file, 'utf8')).toBe('x');
  });
});
