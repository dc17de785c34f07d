import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';
import type { Catalogue } from '@ioc/api/catalogue/catalogue';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import { realSources } from '@ioc/api/catalogue/sandbox';
import type { Config } from '@ioc/api/config/config';
import { bootApi } from '@ioc/api/main';
import { isOpen, openToOthers } from '@ioc/api/platform/open-to-all';
import { type Choices, choose, help } from '#start/choices.js';
import { Closing } from '#start/closing.js';
import { type StartBroker, supervisedBroker } from '#start/broker.js';
import { supervisedPostgres } from '#start/database.js';
import { dataDirectory, installationSettings, rememberDatabase } from '#start/installation.js';
import { choosePort } from '#start/port.js';
import { startSimulator } from '#start/simulator.js';
import { simulatorKeys } from '#start/simulator-keys.js';
import { claim, sayUses } from '#start/single.js';
import { step } from '#start/step.js';
import { upToDate } from '#start/up-to-date.js';

export interface StartOptions {
  readonly root: string;
  readonly args: readonly string[];
  readonly startBroker: StartBroker;
}

/** Starts everything in order and says what runs where; whatever was started is stopped when one step fails. */
export async function start({ root, args, startBroker }: StartOptions): Promise<void> {
  if (args.includes('--help')) return console.log(help);
  const choices = choose(args, process.env);
  const closing = new Closing();
  closing.takeSignals();
  try {
    await startAll(root, choices, startBroker, closing);
  } catch (error) {
    await closing.stopAll();
    throw error;
  }
}

async function startAll(root: string, choices: Choices, startBroker: StartBroker, closing: Closing) {
  const data = dataDirectory(root);
  const lock = join(data, 'start.json');
  // The start says what runs where in its own words; the API speaks up when something is wrong.
  const given = installationSettings(root);
  const catalogue = await step(
    'Danh mục / catalogue',
    () => loadCatalogue(given.CATALOGUE_DIR, given.PROVINCE),
    describe,
  );
  if (choices.role === 'all') closing.add('khóa chạy / run lock', await claim(lock));
  const external = process.env['DATABASE_URL'];
  const url = external || (await database(join(data, 'pg'), choices, closing));
  if (!external) await rememberDatabase(data, choices.database);
  const brokers = choices.kafka ? await kafka(join(data, 'kafka'), startBroker, closing) : given.KAFKA_BROKERS;
  if (choices.role === 'all') await sayUses(lock, { database: external ? null : choices.database, brokers });
  const port = await choosePort(process.env['PORT'], given.PORT, given.HOST);
  const config: Config = { ...given, DATABASE_URL: url, KAFKA_BROKERS: brokers, PORT: port };
  // One process alone can replay everything before anybody reads; beside others an operator chooses the moment.
  if (choices.role === 'all') await upToDate(url, catalogue);
  const simulate = choices.simulate && catalogue.province.simulated;
  const keys = simulate && !brokers ? await simulatorKeys(config.KEYS_FILE, realSources(catalogue.sources).keys()) : [];
  const api = await step(
    'API',
    () => bootApi({ ...config, SIMULATED: simulate || config.SIMULATED }),
    ({ url: at }) => at,
  );
  closing.add('API', api.close);
  closing.takeSignals();
  summary(config, catalogue, choices, simulate, api.url);
  if (!simulate) return;
  const state = join(data, brokers ? 'kafka' : '', `simulator-${brokers ? 'kafka' : shortHash(url)}.json`);
  const place = ['--catalogue', config.CATALOGUE_DIR, '--province', config.PROVINCE, '--state', state];
  const simulator = startSimulator(root, [...targetOf(api.url, config), ...place, ...choices.simulator], {
    IOC_SOURCE_KEYS: keys.join(','),
    KAFKA_BROKERS: brokers,
  });
  closing.add('bộ mô phỏng / simulator', simulator.stop);
}

/** The API for the simulator's questions, and the door or the broker that it sends to. */
const targetOf = (url: string, { KAFKA_BROKERS: brokers, TOPIC_PREFIX }: Config): string[] => [
  ...['--url', url],
  ...(brokers ? ['--brokers', brokers, '--topic-prefix', TOPIC_PREFIX] : []),
];

/** As somebody here would type it. */
const shortPath = (path: string): string => {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
};

async function database(dir: string, { role, database: name }: Choices, closing: Closing): Promise<string> {
  const running = await step(
    'PostgreSQL (đi kèm / embedded)',
    () => supervisedPostgres(dir, name),
    () => `${shortPath(dir)}, ${name}`,
  );
  // Processes with a role share one database: none of them takes it away from the others.
  if (role === 'all') closing.add('PostgreSQL', running.stop);
  return running.url;
}

async function kafka(dir: string, startBroker: StartBroker, closing: Closing): Promise<string> {
  const broker = await step(
    'Apache Kafka',
    () => supervisedBroker(startBroker, dir),
    ({ address }) => address,
  );
  closing.add('Apache Kafka', () => broker.stop());
  return broker.address;
}

function summary(config: Config, catalogue: Catalogue, choices: Choices, simulate: boolean, url: string) {
  const own = !process.env['DATABASE_URL'];
  const log = config.KAFKA_BROKERS ? `Apache Kafka ${config.KAFKA_BROKERS}` : 'trong PostgreSQL / inside PostgreSQL';
  const why = choices.why || 'province.yaml: simulated: false';
  const stays = choices.role === 'all' ? '' : ', vẫn chạy sau khi dừng / stays when this stops';
  const embedded = `PostgreSQL đi kèm / embedded (${shortPath(join(dataDirectory(process.cwd()), 'pg'))}, ${choices.database}${stays})`;
  const lines = [
    ['Màn hình / wall', config.ROLE === 'ingest' ? '—' : url],
    ['Vai trò / role', config.ROLE],
    ['Cơ sở dữ liệu / database', own ? embedded : 'DATABASE_URL'],
    ['Nhật ký sự kiện / event log', log],
    ['Danh mục / catalogue', describe(catalogue)],
    ['Mô phỏng / simulated', simulate ? 'có: số liệu không thật / yes: no real figures' : `không / no (${why})`],
  ] as const;
  const open =
    isOpen(config.HOST) && !config.PUBLIC_URL.startsWith('https:') ? ['', `! ${openToOthers(config.HOST)}`] : [];
  console.log(
    [
      '',
      ...lines.map(([name, value]) => `  ${name.padEnd(28)} ${value}`),
      ...open,
      '',
      '  Ctrl-C: dừng / stop',
      '',
    ].join('\n'),
  );
}

const describe = ({ province, units, procedures, version }: Catalogue) =>
  `${province.fullName}, ${units.size} đơn vị / units, ${procedures.size} thủ tục / procedures, ${version.slice(0, 8)}`;
const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);
