import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFile, chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from '@ioc/infra/postgres/free-port';
import { serverHome, type ServerHome } from '@ioc/infra/postgres/server-home';

const run = promisify(execFile);
/** Our own two files in the data directory. */
const PASSWORD = 'ioc.password';
const SETTINGS = 'ioc.conf';
/** A server that reads its whole log after a crash takes its time. */
const attachWithinMs = 300_000;

export interface EmbeddedOptions {
  /** Data directory; made when missing, used again when there. */
  readonly dir: string;
  /** Port on 127.0.0.1; by default that of the last start, or a free one. */
  readonly port?: number;
  /** Created when missing. */
  readonly database?: string;
  /** Lines for postgresql.conf, e.g. { fsync: 'off' }. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly say?: (line: string) => void;
  /** false: data that is not there is an error, not made. */
  readonly create?: boolean;
}

export interface EmbeddedPostgres {
  readonly url: string;
  /** Process of the server. */
  readonly pid: number;
  /** Whether this call started it; false: it ran before. */
  readonly started: boolean;
  /** Where the server writes its log. */
  readonly logFile: string;
  /** Ends the server, whoever started it; what was committed stays. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that came with npm, or attaches to the one that still runs in `dir` (this program was killed, the
 * server was not). The server outlives this process unless `stop` is called. Listens on 127.0.0.1 with a password made at
 * the first start and kept beside the data.
 */
export async function embeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  await mkdir(dirname(resolve(options.dir)), { recursive: true });
  const home = await serverHome(resolve(options.dir), options.say ?? (() => undefined));
  if (!(await has(home.dir))) {
    if (options.create === false)
      throw new Error(
        `Chưa có dữ liệu ở ${home.dir}: chạy "npm start" trước / no data there yet: run "npm start" first`,
      );
    await initialise(home);
  }
  const password = (await readFile(join(home.dir, PASSWORD), 'utf8')).trim();
  const url = (port: number, database: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
  const before = await attach(home, url);
  const running = before ?? (await start(home, options, url));
  const database = options.database ?? 'postgres';
  await createDatabase(url(running.port, 'postgres'), database);
  return {
    url: url(running.port, database),
    pid: running.pid,
    started: before === undefined,
    logFile: join(home.dir, 'server.log'),
    stop: () => program(home, 'pg_ctl', ['stop', '-D', home.dir, '-m', 'fast', '-w', '-t', '60']),
  };
}

/** Made beside its place and moved there when whole, so an interrupted start leaves nothing half made. */
async function initialise(home: ServerHome): Promise<void> {
  const dir = `${home.dir}.new`;
  const passwordFile = `${home.dir}.password`;
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { mode: 0o700 });
  await writeFile(passwordFile, randomBytes(18).toString('hex'), { mode: 0o600 });
  await give(home, dir, passwordFile);
  const flags = ['-D', dir, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-instructions'];
  // The server's own C.UTF-8 sorts alike on every system; Vietnamese order is asked for where it is wanted (vi-x-icu).
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  await program(home, 'initdb', [...flags, ...locale]);
  await appendFile(join(dir, 'postgresql.conf'), `\ninclude_if_exists = '${SETTINGS}'\n`);
  await rename(passwordFile, join(dir, PASSWORD));
  await rename(dir, home.dir);
}

interface Running {
  readonly pid: number;
  readonly port: number;
}
type Url = (port: number, database: string) => string;

/** The server that runs in the directory, once it answers; undefined when none does. A dead one's lock file is removed. */
async function attach(home: ServerHome, url: Url): Promise<Running | undefined> {
  for (const until = Date.now() + attachWithinMs; ;) {
    const lock = await readLock(home);
    if (!lock) return undefined;
    if (!(await isPostgres(lock.pid))) {
      await rm(join(home.dir, 'postmaster.pid'), { force: true });
      return undefined;
    }
    if (lock.port && (await answers(url(lock.port, 'postgres'), home.dir))) return { pid: lock.pid, port: lock.port };
    if (Date.now() > until) {
      const log = join(home.dir, 'server.log');
      throw new Error(`PostgreSQL (${lock.pid}) không trả lời, xem / does not answer, see ${log}`);
    }
    await new Promise((done) => setTimeout(done, 200)); // it is starting, or on its way out
  }
}

async function start(home: ServerHome, options: EmbeddedOptions, url: Url): Promise<Running> {
  const last = Number(/^port = (\d+)/m.exec(await readFile(join(home.dir, SETTINGS), 'utf8').catch(() => ''))?.[1]);
  const port = options.port ?? (await freePort(last || undefined));
  const settings = {
    port: String(port),
    listen_addresses: "'127.0.0.1'",
    unix_socket_directories: "''",
    max_connections: '200',
    timezone: "'UTC'",
    log_timezone: "'UTC'",
    ...options.settings,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`);
  await writeFile(join(home.dir, SETTINGS), `${lines.join('\n')}\n`);
  await give(home, join(home.dir, SETTINGS));
  const logFile = join(home.dir, 'server.log');
  try {
    await program(home, 'pg_ctl', ['start', '-D', home.dir, '-l', logFile, '-w', '-t', '120']);
  } catch (cause) {
    const other = await attach(home, url); // another process started it at the same moment
    if (other) return other;
    const tail = (await readFile(logFile, 'utf8').catch(() => '')).split('\n').slice(-8).join('\n');
    throw new Error(`PostgreSQL không khởi động được / did not start; ${logFile} ends with:\n${tail}`, { cause });
  }
  const lock = await readLock(home);
  if (!lock) throw new Error(`PostgreSQL started in ${home.dir} and ended at once; see ${logFile}`);
  return { pid: lock.pid, port };
}

async function readLock(home: ServerHome): Promise<{ pid: number; port: number } | undefined> {
  const lines = (await readFile(join(home.dir, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  return lines[0] ? { pid: Number(lines[0]), port: Number(lines[3] ?? 0) } : undefined;
}

/** After a crash the number of a dead server may belong to any other program. */
async function isPostgres(pid: number): Promise<boolean> {
  const proc = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  if (proc !== undefined) return proc.includes('postgres');
  if (process.platform === 'linux') return false;
  if (process.platform === 'win32')
    return (await run('tasklist', ['/FI', `PID eq ${pid}`])).stdout.includes('postgres');
  return run('ps', ['-p', String(pid), '-o', 'args=']).then(
    ({ stdout }) => stdout.includes('postgres'),
    () => false,
  );
}

async function answers(url: string, dir: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query('show data_directory');
    return resolve(rows[0].data_directory) === resolve(dir);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function createDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined); // the query that is lost with the connection says so
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

async function program(home: ServerHome, name: string, args: string[]): Promise<void> {
  await run(join(home.bin, name), args, {
    ...home.owner,
    cwd: dirname(home.dir),
    env: { ...process.env, LC_ALL: 'C' },
  });
}

async function give(home: ServerHome, ...paths: string[]): Promise<void> {
  const { uid, gid } = home.owner;
  if (uid !== undefined && gid !== undefined) for (const path of paths) await chown(path, uid, gid);
}

const has = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
