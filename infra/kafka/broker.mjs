import { execFile, spawn } from 'node:child_process';
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { newClusterId } from './cluster-id.mjs';
import { java, kafkaJars, requireJava } from './jars.mjs';
import { serverProperties } from './settings.mjs';

const run = promisify(execFile);
const here = import.meta.dirname;
const DATA = join(here, '..', '..', '.data', 'kafka');

/**
 * Starts Apache Kafka (KRaft, one node, 127.0.0.1 only) on `dir`, or attaches to the one that still runs there. It outlives
 * this process unless `stop` is called. `secure`: see settings.mjs.
 * @param {{ dir?: string, port?: number, partitions?: number, heapMb?: number,
 *   secure?: { keystore: string, password: string, user: string, userPassword: string }, say?: (line: string) => void }} [options]
 * @returns {Promise<{ address: string, port: number, pid: number, logFile: string, stop(): Promise<void> }>}
 */
export async function startBroker(options = {}) {
  const { dir = DATA, say = () => {} } = options;
  const at = resolve(dir);
  const told = join(at, 'broker.json');
  const known = JSON.parse(await readFile(told, 'utf8').catch(() => '{}'));
  if (known.pid && (await isOurs(known.pid, at)) && (await answers(known.port))) return handle(known, at);
  await requireJava();
  const libs = await kafkaJars({ say });
  const port = options.port ?? (await freePort());
  const config = join(at, 'server.properties');
  await mkdir(at, { recursive: true });
  await writeFile(config, serverProperties({ ...options, dir: at, port, controllerPort: await freePort() }));
  if (!(await isFile(join(at, 'log', 'meta.properties')))) await format(libs, config, options.secure);
  const { pid, exited } = await launch(libs, at, config, options.heapMb ?? 384);
  await writeFile(told, JSON.stringify({ pid, port }));
  await untilItAnswers(port, exited, at);
  return handle({ pid, port }, at);
}

/**
 * Runs one of Kafka's own tools, e.g. javaTool('org.apache.kafka.tools.ConsoleProducer', [...], input); gives its output.
 * @public test/src/support/broker.ts imports this file by its address.
 */
export async function javaTool(mainClass, args, input = '') {
  await requireJava();
  const libs = await kafkaJars();
  const tool = run(java, [...javaFlags(libs, 256), mainClass, ...args], { maxBuffer: 64 << 20 });
  tool.child.stdin?.end(input);
  const { stdout, stderr } = await tool;
  return stdout + stderr;
}

async function format(libs, config, secure) {
  const users = secure ? ['SCRAM-SHA-256', 'SCRAM-SHA-512'].map((kind) => scramUser(kind, secure)) : [];
  const args = ['format', '-t', newClusterId(), '-c', config, ...users.flatMap((user) => ['--add-scram', user])];
  await run(java, [...javaFlags(libs, 128), 'kafka.tools.StorageTool', ...args]);
}

const scramUser = (kind, { user, userPassword }) => `${kind}=[name=${user},password=${userPassword}]`;

function javaFlags(libs, heapMb) {
  const log4j = `-Dlog4j2.configurationFile=${join(here, 'log4j2.xml')}`;
  return [`-Xmx${heapMb}m`, '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=4', log4j, '-cp', join(libs, '*')];
}

async function launch(libs, dir, config, heapMb) {
  const log = await open(join(dir, 'broker.log'), 'a');
  const args = [...javaFlags(libs, heapMb), `-Dkafka.logs.dir=${dir}`, 'kafka.Kafka', config];
  const child = spawn(java, args, { detached: true, stdio: ['ignore', log.fd, log.fd], cwd: dir });
  const state = { pid: child.pid, exited: () => child.exitCode ?? child.signalCode };
  child.unref();
  await log.close();
  return state;
}

async function untilItAnswers(port, exited, dir) {
  for (const until = Date.now() + 60_000; Date.now() < until;) {
    if (await answers(port)) return;
    if (exited() !== null) break;
    await wait(100);
  }
  const tail = (await readFile(join(dir, 'broker.log'), 'utf8')).split('\n').slice(-15).join('\n');
  throw new Error(`Kafka không khởi động được / did not start; ${join(dir, 'broker.log')} ends with:\n${tail}`);
}

function handle({ pid, port }, dir) {
  const stop = async () => {
    if (!(await isOurs(pid, dir))) return;
    process.kill(pid, 'SIGTERM');
    for (let waited = 0; waited < 20_000 && isAlive(pid); waited += 100) await wait(100);
    if (isAlive(pid)) process.kill(pid, 'SIGKILL');
    await rm(join(dir, 'broker.json'), { force: true });
  };
  return { address: `127.0.0.1:${port}`, port, pid, logFile: join(dir, 'broker.log'), stop };
}

/** After a crash the number of a dead broker may belong to any other program. */
async function isOurs(pid, dir) {
  if (!isAlive(pid)) return false;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  return command === undefined ? process.platform !== 'linux' : command.includes(join(dir, 'server.properties'));
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function answers(port) {
  return new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => (socket.destroy(), done(true)));
    socket.on('error', () => done(false));
  });
}

/** Below the range from which the system picks ports for outgoing connections. */
async function freePort() {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const free = await new Promise((done) => {
      const server = createServer().once('error', () => done(false));
      server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
    });
    if (free) return port;
  }
}

const isFile = (path) =>
  readFile(path).then(
    () => true,
    () => false,
  );
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** node infra/kafka/broker.mjs [--port 9092] [--dir .data/kafka]: runs until Ctrl-C. */
async function main() {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '9092' }, dir: { type: 'string' } } });
  const broker = await startBroker({ port: Number(values.port), dir: values.dir, say: console.log });
  console.log(`Kafka: ${broker.address} (Ctrl-C: dừng / stop) · ${broker.logFile}`);
  const keep = setInterval(() => {}, 60_000);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => broker.stop().then(() => clearInterval(keep)));
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) {
  await main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
