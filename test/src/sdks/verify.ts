import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { hashOf } from '@ioc/api/identity/source-keys';
import { bootApi } from '@ioc/api/main';
import { commandLine } from '@ioc/infra/commands/command-line';
import { benchConfig, startServers } from '@ioc/test/bench/servers';
import { arrived, refused, wanted } from '@ioc/test/sdks/arrived';
import { recordingDoor, recordedBy } from '@ioc/test/sdks/record';
import { type Sdk, sdks, send, sent } from '@ioc/test/sdks/sdks';
import { keyOfSource, root } from '@ioc/test/support/api';

/**
 * `npm run verify:sdks`: every CloudEvents SDK with its defaults against a broker, a database and the program, each with
 * packages that its own package manager fetches. Names choose some: `npm run verify:sdks -- go java`. With `--record` what
 * they sent is kept in test/sdks/recorded, which CI reads on every change. Last line: `N passed, N failed`.
 */
const usage = `npm run verify:sdks -- [python java go node] [--record]
Gửi bằng các SDK CloudEvents với thiết lập mặc định / sends through the CloudEvents SDKs with their defaults; cần công cụ của
từng ngôn ngữ / needs the toolchain of each language.
  --record   giữ lại những gì đã gửi / keeps what they sent in test/sdks/recorded`;
const { values, positionals: asked } = commandLine(usage, { record: { type: 'boolean' } }, true);
/** `python` asks for both of its packages. */
const isNamed = ({ name }: Sdk, by: string) => [name, name.replace(/\d$/, '')].includes(by);
const unknown = asked.find((by) => !sdks.some((sdk) => isNamed(sdk, by)));
if (unknown !== undefined)
  throw new Error(`Không có SDK / no such SDK: ${unknown}. ${sdks.map(({ name }) => name).join(', ')}`);
const recording = values.record;
const topic = 'dossier.events';

const dir = await mkdtemp(join(tmpdir(), 'ioc-sdks-'));
const servers = await startServers();
const { url: database, db } = await servers.database('sdks');
const keys = [{ source: 'mot-cua', sha256: hashOf(keyOfSource('mot-cua')), createdAt: '2026-01-05T08:00:00+07:00' }];
await writeFile(join(dir, 'keys.json'), JSON.stringify(keys));
const own = { PORT: '0', HOST: '127.0.0.1', ACCESS: 'open', KEYS_FILE: join(dir, 'keys.json') };
const api = await bootApi(benchConfig(servers.broker.address, database, own));
let [passed, failed] = [0, 0];
for (const sdk of sdks.filter((one) => asked.length === 0 || asked.some((by) => isNamed(one, by)))) {
  const why = await verify(sdk).catch((error: Error & { stderr?: string }) => error.stderr || error.message);
  console.log(`${why ? 'FAILED' : 'ok    '} ${sdk.name}${why ? `\n${why}` : ''}`);
  if (why) failed += 1;
  else passed += 1;
}
await api.close();
await db.destroy();
await servers.stop();
await rm(dir, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;

/** Null: all twelve events arrived as they were meant. */
async function verify(sdk: Sdk): Promise<string | null> {
  const home = join(dir, sdk.name);
  await mkdir(home);
  await sdk.prepare(home);
  const subject = `H50-${sdk.name}`;
  const door = await recordingDoor(`${api.url}/api/v1/events`);
  const before = (await refused(db)).length;
  try {
    const broker = servers.broker.address;
    await send(sdk, home, { url: door.url, key: keyOfSource('mot-cua'), broker, topic }, subject);
    const rows = await arrived(db, subject);
    const quarantined = (await refused(db)).slice(before);
    if (quarantined.length) return JSON.stringify(quarantined);
    if (!isDeepStrictEqual(rows, wanted(subject))) return JSON.stringify(rows);
    if (recording)
      await keep(sdk.name, { http: door.taken, kafka: await recordedBy(broker, topic, subject, sent.length * 2) });
    return null;
  } finally {
    door.close();
  }
}

async function keep(name: string, messages: object): Promise<void> {
  await writeFile(join(root, 'test', 'sdks', 'recorded', `${name}.json`), `${JSON.stringify(messages, null, 2)}\n`);
}
