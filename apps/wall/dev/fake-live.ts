import type { ProvinceInfo } from '@ioc/shared/live/protocol';
import type { TableName } from '@ioc/shared/live/tables';
import { ServerClock } from '#live/server-clock';
import type { Health } from '#live/health';
import { LiveStore } from '#live/store';
import type { Live } from '#live/use-live';
import { Value } from '#live/value';
import { between, iso, random } from './chance';
import { figureRows } from './fake-figures';
import { complaints, feedRow, neverSent, rank, sourceRows, unitRows } from './fake-rows';

/** Made-up rows for looking at the wall in every state; moved on by a timer in `busy`, `calm` and `live`. */
const health = (state: Health['state'], more: Partial<Health> = {}): Health => ({
  state,
  since: Date.now(),
  serverAt: iso(Date.now()),
  aliveAt: iso(Date.now()),
  database: true,
  log: true,
  intakeAge: 0.4,
  words: { key: 'health.live', params: {} },
  reasons: [],
  notes: [],
  catchUp: null,
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
  const now = new Value(Date.now());
  setInterval(() => now.set(Math.floor(Date.now() / 1000) * 1000), 250);
  const live: Live = {
    store,
    health: value,
    province,
    now,
    signedOut: new Value(false),
    display: new Value<string | null>(null),
    build: new Value<string | null>(null),
    clock: new ServerClock(),
  };
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
      value: null,
      numerator: null,
      denominator: null,
      state: 'unknown',
      because: ['Một cửa điện tử'],
      asOf: null,
      judgement: 'none',
      trend: [],
    }));
  if (state === 'stale')
    figures = figures.map((row, at) =>
      at < 5 ? { ...row, state: 'stale', because: ['Một cửa điện tử'], asOf: iso(Date.now() - 2820_000) } : row,
    );
  if (state === 'stale') league = league.map((row) => ({ ...row, onTime: { ...row.onTime, state: 'stale' } }));
  if (state === 'calm') {
    figures = figures.map((row) => ({ ...row, judgement: row.judgement === 'none' ? 'none' : 'met' }));
    league = league.map((row) => ({ ...row, overdue: 0, onTime: { ...row.onTime, judgement: 'met' } }));
  }
  const putAll = () => {
    put('figures', figures);
    put('units', empty ? league.map(neverSent) : league);
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
        aliveAt: iso(Date.now() - 137_000),
        since: Date.now() - 137_000,
        words: { key: 'health.socket-dead', params: {} },
      }),
    );
    return live;
  }
  setInterval(() => value.set(health('live')), 1000);
  const per = state === 'busy' ? 12 : 1;
  if (!empty && state !== 'stale')
    setInterval(
      () => {
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
      },
      Number(new URLSearchParams(location.search).get('every') ?? 1500),
    );
  return live;
}
