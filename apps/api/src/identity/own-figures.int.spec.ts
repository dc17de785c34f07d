import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiSettings } from '@ioc/test/support/api';
import { batchesOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { randomLives, type SentEvent } from '@ioc/test/support/lives';
import type { Person } from '@ioc/test/support/people';
import { personWith } from '@ioc/test/support/signed-in';
import { until } from '@ioc/test/support/until';
import { io } from 'socket.io-client';
import { protocolVersion, type Snapshot } from '@ioc/shared/live/protocol';
import type { TableName } from '@ioc/shared/live/tables';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { rights } from '#identity/rights-table.js';
import { sightOf } from '#identity/sight.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { bootApi } from '#main.js';

const [province, own, other] = ['H50', 'H50.05', '18880'];
const window = 'from=2026-01-01&to=2026-06-30';
let base: FreshDatabase;
let api: Awaited<ReturnType<typeof bootApi>>;
let seen: readonly string[];
const people: Record<string, Person> = {};

beforeAll(async () => {
  base = await freshDatabase();
  const holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  seen = sightOf([own], holder.current) ?? [];
  const events = [...randomLives(7, 1500, holder.current), ...entries(own, 'a'), ...entries('H50.01', 'b')];
  const intake = new IngestConsumer(base.db, holder, readConfig({}));
  for (const batch of batchesOf(events, 9)) await intake.take(batch);
  await base.db.query(
    `insert into source_refusal (source, day, reason, path, n, first_at, last_at)
     select source, current_date, 'x', '', 1, now(), now() from unnest(array['mot-cua', 'quan-trac']) source`,
  );
  const settings = await apiSettings({ DATABASE_URL: base.url, ROLE: 'serve', ACCESS: 'accounts' });
  api = await bootApi(readConfig(settings));
  for (const [name, roles, units] of [
    ['leader', ['leader'], []],
    ['department', ['department'], [own]],
    ['duty', ['department', 'operator'], [own]],
    ['nobody', ['department'], []],
  ] as const)
    people[name] = await personWith(api.url, base.db, roles, units);
}, 180_000);
afterAll(async () => {
  await api.close();
  await base.close();
});

let number = 0;
const event = (step: string, subject: string, data: Record<string, unknown>, source = 'so-theo-doi'): SentEvent => ({
  ...{ specversion: '1.0', id: `r${(number += 1)}`, source, type: `vn.ioc.${step}.v1` },
  ...{ subject, time: '2026-05-04T08:00:00+07:00', data },
});
const entries = (unit: string, code: string) => [
  event('register.process-moved', `run-${code}`, { process: 'QT-01', step: 1, unit }),
  event('register.equipment-counted', unit, { unit, computers: 3 }),
  event('register.sheet-scored', `sheet-${code}`, {
    ...{ sheet: 'chuyen-doi-so', unit, period: '2025', criterion: 'dti-people', value: 7 },
  }),
  event('kpi.observed', `kpi-${code}`, { indicator: 'public-investment', unit, period: '2025', value: 7 }, 'kho-bac'),
  event('document.arrived', `doc-${code}`, { unit, class: 'normal', electronic: true }, 'quan-ly-van-ban'),
];

const ask = (who: string, path: string) => (people[who] as Person).ask('GET', `/api/v1${path}`);
const status = async (who: string, path: string) => (await ask(who, path)).status;
const json = async <Answer>(who: string, path: string) => (people[who] as Person).get<Answer>(`/api/v1${path}`);

/** One question of each address that answers figures of a unit that is named in it. */
const named: Readonly<Record<string, string>> = {
  'GET /api/figures': '/figures?',
  'GET /api/figures/:indicator': `/figures/open?${window}&`,
  'GET /api/figures/:indicator/restatements': '/figures/open/restatements?to=2026-05-01&',
  'GET /api/figures/:indicator/restatements/:known': '/figures/open/restatements/2026-11-22?',
  'GET /api/figures/:indicator/topics': `/figures/open/topics?${window}&`,
  'GET /api/figures/:indicator/by/:dimension': `/figures/open/by/channel?${window}&`,
  'GET /api/indices/766': '/indices/766?',
  'GET /api/indices/766/units': '/indices/766/units?',
  'GET /api/indices/766/what-if': '/indices/766/what-if?case=dossier-on-time&',
  'GET /api/indices/766/procedures': '/indices/766/procedures?measure=services-online-used&',
  'GET /api/reports/ii06a': `/reports/ii06a?${window}&`,
  'GET /api/observations': '/observations?',
  'GET /api/observations/:indicator/latest': '/observations/grdp-growth/latest?',
  'GET /api/subjects': '/subjects?',
  'GET /api/subjects/:code': '/subjects/kinh-te?',
  'GET /api/dossiers/states': '/dossiers/states?',
  'GET /api/complaints/overview': '/complaints/overview?',
  'GET /api/documents/summary': '/documents/summary?',
};

/** Where the answer has rows by unit: where they stand in it, and what of it stays the province's. */
interface Rows {
  readonly path: string;
  readonly units: (answer: never) => (string | null)[];
  readonly whole?: (answer: never) => unknown;
}
type Parts = { figure: { value: number }; parts: { unit?: string; key?: string }[] };
type Breakdowns = { parts: { by?: string; rows?: { code: string }[]; columns?: { value: number }[] }[] };
type Kinds = { kinds: { counts: unknown; byUnit: { key: string }[] }[] };
const byUnit: Readonly<Record<string, Rows>> = {
  'GET /api/figures/:indicator': {
    path: `/figures/open?${window}`,
    units: ({ parts }: Parts) => parts.map(({ unit }) => unit ?? null),
    whole: ({ figure }: Parts) => figure.value,
  },
  'GET /api/figures/:indicator/by/:dimension': {
    path: `/figures/open/by/received?${window}`,
    units: ({ parts }: Parts) => parts.map(({ key }) => key ?? null),
    whole: ({ figure }: Parts) => figure.value,
  },
  'GET /api/indices/766/units': {
    path: '/indices/766/units?from=2026-01-01&to=2026-06-30',
    units: ({ classes }: { classes: { units: { unit: string }[] }[] }) =>
      classes.flatMap(({ units }) => units.map(({ unit }) => unit)),
  },
  'GET /api/structure/:indicator': {
    path: `/structure/open?view=then&${window}`,
    units: ({ rows }: { rows: { code: string }[] }) => rows.map(({ code }) => code),
    whole: ({ figure }: { figure: { value: number } }) => figure.value,
  },
  'GET /api/reports/ii06a': {
    path: `/reports/ii06a?by=unit&${window}`,
    units: ({ rows }: { rows: { key: string | null }[] }) => rows.map(({ key }) => key),
    whole: ({ total }: { total: unknown }) => total,
  },
  'GET /api/subjects/:code': {
    path: `/subjects/mot-cua?${window}`,
    units: ({ parts }: Breakdowns) =>
      parts.flatMap(({ by, rows }) => (by === 'units' ? (rows ?? []).map(({ code }) => code) : [])),
    whole: ({ parts }: Breakdowns) => parts.map(({ columns }) => columns?.map(({ value }) => value)),
  },
  'GET /api/structure': {
    path: '/structure',
    units: ({ rows }: { rows: { unit: string }[] }) => rows.map(({ unit }) => unit),
  },
  'GET /api/registers/processes': {
    path: '/registers/processes',
    units: ({ processes }: { processes: { runs: { unit: string }[] }[] }) =>
      processes.flatMap(({ runs }) => runs.map(({ unit }) => unit)),
  },
  'GET /api/registers/processes/:code/runs': {
    path: '/registers/processes/QT-01/runs',
    units: ({ rows }: { rows: { unit: string }[] }) => rows.map(({ unit }) => unit),
  },
  'GET /api/registers/sheets/:code': {
    path: '/registers/sheets/chuyen-doi-so',
    units: ({ units }: { units: { unit: string }[] }) => units.map(({ unit }) => unit),
  },
  'GET /api/registers/equipment': {
    path: '/registers/equipment',
    units: ({ units }: { units: { unit: string }[] }) => units.map(({ unit }) => unit),
    whole: ({ levels }: { levels: unknown }) => levels,
  },
  'GET /api/ratings/:code': {
    path: '/ratings/chuyen-doi-so?period=2025',
    units: ({ units }: { units: { unit: string }[] }) => units.map(({ unit }) => unit),
  },
  'GET /api/observations': {
    path: '/observations?limit=500',
    units: ({ rows }: { rows: { unit: string }[] }) => rows.map(({ unit }) => unit).filter((unit) => unit !== province),
  },
  'GET /api/documents/summary': {
    path: `/documents/summary?from=2026-01-01&asOf=2026-06-30`,
    units: ({ units }: { units: { unit: string }[] }) => units.map(({ unit }) => unit),
    whole: ({ total }: { total: unknown }) => total,
  },
  'GET /api/complaints/overview': {
    path: `/complaints/overview?${window}`,
    units: ({ kinds }: Kinds) => kinds.flatMap((kind) => kind.byUnit.map(({ key }) => key)),
    whole: ({ kinds }: Kinds) => kinds.map(({ counts }) => counts),
  },
};

describe('figures that a department asks for', () => {
  it.each(Object.entries(named))('%s: of its own unit and of the province, of another unit 404', async (_, path) => {
    expect([await status('leader', `${path}unit=${other}`), await status('duty', `${path}unit=${other}`)]).toEqual([
      200, 200,
    ]);
    expect([await status('department', `${path}unit=${own}`), await status('department', path)]).toEqual([200, 200]);
    expect(await status('department', `${path}unit=${province}`)).toBe(200);
    expect(await status('department', `${path}unit=${other}`)).toBe(404);
    expect([await status('nobody', path), await status('nobody', `${path}unit=${own}`)]).toEqual([200, 404]);
  });

  it.each([
    ['another code of the unit', `unit=H50.103`],
    ['the unit without those below', `unit=%3D${other}`],
    ['the cases of the province office alone', 'unit=%3DH50'],
    ['cases of nobody', 'unit=-'],
    ['whom it received from', `received=${other}`],
    ['whom it helped', `helped=${other}`],
    ['two of them', `unit=${other}&unit=${own}`],
  ])('nor by %s', async (_, words) => {
    expect(await status('department', `/figures/open?${words}`)).not.toBe(200);
    expect(await status('department', `/reports/ii06a?${words}`)).not.toBe(200);
  });

  it('its own cases, whoever received them', async () => {
    expect(await status('department', `/figures/open?unit=${own}&received=${other}`)).toBe(200);
  });

  it.each(Object.entries(byUnit))('%s: rows of its own units alone, and the whole as it is', async (_, rows) => {
    const [all, cut] = [await json<never>('leader', rows.path), await json<never>('department', rows.path)];
    const [told, mine] = [rows.units(all), rows.units(cut)];
    const isOwn = (unit: string | null) => seen.includes(unit ?? '-');
    expect(told.filter((unit) => !isOwn(unit))).not.toEqual([]);
    // An own unit of before may stand below a province of before, whose row is none of its own.
    expect(mine.filter((unit) => !isOwn(unit))).toEqual([]);
    expect(mine).toEqual(expect.arrayContaining(told.filter(isOwn)));
    expect(rows.whole?.(cut)).toEqual(rows.whole?.(all));
    expect(rows.units(await json<never>('duty', rows.path))).toEqual(told);
    expect(rows.units(await json<never>('nobody', rows.path))).toEqual([]);
  });

  it('the file of a report has the rows of the report', async () => {
    const csv = async (who: string) => (await ask(who, `/reports/ii06a?by=unit&format=csv&${window}`)).text();
    expect(await csv('leader')).toMatch(/Phường Đồng Hới/);
    expect(await csv('department')).toMatch(/Sở Nông nghiệp và Môi trường/);
    expect(await csv('department')).not.toMatch(/Phường Đồng Hới/);
  });

  it('a cause of a restatement is a case: those of others are not there', async () => {
    const today = (await base.db.query(`select (now() at time zone 'Asia/Ho_Chi_Minh')::date::text as day`)) as [
      { day: string },
    ];
    const path = `/figures/open/restatements/${today[0].day}?to=2026-04-01&limit=2000`;
    const codes = async (who: string) =>
      (await json<{ causes: { code: string }[] }>(who, path)).causes.map(({ code }) => code);
    const mine = (await base.db.query(`select code from dossier where unit = any($1) or receiving_unit = any($1)`, [
      seen,
    ])) as { code: string }[];
    const all = await codes('leader');
    const expected = all.filter((code) => mine.some((one) => one.code === code));
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(all.length);
    expect(await codes('department')).toEqual(expected);
  });

  it('what sources said is told of its own systems alone', async () => {
    const sources = async (who: string, path: string, of: (answer: never) => string[]) =>
      of(await json<never>(who, path));
    const silent = ({ silent: all }: { silent: string[] }) => all;
    expect((await sources('leader', '/sources/totals', silent)).length).toBeGreaterThan(3);
    expect(await sources('department', '/sources/totals', silent)).toEqual(['quan-trac']);
    const refused = ({ refusals }: { refusals: { source: string }[] }) => refusals.map(({ source }) => source);
    expect((await sources('leader', '/sources/refusals', refused)).sort()).toEqual(['mot-cua', 'quan-trac']);
    expect(await sources('department', '/sources/refusals', refused)).toEqual(['quan-trac']);
    const missing = (source: string) =>
      `/sources/totals/missing?source=${source}&day=2026-05-04&measure=dossier.received`;
    expect([await status('department', missing('quan-trac')), await status('leader', missing('mot-cua'))]).toEqual([
      200, 200,
    ]);
    expect(await status('department', missing('mot-cua'))).toBe(404);
  });

  it('every address that the table says is cut by unit was asked', () => {
    const cut = Object.entries(rights).flatMap(([route, { figures }]) => (figures === 'own' ? [route] : []));
    expect(cut.filter((route) => !(route in named) && !(route in byUnit)).sort()).toEqual([]);
  });
});

describe('live tables that a department watches', () => {
  const cut: TableName[] = ['units', 'sceneFigures', 'charts'];
  const snapshots = async (who: string): Promise<Map<TableName, Snapshot>> => {
    const extraHeaders = { cookie: (people[who] as Person).cookie };
    const socket = io(`${api.url}/live`, { path: '/live', transports: ['websocket'], extraHeaders, forceNew: true });
    const found = new Map<TableName, Snapshot>();
    socket.on('live:snapshot', (snapshot: Snapshot) => void found.set(snapshot.table, snapshot));
    socket.on('connect', () => socket.emit('live:subscribe', { protocol: protocolVersion, tables: cut }));
    await until(
      () => found.size,
      (n) => n === cut.length,
    );
    socket.disconnect();
    return found;
  };
  const unitsIn = (all: Map<TableName, Snapshot>) =>
    cut.flatMap((table) =>
      (all.get(table)?.rows ?? []).flatMap((row) => {
        const listed = listedIn(row);
        if (row.key.startsWith('bars:') || row.key.startsWith('multiples:')) return listed;
        return [...listed, table === 'units' ? row.key : row.key.replace(/^.*@/, '').replace(/\/.*$/, '')];
      }),
    );
  /** Units that a chart lists, each with its own. */
  const listedIn = (row: object): string[] =>
    (['bars', 'lines', 'units', 'rows'] as const).flatMap((list) =>
      ((row as Record<string, { unit: string }[] | undefined>)[list] ?? []).map(({ unit }) => unit),
    );

  it('have rows of its own units and of the province, and no other', async () => {
    const isOwn = (unit: string) => unit === province || seen.includes(unit);
    const [all, mine] = [unitsIn(await snapshots('leader')), unitsIn(await snapshots('department'))];
    expect(all.filter((unit) => !isOwn(unit)).length).toBeGreaterThan(50);
    expect([...new Set(mine)].sort()).toEqual([...new Set(all.filter(isOwn))].sort());
    expect(mine).toContain(own);
    expect(unitsIn(await snapshots('duty')).length).toBe(all.length);
    expect(unitsIn(await snapshots('nobody')).every((unit) => unit === province)).toBe(true);
  });
});
