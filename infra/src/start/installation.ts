import { readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Config, readConfig } from '@ioc/api/config/config';
import { embeddedPostgres } from '#postgres/embedded.js';
import { claim, runningOn } from '#start/single.js';

type Env = Readonly<Record<string, string | undefined>>;

/** Where `npm start` keeps everything that is not in the repository: `.data`, or DATA_DIR. */
export const dataDirectory = (root: string, env: Env = process.env): string =>
  resolve(root, env['DATA_DIR'] || '.data');

/** What one installation keeps outside of its database: no two may share any of it. */
export const installationFiles = (data: string) => ({
  KEYS_FILE: join(data, 'keys.json'),
  ERASURES_FILE: join(data, 'erasures.jsonl'),
  AUDIT_HEAD_FILE: join(data, 'audit-head.json'),
  SECRETS_KEY_FILE: join(data, 'secrets.key'),
  FIRST_LINK_FILE: join(data, 'first-administrator.txt'),
});

/** The settings of `npm start`: its files lie in its data directory. */
export const installationSettings = (root: string, env: Env = process.env): Config =>
  readConfig({ LOG_LEVEL: 'warn', ...installationFiles(dataDirectory(root, env)), ...env });

export interface InstallationDatabase {
  readonly url: string;
  /** What was opened, for whoever reads the output. */
  readonly what: string;
  /** Kafka of this installation; empty: its event log is in the database. null: it has one that does not run now. */
  readonly brokers: string | null;
  /** Ends what was started for this command; a server that ran before runs on. */
  close(): Promise<void>;
}

const nothing = () => Promise.resolve();

/**
 * The database of this installation, for a command beside it: DATABASE_URL; else that of the `npm start` that runs; else
 * the embedded server is started for this command alone. Never makes a new one: an empty database answers no question.
 */
export async function installationDatabase(root: string, command: string): Promise<InstallationDatabase> {
  const given = process.env['DATABASE_URL'];
  if (given) return { url: given, what: 'DATABASE_URL', brokers: process.env['KAFKA_BROKERS'] ?? '', close: nothing };
  const data = dataDirectory(root);
  const lock = join(data, 'start.json');
  const running = await runningOn(lock);
  if (running) {
    const database = running.what === 'npm start' ? running.database : null;
    if (!database) throw new Error(inUse(running.what, running.pid, database));
    const { url } = await embeddedPostgres({ dir: join(data, 'pg'), database, create: false });
    return { url, what: `npm start (${running.pid}), ${database}`, brokers: running.brokers, close: nothing };
  }
  const release = await claim(lock, command);
  try {
    const database = process.env['KAFKA_BROKERS'] ? 'ioc_brokers' : await lastDatabase(data);
    const server = await embeddedPostgres({ dir: join(data, 'pg'), database, create: false });
    const close = async () => {
      if (server.started) await server.stop();
      await release();
    };
    const brokers = process.env['KAFKA_BROKERS'] ?? (database === 'ioc' ? '' : null);
    return { url: server.url, what: `${join(data, 'pg')}, ${database}`, brokers, close };
  } catch (error) {
    await release();
    throw error;
  }
}

function inUse(what: string, pid: number, database: string | null | undefined): string {
  if (what !== 'npm start')
    return `${what} đang dùng dữ liệu (tiến trình ${pid}), chờ nó xong / is using the data (process ${pid}), wait for it`;
  return database === null
    ? `npm start (${pid}) dùng DATABASE_URL: đặt cùng giá trị cho lệnh này / uses DATABASE_URL: set the same for this command`
    : `npm start (${pid}) đang khởi động, thử lại sau / is still starting, try again in a moment`;
}

const remembered = (data: string) => join(data, 'database.txt');

/** Each kind of event log has a database of its own; a command that is run later means the one that was used last. */
export async function rememberDatabase(data: string, database: string): Promise<void> {
  await writeFile(`${remembered(data)}.new`, `${database}\n`);
  await rename(`${remembered(data)}.new`, remembered(data));
}

async function lastDatabase(data: string): Promise<string> {
  const text = await readFile(remembered(data), 'utf8').catch(() => '');
  return /^ioc(_\w+)?$/.exec(text.trim())?.[0] ?? 'ioc';
}
