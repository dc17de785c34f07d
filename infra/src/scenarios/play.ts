import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import { type Config, readConfig } from '@ioc/api/config/config';
import { bootApi } from '@ioc/api/main';
import { commandLine } from '#commands/command-line.js';
import { addKey } from '#keys/add-key.js';
import { embeddedPostgres } from '#postgres/embedded.js';
import { Api, run } from '#scenarios/check.js';
import type { ScenarioName } from '#scenarios/make/places.js';
import { bySource, postAll, untilTaken } from '#scenarios/post.js';
import { publishedOf } from '#scenarios/published/all.js';
import type { PlayedMessage } from '#scenarios/played-message.js';
import { eventsOf, scenarioNames, scenariosNamed } from '#scenarios/scenarios.js';
import { Closing } from '#start/closing.js';
import { dataDirectory, installationFiles } from '#start/installation.js';
import { choosePort } from '#start/port.js';
import { claim } from '#start/single.js';

const usage = `npm run scenario <${scenarioNames.join(' | ')}> [-- --exit]
Phát lại số liệu đã công bố của một tỉnh / replays the published history of a province.
  --exit           so xong thì dừng / ends once it has compared
  --beside <dir>   dùng PostgreSQL nhúng ở <dir>, không tắt nó / uses the embedded PostgreSQL in <dir> and leaves it running`;

interface Played {
  readonly stay: boolean;
  /** Data directory of a server that others use too; undefined: one of its own. */
  readonly beside: string | undefined;
}

/** Plays one scenario on a database of its own; true when every figure is as published. */
async function play(name: ScenarioName, { stay, beside }: Played): Promise<boolean> {
  const dir = join(dataDirectory(process.cwd()), 'scenarios', name);
  const closing = new Closing();
  closing.takeSignals();
  try {
    closing.add('khóa chạy / run lock', await claim(join(dir, 'start.json'), `npm run scenario ${name}`));
    const say = (line: string) => console.log(line);
    const server = beside === undefined ? { dir: join(dir, 'pg'), database: 'ioc' } : { dir: beside, database: name };
    const postgres = await embeddedPostgres({ ...server, say });
    if (beside === undefined) closing.add('PostgreSQL', () => postgres.stop());
    const given = readConfig({ LOG_LEVEL: 'warn', ...process.env, PROVINCE: name, KAFKA_BROKERS: '', ROLE: 'all' });
    const port = await choosePort(process.env['PORT'], given.PORT, given.HOST);
    const own = { PORT: port, DATABASE_URL: postgres.url, ...installationFiles(dir) };
    const config: Config = { ...given, ...own, SIMULATED: true };
    const keys = await newKeys(config);
    const api = await bootApi(config);
    closing.add('API', api.close);
    sayToStarter({ listens: api.url });
    closing.takeSignals(); // the API's own answer to Ctrl-C would leave the database behind
    process.once('disconnect', () => process.kill(process.pid, 'SIGTERM')); // whoever started it was killed
    await send(name, config, api.url, keys);
    const good = await tell(name, api.url);
    sayToStarter({ good });
    if (stay) say(`\nMàn hình / wall: ${api.url}\nCtrl-C: dừng / stop`);
    else await closing.stopAll();
    return good;
  } catch (error) {
    await closing.stopAll();
    throw error;
  }
}

/** To `npm run provinces`, where that started this process. */
const sayToStarter = (said: PlayedMessage): void => void process.send?.(said);

/** Keys of this run alone: those of the run before are taken back. */
async function newKeys(config: Config): Promise<Map<string, string>> {
  const { sources } = await loadCatalogue(config.CATALOGUE_DIR, config.PROVINCE);
  await rm(config.KEYS_FILE, { force: true });
  const keys = new Map<string, string>();
  for (const source of sources.keys())
    keys.set(
      source,
      await addKey({
        file: config.KEYS_FILE,
        source,
        note: 'scenario',
        secret: randomBytes(32),
        now: new Date(),
        simulated: true,
      }),
    );
  return keys;
}

async function send(name: ScenarioName, config: Config, url: string, keys: ReadonlyMap<string, string>): Promise<void> {
  const catalogue = await loadCatalogue(config.CATALOGUE_DIR, name);
  const events = bySource(eventsOf(name, catalogue));
  const began = Date.now();
  let told = 0;
  await postAll(url, keys, events, (sent) => {
    if (sent - told < 5000 && sent !== events.length) return;
    told = sent;
    console.log(`  ${sent} / ${events.length} sự kiện / events`);
  });
  await untilTaken(url);
  console.log(
    `✓ ${events.length} sự kiện qua cửa HTTP / events through the door (${((Date.now() - began) / 1000).toFixed(1)} s)\n`,
  );
}

async function tell(name: ScenarioName, url: string): Promise<boolean> {
  const api = new Api(url);
  let good = true;
  for (const check of publishedOf[name]) {
    const { ok, found } = await run(check, api);
    good &&= ok;
    const line = `${ok ? '✓' : '✗'} [${check.line}] ${check.what}: ${words(check.expected)}`;
    console.log(ok ? line : `${line}\n    thấy / found ${words(found)}`);
  }
  console.log(good ? '\n✓ Mọi số như đã công bố / every figure as published' : '\n✗ Có số khác / some figures differ');
  return good;
}

const words = (said: object) =>
  Object.entries(said)
    .map(([name, value]) => `${name} ${typeof value === 'number' ? value.toLocaleString('vi-VN') : String(value)}`)
    .join(', ');

/** What there is to play: each scenario with its province and the last day of which it speaks. */
async function listed(): Promise<string> {
  const lines = await Promise.all(
    scenarioNames.map(async (one) => {
      const { province } = await loadCatalogue(readConfig({}).CATALOGUE_DIR, one);
      return `  ${one.padEnd(22)} ${province.fullName}, đến / up to ${province.asOf ?? '–'}`;
    }),
  );
  return `Năm kịch bản / five scenarios:\n${lines.join('\n')}\n\n${usage}`;
}

const { values, positionals } = commandLine(
  usage,
  { exit: { type: 'boolean', default: false }, beside: { type: 'string' } },
  true,
);
const [name, ...others] = scenariosNamed(positionals);
if (name === undefined) {
  console.log(await listed());
  process.exit();
}
if (others.length > 0)
  throw new Error(
    `Mỗi lần một kịch bản / one at a time; nhiều tỉnh / several: npm run provinces ${positionals.join(' ')}`,
  );
process.exitCode = (await play(name, { stay: !values.exit, beside: values.beside })) ? 0 : 1;
if (values.exit) process.exit();
