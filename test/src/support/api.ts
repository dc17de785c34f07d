import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { hashOf, keyText } from '@ioc/api/identity/source-keys';
import { runDirectory } from '@ioc/test/support/run-directory';
import { parse } from 'yaml';

/** Root of the workspace. */
export const root = resolve(import.meta.dirname, '..', '..', '..');

/** The key of a source in every API of the tests: the same on every run, and of no use anywhere else. */
export const keyOfSource = (source: string): string =>
  keyText(source, createHash('sha256').update(`test ${source}`).digest());

const sourcesOf = (province: string, catalogue: string) =>
  (parse(readFileSync(join(catalogue, province, 'sources.yaml'), 'utf8')) as { code: string }[]).map(
    ({ code }) => code,
  );
/** The key of every source of a province. */
export const keysOf = (province: string, catalogue = join(root, 'catalogue')): ReadonlyMap<string, string> =>
  new Map(sourcesOf(province, catalogue).map((source) => [source, keyOfSource(source)]));
export const sourceKeys: ReadonlyMap<string, string> = keysOf('quang-tri');

/** Environment of an API of a test's own: the built wall, a key for each source, a free port unless one is given. */
export async function apiSettings(more: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const wall = join(root, 'apps', 'wall', 'dist');
  mustBeBuilt(join(wall, 'index.html'));
  await mkdir(join(runDirectory(), 'api'), { recursive: true });
  const dir = await mkdtemp(join(runDirectory(), 'api', 'keys-'));
  const keys = [...keysOf(more['PROVINCE'] ?? 'quang-tri', more['CATALOGUE_DIR'])].map(([source, key]) => ({
    source,
    sha256: hashOf(key),
    createdAt: '2026-01-05T08:00:00+07:00',
  }));
  await writeFile(join(dir, 'keys.json'), JSON.stringify(keys));
  return {
    PORT: '0',
    HOST: '127.0.0.1',
    CATALOGUE_DIR: join(root, 'catalogue'),
    WALL_DIR: wall,
    KEYS_FILE: join(dir, 'keys.json'),
    ERASURES_FILE: join(dir, 'erasures.jsonl'),
    AUDIT_HEAD_FILE: join(dir, 'audit-head.json'),
    SECRETS_KEY_FILE: join(dir, 'secrets.key'),
    FIRST_LINK_FILE: join(dir, 'first-administrator.txt'),
    // Whoever asks acts as an administrator; what is asked of people has specs of its own.
    ACCESS: 'open',
    LOG_LEVEL: 'error',
    ...more,
  };
}

/** @throws a sentence that says how to come by the file */
export function mustBeBuilt(path: string): void {
  if (!existsSync(path))
    throw new Error(`${path} is not there: run "npm run build" first ("npm test" does it by itself).`);
}

export interface Result {
  readonly status: 'accepted' | 'refused';
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly reason?: string;
}

/** POST /api/v1/events of exactly these bytes under the key of `source`. @throws when it is not answered per event */
export async function postBytes(
  url: string,
  source: string,
  bytes: string,
  type: string,
  withinMs = 300_000,
): Promise<Result[]> {
  const headers = { 'content-type': type, authorization: `Bearer ${keyOfSource(source)}` };
  const signal = AbortSignal.timeout(withinMs);
  const answer = await fetch(`${url}/api/v1/events`, { method: 'POST', headers, body: bytes, signal });
  const text = await answer.text();
  const results = (JSON.parse(text) as { results?: Result[] }).results;
  if (!results) throw new Error(`POST /api/v1/events: ${answer.status} ${text.slice(0, 500)}`);
  return results;
}

/** Sends one event as a structured CloudEvent. @throws when the door does not take it */
export async function post(url: string, event: { source: string; [attribute: string]: unknown }): Promise<Result> {
  const source = event.source.replace('urn:ioc:source:', '');
  const [result] = await postBytes(url, source, JSON.stringify(event), 'application/cloudevents+json');
  if (result?.status !== 'accepted') throw new Error(`Refused: ${JSON.stringify(result)}`);
  return result;
}

/** A GET that is asked once more when its kept-alive connection had been closed while this process was busy. */
async function fetchAgain(url: string): Promise<Response> {
  return fetch(url).catch((error: unknown) => {
    const { code } = ((error as Error).cause ?? {}) as { code?: string };
    if (code !== 'UND_ERR_SOCKET' && code !== 'ECONNRESET') throw error;
    return fetch(url);
  });
}

/** The answer of a GET, parsed. @throws when it is not a 200 */
export async function get<Answer>(url: string, path: string): Promise<Answer> {
  const answer = await fetchAgain(url + path);
  if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${(await answer.text()).slice(0, 500)}`);
  return (await answer.json()) as Answer;
}

/** What /health says, whether it is well (200) or not yet (503). */
export async function health(url: string): Promise<{ database: boolean; log: { alive: boolean; lag: number } }> {
  return (await fetchAgain(`${url}/health`)).json() as Promise<{
    database: boolean;
    log: { alive: boolean; lag: number };
  }>;
}
