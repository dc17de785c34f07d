import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '@ioc/test/support/api';

const run = promisify(execFile);
const home = (name: string) => join(root, 'test', 'sdks', name);

/** Where a client sends: the door with the key of `mot-cua`, and the topic of dossiers. */
export interface Target {
  readonly url: string;
  readonly key: string;
  readonly broker: string;
  readonly topic: string;
}

/** A CloudEvents SDK and the client that sends with its defaults: test/sdks/<language>. */
export interface Sdk {
  readonly name: string;
  /** Fetches what the client needs into `dir`, by the package manager of its language. */
  prepare(dir: string): Promise<unknown>;
  /** Program and arguments, before those of the target. */
  command(dir: string): readonly [string, ...string[]];
}

const python = (version: 1 | 2): Sdk => ({
  name: `python${version}`,
  prepare: async (dir) => {
    await run('python3', ['-m', 'venv', dir]);
    const needed = join(home('python'), `requirements${version}.txt`);
    await run(join(dir, 'bin', 'pip'), ['install', '-q', '--disable-pip-version-check', '-r', needed]);
  },
  command: (dir) => [join(dir, 'bin', 'python'), '-W', 'ignore', join(home('python'), `client${version}.py`)],
});

const java: Sdk = {
  name: 'java',
  prepare: (dir) => {
    const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
    const pom = join(home('java'), 'pom.xml');
    return run('mvn', ['-q', '-B', '-ntp', '-f', pom, goal, `-DoutputDirectory=${dir}`, '-DincludeScope=runtime']);
  },
  command: (dir) => ['java', '-cp', join(dir, '*'), join(home('java'), 'Client.java')],
};

const go: Sdk = {
  name: 'go',
  prepare: (dir) => run('go', ['build', '-o', join(dir, 'client'), '.'], { cwd: home('go') }),
  command: (dir) => [join(dir, 'client')],
};

export const node: Sdk = {
  name: 'node',
  prepare: () => Promise.resolve(),
  command: () => [process.execPath, join(home('node'), 'client.mjs')],
};

export const sdks: readonly Sdk[] = [python(1), python(2), java, go, node];

/** Each client sends these three types in each of these four ways; the case is `<subject>-<way>`. */
export const ways = ['http-binary', 'http-structured', 'kafka-binary', 'kafka-structured'] as const;
export const sent = [
  { step: 'moved', data: { step: 'x' } },
  { step: 'received', data: { procedure: '1.001193', channel: 'online', unit: 'H50.16' } },
  { step: 'withdrawn', data: {} },
] as const;

/** Sends all twelve events. @throws with what the client said when one is not taken */
export async function send(sdk: Sdk, dir: string, target: Target, subject: string): Promise<void> {
  const [program, ...before] = sdk.command(dir);
  const { url, key, broker, topic } = target;
  await run(program, [...before, url, key, broker, topic, subject], { timeout: 120_000 });
}
