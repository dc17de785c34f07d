import type { Figure } from '@ioc/shared/figures/figure';
import type { ProvinceInfo } from '@ioc/shared/live/protocol';
import type { FeedRow, FigureRow, SourceRow, TableName, UnitRow } from '@ioc/shared/live/tables';
import type { Health } from '#live/health';
import { LiveStore } from '#live/store';
import type { Live } from '#live/use-live';
import { Value } from '#live/value';
import { indicators, procedures, sources, units } from 'virtual:catalogue';

/** Made-up rows for looking at the wall in every state; the same each time, moved on by a timer in `busy` and `live`. */
let seed = 7;
const random = () => (seed = (seed * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;
const between = (from: number, to: number) => from + random() * (to - from);
const pick = <One>(list: readonly One[]) => list[Math.floor(random() * list.length)] as One;
const iso = (ms: number) => new Date(ms).toISOString();
const today = iso(Date.now() + 7 * 3600_000).slice(0, 10);

const blank = (indicator: string, name: string): Figure => ({
  indicator,
  name,
  value: null,
  numerator: null,
  denominator: null,
  unit: 'count',
  formula: `${indicator}@1`,
  from: today,
  to: today,
  asOf: iso(Date.now() - 2000),
  of: 'H50',
  target: null,
  direction: 'none',
  judgement: 'none',
  state: 'live',
  because: [],
  list: `measure=${indicator}`,
  denominatorList: null,
});

const values: Record<string, Partial<Figure>> = {
  'received-today': { value: 1284 },
  'resolved-today': { value: 976 },
  open: { value: 18342, from: null },
  overdue: { value: 743, from: null, judgement: 'attention', direction: 'lower', target: 0 },
  'on-time-rate': {
    value: 92.43,
    numerator: 393087,
    denominator: 425281,
    unit: 'percent',
    judgement: 'attention',
    direction: 'higher',
    target: 95,
  },
  'open-complaints': { value: 214, from: null },
  'complaint-on-time': {
    value: 83.2,
    numerator: 3120,
    denominator: 3750,
    unit: 'percent',
    judgement: 'breach',
    direction: 'higher',
    target: 95,
  },
  'online-rate': {
    value: 71.9,
    numerator: 306000,
    denominator: 425281,
    unit: 'percent',
    judgement: 'none',
    direction: 'higher',
    target: 80,
  },
  'payment-online-rate': {
    value: 28.2,
    numerator: 20100,
    denominator: 71210,
    unit: 'percent',
    judgement: 'breach',
    direction: 'higher',
    target: 50,
  },
  'grdp-growth': { value: 7.84, unit: 'percent', target: 8, direction: 'higher', judgement: 'none' },
  'public-investment': { value: 61.3, unit: 'percent', target: 95, direction: 'higher' },
  'budget-revenue': { value: 9412.6, unit: 'tỷ đồng' },
  'hospital-visits': { value: null, unit: 'lượt', state: 'unknown' },
};
const window: Record<string, string | null> = {
  day: today,
  month: `${today.slice(0, 8)}01`,
  year: `${today.slice(0, 5)}01-01`,
  all: null,
};

function figureRows(): FigureRow[] {
  return indicators.map((one, at) => {
    const given = values[one.code] ?? {};
    const row = { ...blank(one.code, one.name), from: window[one.window] ?? null, ...given };
    const base = row.value ?? 0;
    const trend = Array.from({ length: 30 }, (_, day) =>
      row.value === null || day === 11 ? null : base * (0.93 + 0.07 * (day / 29)) * between(0.985, 1.015),
    );
    return {
      ...row,
      key: one.code,
      order: one.headline ?? at,
      trend: row.value === null ? [] : [...trend.slice(0, 29), base],
    };
  });
}
function unitRows(): UnitRow[] {
  const rows = units
    .filter((unit) => unit.kind !== 'province')
    .map((unit) => {
      const resolved =
        Math.floor(unit.kind === 'commune' ? between(0, 1) ** 2 * 5200 : between(20, 21000)) +
        (random() < 0.06 ? 0 : 10);
      const rate = Math.min(1, between(0.82, 1.03));
      const small = resolved < 10;
      const onTime: Figure = {
        ...blank('on-time-rate', 'Tỷ lệ giải quyết đúng hạn'),
        unit: 'percent',
        of: unit.code,
        target: 95,
        direction: 'higher',
        from: window['year'] ?? null,
        numerator: Math.floor(resolved * rate),
        denominator: resolved,
        value: resolved === 0 ? null : (100 * Math.floor(resolved * rate)) / resolved,
        judgement: small ? 'none' : rate < 0.9 ? 'breach' : rate < 0.95 ? 'attention' : 'met',
        state: resolved === 0 ? 'unknown' : 'live',
      };
      return {
        key: unit.code,
        name: unit.name,
        kind: unit.kind as UnitRow['kind'],
        received: resolved + 12,
        resolved,
        open: Math.floor(resolved * 0.05),
        overdue: Math.floor(resolved * (1 - rate) * 0.1),
        onTime,
        openComplaints: Math.floor(between(0, 8)),
        rank: null as number | null,
      };
    });
  return rank(rows);
}
function rank(rows: UnitRow[]): UnitRow[] {
  for (const kinds of [['commune'], ['department', 'centre']]) {
    const mine = rows.filter((row) => kinds.includes(row.kind) && (row.onTime.denominator ?? 0) >= 10);
    mine.sort((a, b) => (b.onTime.value ?? 0) - (a.onTime.value ?? 0));
    mine.forEach(
      (row, at) => (row.rank = at > 0 && mine[at - 1]!.onTime.value === row.onTime.value ? mine[at - 1]!.rank : at + 1),
    );
  }
  return rows;
}
let offset = 1000;
function feedRow(at: number): FeedRow {
  const unit = pick(units.filter((one) => one.kind === 'commune' || one.kind === 'department'));
  const late = random() < 0.08 ? between(1, 40) * 3600_000 : 900;
  const [kind, type, what] = pick([
    ['dossier', 'vn.ioc.dossier.received.v1', pick(procedures).name],
    ['dossier', 'vn.ioc.dossier.resolved.v1', pick(procedures).name],
    ['dossier', 'vn.ioc.dossier.supplement-requested.v1', pick(procedures).name],
    ['complaint', 'vn.ioc.complaint.submitted.v1', 'Vệ sinh môi trường'],
    ['complaint', 'vn.ioc.complaint.answered.v1', 'Hạ tầng giao thông'],
  ] as const);
  return {
    key: `${kind}.events/0/${offset++}`,
    time: iso(at - late),
    receivedAt: iso(at),
    kind,
    type,
    subject: `H50.${Math.floor(between(1e5, 9e5))}`,
    unit: unit.code,
    unitName: unit.name,
    what,
  };
}
function sourceRows(quiet: boolean): SourceRow[] {
  return sources.map((one, at) => ({
    key: one.code,
    name: one.name,
    expectedSeconds: one.expectedSeconds,
    today: Math.floor(between(0, 4000)),
    quarantined: at === 1 ? 14 : 0,
    state: quiet && at === 0 ? 'silent' : quiet && at === 2 ? 'late' : 'live',
    lastAt: iso(Date.now() - (quiet && at === 0 ? 2820_000 : quiet && at === 2 ? 4300_000 : 4000)),
  }));
}
const complaints = () =>
  Array.from({ length: 214 }, (_, at) => {
    const unit = pick(units.filter((one) => one.kind === 'commune' && one.lat));
    return {
      key: `PA-${at}`,
      lat: unit.lat! + between(-0.03, 0.03),
      lon: unit.lon! + between(-0.03, 0.03),
      category: 'Hạ tầng giao thông',
      unit: unit.code,
      commune: unit.code,
      state: pick(['open', 'open', 'open', 'due-soon', 'overdue'] as const),
      since: iso(Date.now() - 86400_000),
    };
  });

const health = (state: Health['state'], more: Partial<Health> = {}): Health => ({
  state,
  since: Date.now(),
  serverAt: iso(Date.now()),
  database: true,
  log: true,
  intakeAge: 0.4,
  words: { key: 'health.live', params: {} },
  reasons: [],
  newBuild: false,
  ...more,
});

export function fakeLive(state: string): Live {
  const store = new LiveStore((flush) => requestAnimationFrame(flush));
  const value = new Value<Health>(health('live'));
  const province = new Value<ProvinceInfo | null>({
    code: '44',
    name: 'Quảng Trị',
    nameEn: 'Quang Tri',
    simulated: true,
  });
  const live: Live = { store, health: value, province };
  if (state === 'loading') {
    value.set(health('connecting', { serverAt: null, words: { key: 'health.connecting', params: {} } }));
    province.set(null);
    return live;
  }
  let version = 0;
  const put = (table: TableName, rows: readonly { key: string }[]) =>
    store.takeSnapshot({ table, epoch: 'e', version: ++version, at: '', rows: rows as never });
  const empty = state === 'empty';
  let figures = figureRows();
  let league = unitRows();
  let feed = Array.from({ length: 40 }, (_, at) => feedRow(Date.now() - at * 3000));
  if (empty)
    figures = figures.map((row) => ({
      ...row,
      value: row.unit === 'count' ? 0 : null,
      numerator: row.unit === 'percent' ? 0 : null,
      denominator: row.unit === 'percent' ? 0 : null,
      state: row.unit === 'count' ? 'live' : 'unknown',
      asOf: null,
      judgement: 'none',
      trend: [],
    }));
  if (state === 'stale')
    figures = figures.map((row, at) =>
      at < 5 ? { ...row, state: 'stale', because: ['Một cửa điện tử'], asOf: iso(Date.now() - 2820_000) } : row,
    );
  if (state === 'calm') {
    figures = figures.map((row) => ({ ...row, judgement: row.judgement === 'none' ? 'none' : 'met' }));
    league = league.map((row) => ({ ...row, overdue: 0, onTime: { ...row.onTime, judgement: 'met' } }));
  }
  const putAll = () => {
    put('figures', figures);
    put('units', empty ? [] : league);
    put('feed', empty ? [] : feed);
  };
  putAll();
  put('sources', empty ? [] : sourceRows(state === 'stale' || state === 'busy'));
  put('complaints', empty ? [] : complaints());
  put('map', [{ key: 'summary', openComplaints: empty ? 0 : 214, located: 205, noPlace: 9, hidden: 3 } as never]);
  put('path', [
    {
      key: 'path',
      log: 'kafka',
      logAlive: true,
      intakeAt: iso(Date.now()),
      lag: state === 'busy' ? 4210 : 3,
      quarantined: empty ? 0 : 14,
      p50: 180,
      p99: 900,
    } as never,
  ]);
  if (state === 'disconnected') {
    value.set(
      health('disconnected', {
        serverAt: iso(Date.now() - 137_000),
        since: Date.now() - 137_000,
        words: { key: 'health.socket-dead', params: { seconds: 137 } },
      }),
    );
    return live;
  }
  setInterval(() => value.set(health('live')), 1000);
  const per = state === 'busy' ? 12 : 1;
  if (!empty && state !== 'stale')
    setInterval(() => {
      figures = figures.map((row) =>
        row.unit === 'count' && row.value !== null
          ? { ...row, value: row.value + Math.floor(between(0, per)), asOf: iso(Date.now()) }
          : row,
      );
      feed = [...Array.from({ length: per }, () => feedRow(Date.now())), ...feed].slice(0, 40);
      league = rank(
        league.map((row) =>
          random() < 0.1 && row.onTime.value
            ? { ...row, onTime: { ...row.onTime, value: Math.min(100, row.onTime.value + between(-0.6, 0.6)) } }
            : row,
        ),
      );
      putAll();
    }, 1500);
  return live;
}
