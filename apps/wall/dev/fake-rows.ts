import type { Figure } from '@ioc/shared/figures/figure';
import type { FeedRow, SourceRow, UnitRow } from '@ioc/shared/live/tables';
import { procedures, sources, units } from 'virtual:catalogue';
import { between, iso, pick, random } from './chance';
import { blank, window } from './fake-figures';

export function unitRows(): UnitRow[] {
  const rows = units
    .filter((unit) => unit.kind !== 'province')
    .map((unit) => {
      const resolved =
        Math.floor(unit.kind === 'commune' ? between(0, 1) ** 2 * 5200 : between(20, 21000)) +
        (random() < 0.06 ? 0 : 10);
      const rate = Math.floor(resolved * Math.min(1, between(0.82, 1.03))) / Math.max(1, resolved);
      const small = resolved < 10;
      const onTime: Figure = {
        ...blank('on-time-rate', 'Tỷ lệ giải quyết đúng hạn'),
        unit: 'percent',
        of: unit.code,
        target: 95,
        direction: 'higher',
        from: window['year'] ?? null,
        numerator: Math.round(resolved * rate),
        denominator: resolved,
        value: resolved === 0 ? null : 100 * rate,
        judgement: small ? 'none' : rate < 0.9 ? 'breach' : rate < 0.95 ? 'attention' : 'met',
        state: resolved === 0 ? 'unknown' : 'live',
      };
      return {
        key: unit.code,
        name: unit.name,
        shortName: unit.shortName ?? unit.name,
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
/** As the server tells of a unit that no event has named. */
export const neverSent = (row: UnitRow): UnitRow => ({
  ...row,
  received: null,
  resolved: null,
  open: null,
  overdue: null,
  openComplaints: null,
  rank: null,
  onTime: { ...row.onTime, value: null, numerator: null, denominator: null, judgement: 'none', state: 'unknown' },
});
export function rank(rows: UnitRow[]): UnitRow[] {
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
export function feedRow(at: number): FeedRow {
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
    lateMs: late > 15 * 60_000 ? late : 0,
    kind,
    type,
    subject: `H50.${Math.floor(between(1e5, 9e5))}`,
    unit: unit.code,
    unitName: unit.name,
    what,
  };
}
export function sourceRows(quiet: boolean): SourceRow[] {
  return sources.map((one, at) => ({
    key: one.code,
    name: one.name,
    shortName: one.shortName ?? one.name,
    expectedSeconds: one.expectedSeconds,
    today: Math.floor(between(0, 4000)),
    quarantined: at === 1 ? 14 : 0,
    silence: quiet && at === 0 ? 'sender-stopped' : 'none',
    lastEventAt: iso(Date.now() - 4000),
    state: quiet && at === 0 ? 'silent' : quiet && at === 2 ? 'late' : 'live',
    lastAt: iso(Date.now() - (quiet && at === 0 ? 2820_000 : quiet && at === 2 ? 4300_000 : 4000)),
  }));
}
export const complaints = () =>
  Array.from({ length: Number(new URLSearchParams(location.search).get('points') ?? 214) }, (_, at) => {
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
