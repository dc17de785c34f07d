import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '@ioc/infra/postgres/free-port';
import { root } from '@ioc/test/support/api';
import { runDirectory } from '@ioc/test/support/run-directory';
import { until } from '@ioc/test/support/until';

const run = promisify(execFile);
export const keycloakClient = { id: 'ioc', secret: 'a secret of the test alone, 0123456789' };
export const keycloakPassword = 'a password of the test alone';

export interface Keycloak {
  readonly issuer: string;
  stop(): Promise<void>;
}

/** Keycloak itself, of Maven Central (147 MB the first time), with a realm that is imported as a province would make one. */
export async function keycloak(redirects: { back: string; afterSignOut: string }): Promise<Keycloak> {
  const dir = await mkdtemp(join(runDirectory(), 'keycloak-'));
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack-dependencies';
  await run('mvn', [
    '-q',
    '-B',
    '-ntp',
    '-f',
    join(root, 'test/keycloak/pom.xml'),
    goal,
    `-DoutputDirectory=${dir}`,
    `-DmarkersDirectory=${dir}`,
  ]);
  const home = join(dir, 'keycloak-26.0.0');
  await mkdir(join(home, 'data', 'import'), { recursive: true });
  await writeFile(join(home, 'data', 'import', 'can-bo.json'), JSON.stringify(realm(redirects)));
  await chmod(join(home, 'bin', 'kc.sh'), 0o755);
  const [port, management] = [await freePort(), await freePort()];
  const issuer = `http://127.0.0.1:${port}/realms/can-bo`;
  const args = ['start-dev', '--import-realm', '--http-host=127.0.0.1', `--http-port=${port}`];
  const child = spawn(join(home, 'bin', 'kc.sh'), [...args, `--http-management-port=${management}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => output.push(String(part)));
  try {
    await until(() => answers(child, issuer, output), Boolean, 900_000);
  } catch (error) {
    await stopped(child);
    throw error;
  }
  return { issuer, stop: () => stopped(child) };
}

async function answers(child: ChildProcess, issuer: string, output: readonly string[]): Promise<boolean> {
  if (child.exitCode !== null) throw new Error(`Keycloak ended:\n${output.join('').slice(-4000)}`);
  const answer = await fetch(`${issuer}/.well-known/openid-configuration`).catch(() => null);
  return answer?.ok === true;
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || !child.pid) return;
  const gone = new Promise((done) => child.once('exit', done));
  process.kill(-child.pid, 'SIGKILL'); // the script and its Java
  await gone;
}

const person = (name: string, groups: readonly string[]) => ({
  ...{ username: name, enabled: true, emailVerified: true, email: `${name}@tinh.example`, groups },
  ...{ firstName: 'Người', lastName: name, credentials: [{ type: 'password', value: keycloakPassword }] },
});
const realm = ({ back, afterSignOut }: { back: string; afterSignOut: string }) => ({
  ...{ realm: 'can-bo', enabled: true, sslRequired: 'none', groups: [{ name: 'ioc-lanh-dao' }] },
  users: [person('lanh.dao', ['/ioc-lanh-dao']), person('moi.den', [])],
  clients: [
    {
      ...{ clientId: keycloakClient.id, secret: keycloakClient.secret, enabled: true, publicClient: false },
      ...{ standardFlowEnabled: true, directAccessGrantsEnabled: false, redirectUris: [back] },
      attributes: { 'post.logout.redirect.uris': afterSignOut, 'pkce.code.challenge.method': 'S256' },
      protocolMappers: [
        {
          ...{ name: 'groups', protocol: 'openid-connect', protocolMapper: 'oidc-group-membership-mapper' },
          config: { 'claim.name': 'groups', 'full.path': 'false', 'id.token.claim': 'true' },
        },
      ],
    },
  ],
});
