import { join } from 'node:path';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import { readConfig } from '@ioc/api/config/config';
import { commandLine } from '#commands/command-line.js';
import { embeddedPostgres } from '#postgres/embedded.js';
import { serveChooser } from '#provinces/chooser.js';
import { ProvinceProcess } from '#provinces/province-process.js';
import { scenarioNames, scenariosNamed } from '#scenarios/scenarios.js';
import { Closing } from '#start/closing.js';
import { dataDirectory } from '#start/installation.js';
import { choosePort } from '#start/port.js';
import { claim } from '#start/single.js';

const usage = `npm run provinces [-- <${scenarioNames.join(' | ')}> …]
Chạy nhiều tỉnh cạnh nhau: mỗi tỉnh một tiến trình và một cơ sở dữ liệu trên cùng một PostgreSQL, và một trang để chọn.
Runs several provinces beside each other: a process and a database each on one PostgreSQL, and a page to choose from.
Không nêu tên: cả năm / without a name: all five. PORT: của trang chọn, các tỉnh dùng cổng tiếp theo / of the chooser;
the provinces take the ports after it.`;

/** The chooser asks nobody to sign in, so nobody else sees it. */
const host = '127.0.0.1';

async function run(names: readonly string[]): Promise<void> {
  const root = process.cwd();
  const dir = join(dataDirectory(root), 'provinces');
  const closing = new Closing();
  closing.takeSignals();
  try {
    closing.add('khóa chạy / run lock', await claim(join(dir, 'start.json'), 'npm run provinces'));
    const postgres = await embeddedPostgres({ dir: join(dir, 'pg'), say: (line) => console.log(line) });
    closing.add('PostgreSQL', () => postgres.stop());
    const { PORT, CATALOGUE_DIR } = readConfig({});
    const processes = await Promise.all(
      names.map(async (code) => {
        const { province } = await loadCatalogue(CATALOGUE_DIR, code);
        const { fullName: name, asOf = null } = province;
        return new ProvinceProcess({ code, name, asOf, postgres: join(dir, 'pg') });
      }),
    );
    const chooser = await serveChooser(await choosePort(process.env['PORT'], PORT, host), () =>
      processes.map(({ running }) => running),
    );
    closing.add('trang chọn / chooser', chooser.close);
    console.log(`\nChọn tỉnh / choose a province: http://${host}:${chooser.port}\nCtrl-C: dừng / stop\n`);
    // All at once: Ctrl-C reaches them too, and a second signal after a while would not let them end in order.
    closing.add('các tỉnh / provinces', async () => void (await Promise.all(processes.map((one) => one.stop()))));
    // One after the other: loading a history takes both cores of a small machine.
    let { port } = chooser;
    for (const one of processes) {
      port = await choosePort(undefined, port + 1, host);
      await one.start(root, port);
    }
  } catch (error) {
    await closing.stopAll();
    throw error;
  }
}

const { positionals } = commandLine(usage, {}, true);
const named = scenariosNamed(positionals);
await run(named.length === 0 ? scenarioNames : named);
