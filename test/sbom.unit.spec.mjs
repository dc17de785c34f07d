import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';

const run = promisify(execFile);
const root = dirname(import.meta.dirname);

it('npm run sbom names what the program is made of, with version and sum, and not what tests it', async () => {
  const { stdout } = await run('npm', ['run', '-s', 'sbom'], { cwd: root, maxBuffer: 64 * 1024 * 1024 });
  const { bomFormat, components } = JSON.parse(stdout);
  expect(bomFormat).toBe('CycloneDX');
  const named = new Map(components.map((one) => [one.name, one]));
  for (const name of ['openid-client', 'pg', 'socket.io', 'react'])
    expect(named.get(name)).toMatchObject({ version: expect.stringMatching(/^\d/), hashes: expect.any(Array) });
  expect(named.has('@jest/globals')).toBe(false);
}, 60_000);
