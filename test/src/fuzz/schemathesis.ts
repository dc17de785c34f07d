import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '@ioc/test/support/api';

const run = promisify(execFile);

/** From PyPI, at the version whose options are used here. */
const version = '4.32.5';

/** Python is not there, or not whole: nothing could be tried. */
export class NoPython extends Error {}

/**
 * What every answer is held to. Not `positive_data_acceptance`: that a unit of that code exists, or that a day is not to
 * come, is no matter of a schema, and such a question is 400. Not
 * `missing_required_header`: a key may stand in either of two headers. Not the checks of made and deleted resources: there
 * are none.
 */
const checks = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
  'negative_data_rejection',
  'unsupported_method',
  'allow_header_conformance',
  'ignored_auth',
];

/** Schemathesis, installed once into test/out. @throws NoPython with what is missing */
export async function schemathesis(): Promise<string> {
  const dir = join(root, 'test', 'out', 'schemathesis', version);
  const program = join(dir, 'bin', 'schemathesis');
  if (existsSync(join(dir, 'complete'))) return program;
  await rm(dir, { recursive: true, force: true });
  await mkdir(join(root, 'test', 'out', 'schemathesis'), { recursive: true });
  await run('python3', ['-m', 'venv', dir]).catch((error: Error) => {
    throw new NoPython(`python3 (>= 3.10) with venv is needed (Debian: python3-venv): ${error.message.split('\n')[0]}`);
  });
  const pip = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--no-input',
    '--disable-pip-version-check',
    `schemathesis==${version}`,
  ];
  await run(join(dir, 'bin', 'python'), pip, { maxBuffer: 10_000_000 });
  await writeFile(join(dir, 'complete'), '');
  return program;
}

export interface Trial {
  readonly url: string;
  /** Where settings and reports are put. */
  readonly dir: string;
  readonly seconds: number;
  readonly seed: number;
  readonly sourceKey: string;
  readonly administratorKey: string;
  readonly session: string;
}

/**
 * Asks every operation of the committed OpenAPI document, within about so many seconds. One worker: in two threads Python 3.11
 * may lose count of its recursion (gh-106905), and the trial ends in an error of its own.
 * @returns its exit code and words
 */
export async function tryOut(program: string, trial: Trial): Promise<{ code: number | null; text: string }> {
  const { url, dir, seconds, seed } = trial;
  const settings = join(dir, 'schemathesis.toml');
  await writeFile(settings, settingsOf(trial));
  const args = [
    ...['--config-file', settings, 'run', join(root, 'docs', 'generated', 'openapi.json'), '--url', url],
    ...['--phases', 'examples,coverage,fuzzing', '--checks', checks.join(), '--workers', '1', '--no-color'],
    ...['--max-time', String(seconds), '--seed', String(seed), '--generation-database', 'none', '--warnings', 'off'],
    ...['--continue-on-failure', '--request-timeout', '30', '--output-truncate', 'true'],
  ];
  const child = spawn(program, args, { cwd: dir, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (text += part));
  // It stops by itself; what hangs is ended.
  const timer = setTimeout(() => child.kill('SIGKILL'), (seconds + 60) * 1000);
  const code = await new Promise<number | null>((done) => child.once('close', done));
  clearTimeout(timer);
  return { code, text };
}

/** Not asked: what would end the session that asks, or take its rights. `identity/rights.int` asks those addresses. */
const settingsOf = ({ sourceKey, administratorKey, session }: Trial) => `
[auth.openapi.session]
api_key = "${session}"

[[operations]]
include-path-regex = "^/api/v1/(session|account/sessions|account/sessions/[{]id[}]|accounts/[{]id[}]/sessions)$"
include-method = ["DELETE"]
enabled = false

[[operations]]
include-path = "/api/v1/accounts/{id}"
include-method = ["PATCH"]
enabled = false

[[operations]]
include-path = "/api/v1/events"
headers = { "x-api-key" = "${sourceKey}" }

[[operations]]
include-path-regex = "^/api/v1/quarantine/.*replay$"
headers = { Authorization = "Bearer ${administratorKey}" }

# Node's parser answers an address of more than 16 KB before anybody reads a parameter.
[checks.negative_data_rejection]
expected-statuses = [400, 401, 403, 404, 405, 409, 413, 415, 429, 431]
`;
