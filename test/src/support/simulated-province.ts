import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '@ioc/test/support/api';
import { Running } from '@ioc/test/support/command';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { runDirectory } from '@ioc/test/support/run-directory';
import { parse } from 'yaml';

/** `npm start` as a newcomer runs it, with a short history, where people sign in. */
export interface SimulatedProvince {
  readonly program: Running;
  readonly base: FreshDatabase;
  readonly url: string;
  /** Where the program keeps what it remembers. */
  readonly data: string;
  readonly catalogue: string;
  /** Ends it as Ctrl-C does. @returns all that it said */
  close(): Promise<string>;
}

export interface Shape {
  /** Of drills.yaml. */
  readonly drills: string;
  readonly historyScale: string;
  readonly rate: string;
}

/** Resolves when its history is in and it goes on by the clock. */
export async function simulatedProvince({ drills, historyScale, rate }: Shape): Promise<SimulatedProvince> {
  const data = await mkdtemp(join(runDirectory(), 'simulated-'));
  const catalogue = join(data, 'catalogue');
  await cp(join(root, 'catalogue'), catalogue, { recursive: true });
  const rules = join(catalogue, 'quang-tri', 'alarms.yaml');
  await writeFile(rules, JSON.stringify(withoutDelays(await readFile(rules, 'utf8'))));
  await writeFile(join(catalogue, 'quang-tri', 'drills.yaml'), drills);
  const base = await freshDatabase();
  const own = { DATA_DIR: data, CATALOGUE_DIR: catalogue, DATABASE_URL: base.url, HOST: '127.0.0.1', PORT: '0' };
  const args = ['start', '--', '--history-scale', historyScale, '--rate', rate];
  const program = new Running(args, { ...own, ACCESS: 'accounts' });
  const close = async () => {
    program.interrupt();
    const { all } = await program.ended();
    await base.close();
    return all;
  };
  try {
    const url = await program.says(/(http:\/\/127\.0\.0\.1:\d+)/);
    await program.says(/history is in/);
    return { program, base, url, data, catalogue, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The shipped rules; those over figures find at once what they find. */
const withoutDelays = (rules: string) =>
  (parse(rules) as { on: object; onMinutes?: number; offMinutes?: number }[]).map((rule) => {
    const { onMinutes: _, offMinutes: __, ...prompt } = rule;
    return 'figure' in rule.on || 'judged' in rule.on ? prompt : rule;
  });
