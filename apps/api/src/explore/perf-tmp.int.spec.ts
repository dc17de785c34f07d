import { it } from '@jest/globals';
import { freshDatabase } from '@ioc/test/support/database';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config.js';
import { Index766 } from '#explore/index766.js';
import { readBooks } from '#reports/books.js';
import { readReport } from '#reports/read-report.js';

it('measures', async () => {
  const { db, close } = await freshDatabase();
  const holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  const units = [...holder.current.units.values()].filter((u) => u.kind === 'commune' || u.kind === 'department').map((u) => u.code);
  const procs = [...holder.current.procedures.keys()];
  await db.query(`insert into dossier (code, source, status, unit, procedure, channel, received_at, received_day, due_at, due_day, finished_at, finished_day, outcome, late, overdue, has_fee, paid_online, state, event_ids, event_sums, event_places, version, last_at, late_766, unsatisfied, result_due, papers_day, digitised_day, reused_day, synced_day, linked_day, e_result_day, paid_online_day)
   select 'D'||i, 'mot-cua', 'returned', ($1::text[])[1 + (random()*random()*(array_length($1::text[],1)-1))::int], ($2::text[])[1 + (random()*random()*(array_length($2::text[],1)-1))::int], (array['online','online','direct','post'])[1+(i%4)],
     d, d::date, d + interval '5 days', d::date+5, case when i%30=0 and d > '2026-10-20' then null else d + (i%8)*interval '1 day' end, case when i%30=0 and d > '2026-10-20' then null else d::date + (i%8) end, 'resolved', i%8>5, case when i%8>5 then datemultirange(daterange(d::date+6, d::date+(i%8)+1)) else '{}' end,
     i%3=0, i%3=0 and i%5=0, jsonb_build_object('s', repeat(md5(i::text), 40)), array[1,2,3,4,5,6]::bigint[], array[1,2,3,4,5,6]::bigint[], array[1,2,3,4,5,6]::bigint[], 6, d,
     case when i%8>5 then datemultirange(daterange(d::date+6, null)) else '{}' end, case when i%8>5 then datemultirange(daterange(d::date+6, null)) else '{}' end, i%2=0, d::date, case when i%3=0 then d::date end, case when i%4=0 then d::date end, case when i%5=0 then d::date end, case when i%6=0 then d::date end, case when i%2=0 then d::date+(i%8) end, case when i%15=0 then d::date+1 end
   from (select i, timestamptz '2026-01-01 01:00+00' + (i / 500000.0 * 325) * interval '1 day' as d from generate_series(1, 500000) i) x`, [units, procs]);
  await db.query('vacuum analyze dossier');
  const put = (measure: string, channel: string, day: string, where: string, n = 1) => db.query(
    `insert into ledger_unit (measure, unit, channel, day, known, n) select '${measure}', unit, ${channel}, ${day}, ${day}, ${n}*count(*) from dossier where ${where} group by unit, ${channel}, ${day} on conflict (measure, unit, channel, day, known) do update set n = ledger_unit.n + excluded.n`);
  const month = `to_char(received_day, 'YYYY-MM')`;
  await put('dossier.received', 'channel', 'received_day', 'true');
  await put('dossier.open', 'channel', 'received_day', 'true');
  await put('dossier.open', 'channel', 'finished_day', 'finished_day is not null', -1);
  await put('dossier.online', 'channel', 'received_day', `channel='online'`);
  await put('dossier.has-fee', 'channel', 'received_day', 'has_fee');
  await put('dossier.resolved', 'channel', 'finished_day', 'finished_day is not null');
  await put('dossier.resolved-late', 'channel', 'finished_day', 'finished_day is not null and late');
  await put('dossier.resolved-early', 'channel', 'finished_day', 'finished_day < due_day');
  await put('dossier.overdue', 'channel', 'lower(overdue)', 'not isempty(overdue)');
  await put('dossier.overdue', 'channel', 'upper(overdue)', 'not isempty(overdue)', -1);
  await put('index766.late', month, 'lower(late_766)', 'not isempty(late_766)');
  await put('index766.unsatisfied', month, 'lower(unsatisfied)', 'not isempty(unsatisfied)');
  await put('index766.result-due', month, 'received_day', 'result_due');
  for (const [m, c] of [['papers-told', 'papers_day'], ['digitised', 'digitised_day'], ['reused', 'reused_day'], ['synced', 'synced_day'], ['linked', 'linked_day'], ['e-result', 'e_result_day'], ['paid-online', 'paid_online_day']])
    await put(`index766.${m}`, month, c as string, `${c} is not null`);
  await db.query('vacuum analyze ledger_unit');
  console.log(JSON.stringify(await db.query(`select (select count(*) from ledger_unit) as ledger, pg_size_pretty(pg_total_relation_size('dossier')) as size, pg_size_pretty(pg_relation_size('dossier_procedure')) as p, pg_size_pretty(pg_relation_size('dossier_paid_online')) as po`)));
  const sut = new Index766(db, holder, readConfig({}));
  const time = async (name: string, run: () => Promise<unknown>) => {
    const times: number[] = [];
    for (let i = 0; i < 9; i++) { const t = performance.now(); await run(); times.push(performance.now() - t); }
    times.sort((a, b) => a - b);
    console.log(name, 'median', times[4]?.toFixed(0), 'max', times[8]?.toFixed(0));
  };
  const commune = units.find((u) => holder.current.units.get(u)?.kind === 'commune') as string;
  const dept = units.find((u) => holder.current.units.get(u)?.kind === 'department') as string;
  for (const version of ['2022-live', '2022-docx', '2026']) {
    await time(`${version} province ytd`, () => sut.score({ version, from: '2026-01-01', to: '2026-11-20' }));
    await time(`${version} province month`, () => sut.score({ version, period: '2026-10' }));
    await time(`${version} province odd`, () => sut.score({ version, from: '2026-01-15', to: '2026-10-14' }));
    await time(`${version} commune ytd`, () => sut.score({ version, unit: commune, from: '2026-01-01', to: '2026-11-20' }));
    await time(`${version} dept ytd`, () => sut.score({ version, unit: dept, from: '2026-01-01', to: '2026-11-20' }));
    await time(`${version} ranks ytd`, () => sut.units({ version, from: '2026-01-01', to: '2026-11-20' }));
  }
  await time('books', () => readBooks(db, '2026-11-20'));
  const root = holder.current.province.rootUnit;
  await time('ii06a unit year', () => readReport(db, holder.current, { unit: root, by: 'unit', window: { from: '2026-01-01', to: '2026-11-20' } }));
  await time('ii06a field year dept', () => readReport(db, holder.current, { unit: dept, by: 'field', window: { from: '2026-01-01', to: '2026-11-20' } }));
  await close();
}, 600_000);
