import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { replacePrivateFile } from '#storage/private-file.js';

let dir: string;
beforeEach(async () => (dir = await mkdtemp(join(tmpdir(), 'private-'))));
afterEach(() => rm(dir, { recursive: true }));

it('is made with its folder, replaced whole, and is for its owner alone', async () => {
  const file = join(dir, 'data', 'secret');
  await replacePrivateFile(file, 'a long first text');
  await replacePrivateFile(file, 'short');
  expect([await readFile(file, 'utf8'), (await stat(file)).mode & 0o777]).toEqual(['short', 0o600]);
  expect(await readdir(join(dir, 'data'))).toEqual(['secret']);
});

it('takes no mode from a draft that was left behind', async () => {
  const file = join(dir, 'secret');
  await writeFile(`${file}.${process.pid}.new`, 'half', { mode: 0o644 });
  await replacePrivateFile(file, 'whole');
  expect([await readFile(file, 'utf8'), (await stat(file)).mode & 0o777]).toEqual(['whole', 0o600]);
});

it('leaves the old file where the new one cannot be written', async () => {
  const file = join(dir, 'secret');
  await replacePrivateFile(file, 'old');
  await mkdir(`${file}.${process.pid}.new`);
  await expect(replacePrivateFile(file, 'new')).rejects.toThrow();
  expect(await readFile(file, 'utf8')).toBe('old');
});

it('is replaced by several processes at once', async () => {
  const file = join(dir, 'secret');
  for (let round = 0; round < 20; round += 1) {
    await Promise.all([replacePrivateFile(file, 'first', 1), replacePrivateFile(file, 'second', 2)]);
    expect(await readFile(file, 'utf8')).toMatch(/^(first|second)$/);
  }
});
