import { spawn } from 'node:child_process';
import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '@ioc/infra/postgres/free-port';
import { runDirectory } from '@ioc/test/support/run-directory';

export interface Pooler {
  readonly url: string;
  stop(): Promise<void>;
}

/** PgBouncer in front of the database of `url`. @throws a sentence when the program is not there */
export async function pgbouncer(url: string, mode: 'session' | 'transaction' | 'statement'): Promise<Pooler> {
  const dir = await mkdtemp(join(runDirectory(), 'pgbouncer-'));
  await chmod(dir, 0o755); // as root it runs as another user, who has to pass through here
  const { hostname, port, username, password, pathname } = new URL(url);
  const own = await freePort();
  const settings = {
    listen_addr: '127.0.0.1',
    listen_port: own,
    unix_socket_dir: '',
    auth_type: 'any',
    pool_mode: mode,
    default_pool_size: 20,
    max_client_conn: 200,
  };
  const target = `host=${hostname} port=${port} user=${username} password=${password}`;
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`);
  const file = join(dir, 'pgbouncer.ini');
  await writeFile(file, `[databases]\n${pathname.slice(1)} = ${target}\n[pgbouncer]\n${lines.join('\n')}\n`);
  const child = spawn('pgbouncer', [...(process.getuid?.() === 0 ? ['-u', 'nobody'] : []), file], { stdio: 'pipe' });
  let said = '';
  child.stderr.on('data', (part) => (said += part));
  const failed = new Promise<never>((_, reject) => {
    child.once('error', (error) => reject(new Error(`pgbouncer (apt-get install pgbouncer): ${error.message}`)));
    child.once('exit', (code) => reject(new Error(`pgbouncer ended with ${code}:\n${said}`)));
  });
  failed.catch(() => undefined);
  await Promise.race([failed, answering(own)]);
  const stop = async () => {
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
  };
  return { url: `postgres://any@127.0.0.1:${own}${pathname}`, stop };
}

async function answering(port: number): Promise<void> {
  for (;;) {
    const open = await new Promise<boolean>((done) => {
      const socket = connect({ port, host: '127.0.0.1' }, () => (socket.destroy(), done(true)));
      socket.on('error', () => done(false));
    });
    if (open) return;
    await pause(50);
  }
}
