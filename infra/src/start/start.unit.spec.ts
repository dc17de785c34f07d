import { createServer } from 'node:net';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseKeys, sourceOf } from '@ioc/api/identity/source-keys';
import { choose } from '#start/choices.js';
import { choosePort, isFree } from '#start/port.js';
import { claim } from '#start/single.js';
import { simulatorKeys } from '#start/simulator-keys.js';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'ioc-start-'));
});
afterAll(() => rm(dir, { recursive: true }));

describe('what a start is to do', () => {
  it('simulates on a machine of its own, and never into a Kafka that it did not start unless told to', () => {
    expect(choose([], {})).toMatchObject({ simulate: true, database: 'ioc' });
    expect(choose(['--kafka'], {})).toMatchObject({ simulate: true, kafka: true, database: 'ioc_kafka' });
    expect(choose([], { DATABASE_URL: 'postgres://x/y' }).simulate).toBe(true);
    expect(choose([], { KAFKA_BROKERS: 'a:9092' })).toMatchObject({ simulate: false, database: 'ioc_brokers' });
    expect(choose([], { KAFKA_BROKERS: 'a:9092', SIMULATE: '1' }).simulate).toBe(true);
    expect(choose([], { SIMULATE: '0' }).simulate).toBe(false);
    expect(choose(['--no-simulate'], {}).simulate).toBe(false);
    expect(choose([], { ROLE: 'ingest' }).simulate).toBe(false);
  });

  it('hands the options of the simulator on, and refuses what it does not know', () => {
    expect(choose(['--rate', '4', '--no-demo'], {}).simulator).toEqual(['--rate', '4', '--no-demo']);
    expect(() => choose(['--simulat'], {})).toThrow(/--simulat/);
    expect(() => choose(['--kafka'], { KAFKA_BROKERS: 'a:9092' })).toThrow(/choose one/);
  });
});

describe('the port', () => {
  it('gives way to the next free one, but not when it was asked for', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as { port: number };
    try {
      const chosen = await choosePort(undefined, port, '127.0.0.1');
      expect(chosen).toBeGreaterThan(port);
      expect(await isFree(chosen, '127.0.0.1')).toBe(true);
      await expect(choosePort(String(port), 3000, '127.0.0.1')).rejects.toThrow(`PORT=${port}`);
    } finally {
      other.close();
    }
  });
});

describe('the run lock', () => {
  it('takes no notice of what a killed start left behind', async () => {
    const file = join(dir, 'start.json');
    await writeFile(file, JSON.stringify({ pid: 999_999_999 }));
    const release = await claim(file);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ pid: process.pid, what: 'npm start' });
    await release();
    await expect(readFile(file)).rejects.toThrow('ENOENT');
  });

  it.each(['', '{"pid":', '[]', 'null', '{"pid":"x"}', '{"pid":-1}'])('is named when it holds %j', async (text) => {
    const file = join(dir, 'start.json');
    await writeFile(file, text);
    await expect(claim(file)).rejects.toThrow(/start\.json: .*delete this file/);
    await rm(file);
  });

  it('takes no notice of another program that got the number of a dead start', async () => {
    const file = join(dir, 'start.json');
    await writeFile(file, JSON.stringify({ pid: process.ppid }));
    await (
      await claim(file)
    )();
  });
});

describe('the keys of the simulated departments', () => {
  it('are one per source, replace those of the last run, and leave the keys of others alone', async () => {
    const file = join(dir, 'keys.json');
    const other = { source: 'mot-cua', sha256: 'a'.repeat(64), createdAt: '2026-01-05T01:00:00Z', note: 'Sở Nội vụ' };
    await writeFile(file, JSON.stringify([other]));
    const [old] = await simulatorKeys(file, ['mot-cua']);
    const keys = await simulatorKeys(file, ['mot-cua', 'vnpt-his']);
    const inForce = parseKeys(file, await readFile(file, 'utf8'));
    expect(keys.map((key) => sourceOf(inForce, key))).toEqual(['mot-cua', 'vnpt-his']);
    expect(sourceOf(inForce, old ?? '')).toBeNull();
    expect(inForce[0]).toEqual(other);
  });
});
