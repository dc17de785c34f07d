/**
 * node infra/command.mjs <name> [arguments]: the commands of package.json. Builds what is not built, runs the command's
 * program in this process, and turns whatever goes wrong into one sentence and an exit code other than 0.
 */
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildStale, checkNode } from './prepare.mjs';
import { fail } from './sentence.mjs';

const root = dirname(import.meta.dirname);
const core = ['@ioc/shared', '@ioc/api', '@ioc/infra'];
const bench = (name) => ({ program: `test/dist/bench/${name}.js`, projects: [...core, '@ioc/test'] });
const suite = (program) => ({ program, projects: [...core, '@ioc/wall', '@ioc/test'] });
const commands = {
  rebuild: { program: 'infra/dist/commands/rebuild.js', projects: core },
  topic: { program: 'infra/dist/commands/topic.js', projects: core },
  export: { program: 'infra/dist/commands/export.js', projects: core },
  erase: { program: 'infra/dist/commands/erase.js', projects: core },
  drill: { program: 'infra/dist/commands/drill.js', projects: core },
  account: { program: 'infra/dist/commands/account.js', projects: core },
  audit: { program: 'infra/dist/commands/audit.js', projects: core },
  key: { program: 'infra/dist/commands/key.js', projects: core },
  score766: { program: 'infra/dist/commands/score766.js', projects: core },
  scenario: { program: 'infra/dist/scenarios/play.js', projects: [...core, '@ioc/wall'] },
  provinces: { program: 'infra/dist/provinces/main.js', projects: [...core, '@ioc/wall'] },
  'map:import': { program: 'infra/map/import-communes.mjs', projects: core },
  'bench:ingest': bench('ingest'),
  'bench:latency': bench('latency'),
  'bench:explore': bench('explore'),
  'bench:alarms': bench('alarms'),
  'bench:trials': bench('trials'),
  'bench:desk': suite('test/dist/bench/desk.js'),
  chaos: suite('test/dist/chaos/main.js'),
  'verify:transactions': suite('test/dist/transactions/main.js'),
  'verify:sdks': suite('test/dist/sdks/verify.js'),
  'verify:api': suite('test/dist/fuzz/main.js'),
  'verify:sentinel': { program: 'test/dist/sentinel/main.js', projects: [...core, '@ioc/test'] },
  'verify:rows': suite('test/dist/rows/main.js'),
  'verify:crawl': suite('test/dist/crawl/main.js'),
  'verify:walls': suite('test/dist/walls/main.js'),
  verify: suite('test/verify.mjs'),
};

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
process.stdout.on('error', (error) => (error.code === 'EPIPE' ? process.exit(0) : fail(error)));
try {
  const [name = '', ...args] = process.argv.slice(2);
  const command = commands[name];
  if (!command) throw new Error(`Không có lệnh / no such command: ${name}. ${Object.keys(commands).join(', ')}`);
  checkNode(root);
  process.chdir(root);
  await buildStale(root, command.projects, [command.program], (line) => console.error(line));
  process.argv = [process.argv[0], join(root, command.program), ...args];
  await import(pathToFileURL(process.argv[1]).href);
} catch (error) {
  fail(error);
}
