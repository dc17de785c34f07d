import { spawnSync } from 'node:child_process';

/** Prints the versions of what the integration tests start and npm does not bring: an input of those targets in nx.json. */
const tools = ['chromium --version', 'java -version', 'kcat -V', 'openssl version', 'pgbouncer --version'];

for (const tool of tools) {
  const { stdout, stderr, error } = spawnSync(tool, { shell: true, encoding: 'utf8' });
  console.log(`${tool}: ${error ? 'absent' : `${stdout}${stderr}`.trim().split('\n')[0]}`);
}
