import { setTimeout } from 'node:timers/promises';
import { CatalogueHolder } from '@ioc/api/catalogue/holder';
import { repairProjections } from '@ioc/api/rebuild/repair';
import { dataSource, migrate } from '@ioc/api/storage/data-source';
import { commandLine } from '@ioc/infra/commands/command-line';
import { wholeNumber } from '@ioc/test/bench/positive';
import { embeddedPostgres } from '@ioc/infra/postgres/embedded';
import type { DataSource } from 'typeorm';
import { DuckDbPeer } from '@ioc/test/bench/explore-duckdb';
import { loadYear } from '@ioc/test/bench/explore-load';
import type { QuestionKind } from '@ioc/test/bench/explore-question';
import { questionKinds } from '@ioc/test/bench/explore-questions';
import { settingsOf } from '@ioc/test/bench/machine';
import { startProgram } from '@ioc/test/bench/program';
import { random } from '@ioc/test/support/random';

const usage = `npm run bench:explore -- [--dossiers 500000] [--rounds 60] [--seed 7] [--dir .data/bench-explore]
    [--only <một phần tên câu hỏi / part of a title>] [--load-only] [--retell]
Đo thời gian trả lời / measures answering times; --dir được giữ và dùng lại / is kept and used again`;
const { values } = commandLine(usage, {
  dossiers: { type: 'string', default: '500000' },
  rounds: { type: 'string', default: '60' },
  seed: { type: 'string', default: '7' },
  dir: { type: 'string', default: '.data/bench-explore' },
  only: { type: 'string' },
  'load-only': { type: 'boolean', default: false },
  retell: { type: 'boolean', default: false },
});
const dossiers = wholeNumber('dossiers', values.dossiers);
const rounds = wholeNumber('rounds', values.rounds);
const seed = wholeNumber('seed', values.seed);

/**
 * `npm run bench:explore`: a year of dossiers (six events each) goes through the intake once and stays in `--dir`. Then
 * the program, started on it, is asked every kind of question over HTTP for random units, windows and days; in turns with
 * it the dossier table is asked the same in plain SQL, and so is DuckDB, with the same rows. The numbers are void, and the exit code 1, when two answers differ.
 */
async function main(url: string): Promise<boolean> {
  const db = await dataSource(url, 4, 0).initialize();
  try {
    await migrate(db);
    const holder = await CatalogueHolder.open('catalogue', 'quang-tri');
    const year = { seed, dossiers, firstDay: '2025-11-20', days: 365 };
    // Before anything is loaded: what is loaded then is stated by this program.
    const most = values.retell ? Number.POSITIVE_INFINITY : 0;
    await repairProjections(db, holder.current, (line) => console.log(line), most);
    if (!(await loadYear(db, holder, year))) throw new Error('interrupted: the next start goes on from here');
    console.log((await settingsOf(db)).join('\n'));
    const kinds = questionKinds(db, holder.current, year).filter(({ title }) => title.includes(values.only ?? ''));
    return values['load-only'] || (await askAll(db, url, kinds));
  } finally {
    await db.destroy();
  }
}

async function askAll(db: DataSource, databaseUrl: string, kinds: readonly QuestionKind[]): Promise<boolean> {
  const duckDb = await DuckDbPeer.of(db);
  const program = await startProgram({ DATABASE_URL: databaseUrl, ROLE: 'serve', KAFKA_BROKERS: '' });
  try {
    console.log(
      `${''.padEnd(26)} p50 / p95 ms:   program over HTTP     plain SQL            DuckDB               program/SQL p50   program/DuckDB p95`,
    );
    await inMemory(program.url);
    let right = true;
    for (const kind of kinds) {
      const { line, wrong } = await ask({ db, duckDb, base: program.url }, kind);
      console.log(line);
      for (const one of wrong.slice(0, 3)) console.error(`  differs: ${one}`);
      right &&= wrong.length === 0;
    }
    console.log(right ? 'program, plain SQL and DuckDB agree in every answer' : 'VOID: answers differ');
    return right;
  } finally {
    duckDb.close();
    program.process.kill('SIGTERM');
  }
}

const warmingUp = 5;
const patienceMs = 60_000;

/** Until the program answers from the ledger in its memory. */
async function inMemory(base: string): Promise<void> {
  for (const began = performance.now(); performance.now() - began < patienceMs; await setTimeout(200)) {
    const { figuresFrom } = (await (await fetch(`${base}/health`)).json()) as { figuresFrom: string };
    if (figuresFrom === 'memory')
      return console.log(`the ledger is in memory, ${Math.round(performance.now() - began)} ms after the start`);
  }
  throw new Error('the program did not read the ledger into its memory');
}

interface Peers {
  readonly db: DataSource;
  readonly duckDb: DuckDbPeer;
  readonly base: string;
}

async function ask({ db, duckDb, base }: Peers, { title, limitMs, make }: QuestionKind) {
  const dice = random(seed);
  const times = { program: [] as number[], sql: [] as number[], duckDb: [] as number[] };
  const wrong: string[] = [];
  for (let round = -warmingUp; round < rounds; round += 1) {
    const question = await make(dice);
    const timed = async <T>(into: number[], work: () => Promise<T>) => {
      const began = performance.now();
      const answer = await work();
      if (round >= 0) into.push(performance.now() - began);
      return answer;
    };
    const answer = await timed(times.program, async () => {
      const response = await fetch(`${base}${question.path}`);
      return response.ok ? ((await response.json()) as unknown) : Promise.reject(new Error(await response.text()));
    });
    const rows = await timed(times.sql, () => db.query(question.sql, [...question.parameters]) as Promise<unknown>);
    if (!question.agrees(answer as never, rows as never)) wrong.push(question.path);
    // DuckDB has the dossiers, not the journal.
    if (question.sql.includes('journal')) continue;
    const same = await timed(times.duckDb, () => duckDb.query(question.sql, question.parameters));
    if (!question.agrees(answer as never, same as never)) wrong.push(`DuckDB: ${question.path}`);
  }
  return { line: lineOf(title, limitMs, times), wrong };
}

function lineOf(
  title: string,
  limitMs: number,
  times: Readonly<Record<'program' | 'sql' | 'duckDb', number[]>>,
): string {
  const at = (of: number[], share: number) =>
    [...of].sort((a, b) => a - b)[Math.floor(of.length * share)] ?? Number.NaN;
  const two = (of: number[]) => [0.5, 0.95].map((share) => at(of, share).toFixed(1).padStart(7)).join(' /');
  const ratio = (of: number[], share: number) => (at(times.program, share) / at(of, share)).toFixed(2).padStart(7);
  const over = at(times.program, 0.95) > limitMs ? `  over its ${limitMs} ms` : '';
  const said = [
    two(times.program),
    two(times.sql),
    two(times.duckDb),
    ratio(times.sql, 0.5),
    ratio(times.duckDb, 0.95),
  ];
  return `${title.padEnd(40)} ${said.join('     ')}${over}`;
}

const server = await embeddedPostgres({
  dir: values.dir,
  database: `year_${dossiers}`,
  settings: { shared_buffers: '512MB' },
});
let right = false;
try {
  right = await main(server.url);
} finally {
  await server.stop();
}
process.exit(right ? 0 : 1);
