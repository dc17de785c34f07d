import { join } from 'node:path';
import { addDays } from '@ioc/api/calendar/local-day';
import { CatalogueHolder } from '@ioc/api/catalogue/holder';
import { readConfig } from '@ioc/api/config';
import { caseFilter } from '@ioc/api/explore/cases/case-list';
import { readCases } from '@ioc/api/explore/cases/case-list.sql';
import { Figures } from '@ioc/api/explore/figures/figures';
import { Intake } from '@ioc/api/intake/intake';
import { dataSource, migrate } from '@ioc/api/storage/data-source';
import { embeddedPostgres } from '@ioc/infra/postgres/embedded';
import { settingsOf } from '@ioc/test/bench/machine';
import { asBatches, year } from '@ioc/test/bench/year';
import { random } from '@ioc/test/support/random';

/**
 * `npm run bench:explore [-- dossiers]`: a year of dossiers (500.000 by default, six events each) goes through the intake
 * once and stays in .data/bench-explore; then figures and list pages are asked for random units and windows, beside the
 * same question put to the dossier table in plain SQL. Ends by checking that all three answers agree.
 */
const dossiers = Number(process.argv[2] ?? 500_000);
const [firstDay, days, seed] = ['2025-11-20', 365, 7];
const rounds = 60;

const server = await embeddedPostgres({
  dir: join('.data', 'bench-explore'),
  database: `year_${dossiers}`,
  settings: { shared_buffers: '512MB' },
});
const db = await dataSource(server.url, 4, 0).initialize();
await migrate(db);
const holder = await CatalogueHolder.open('catalogue', 'quang-tri');
const catalogue = holder.current;
await load();
console.log((await settingsOf(db)).join('\n'));

const dice = random(seed);
const communes = [...catalogue.units.values()].filter(({ kind }) => kind === 'commune').map(({ code }) => code);
const ask = () => {
  const from = addDays(firstDay, dice.between(0, 250));
  return {
    unit: dice.chance(0.3) ? catalogue.province.rootUnit : dice.pick(communes),
    from,
    to: addDays(from, dice.between(0, 110)),
  };
};
const figures = new Figures(db, holder);
let wrong = 0;
await compare('dossiers received', 'received-today', 'dossier.received', 'received_day between $1 and $2');
await compare(
  'open dossiers as of a day',
  'open',
  'dossier.open',
  'received_day <= $2 and $1 <= $2 and (finished_day is null or finished_day > $2)',
);
await compare('overdue dossiers as of a day', 'overdue', 'dossier.overdue', 'overdue @> $2 and $1 <= $2');
await server.stop();
console.log(wrong === 0 ? 'figures, lists and plain SQL agree' : `${wrong} answers differ: the numbers are void`);
process.exit(wrong === 0 ? 0 : 1);

async function load(): Promise<void> {
  const [row] = (await db.query('select count(*)::int as n from dossier')) as { n: number }[];
  if (row?.n === dossiers) return;
  if (row && row.n > 0) throw new Error(`.data/bench-explore holds ${row.n} dossiers: remove it and start again`);
  const intake = new Intake(db, holder, readConfig({}));
  const began = performance.now();
  let events = 0;
  for (const batch of asBatches(year(seed, dossiers, catalogue, firstDay, days))) {
    await intake.take(batch);
    events += batch.records.length;
    if (events % 100_000 < 5000)
      console.log(`loaded ${events} events, ${Math.round((events / (performance.now() - began)) * 1000)}/s`);
  }
  await db.query('vacuum analyze');
}

async function compare(title: string, indicator: string, measure: string, where: string): Promise<void> {
  const times: Record<'figure' | 'page' | 'sql', number[]> = { figure: [], page: [], sql: [] };
  for (let round = 0; round < rounds; round += 1) {
    const { unit, from, to } = ask();
    const timed = async <T>(into: number[], work: () => Promise<T>) => {
      const began = performance.now();
      const answer = await work();
      into.push(performance.now() - began);
      return answer;
    };
    const { figure } = await timed(times.figure, () => figures.byUnit(indicator, { unit, from, to }));
    const query = { measure, unit, from, to, limit: 50 };
    const list = await timed(times.page, () =>
      readCases(db, caseFilter(query, 'dossier', catalogue, to), catalogue, query),
    );
    const one = unit === catalogue.province.rootUnit ? '' : ` and unit = '${unit}'`;
    const sql = `select unit, count(*)::int as n from dossier where ${where.replaceAll('$1', `'${from}'::date`).replaceAll('$2', `'${to}'::date`)}${one} group by unit`;
    const plain = (await timed(times.sql, () => db.query(sql))) as { n: number }[];
    const n = plain.reduce((sum, row) => sum + row.n, 0);
    if (figure.value !== n || list.total !== n) wrong += 1;
  }
  const at = (of: number[], share: number) => [...of].sort((a, b) => a - b)[Math.floor(of.length * share)] ?? 0;
  const ratio = at(times.sql, 0.5) / at(times.figure, 0.5);
  console.log(
    `${title.padEnd(30)} figure p50 ${at(times.figure, 0.5).toFixed(1)} p95 ${at(times.figure, 0.95).toFixed(1)} ms · ` +
      `page of 50 with count p50 ${at(times.page, 0.5).toFixed(1)} p95 ${at(times.page, 0.95).toFixed(1)} ms · ` +
      `plain SQL p50 ${at(times.sql, 0.5).toFixed(1)} p95 ${at(times.sql, 0.95).toFixed(1)} ms · SQL/figure ${ratio.toFixed(1)}`,
  );
}
