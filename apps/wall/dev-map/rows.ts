import type { ComplaintPoint, UnitRow } from '@ioc/shared/live/tables';

export interface Place {
  code: string;
  name: string;
  lat: number;
  lon: number;
}

/** mulberry32: the same picture every time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const bell = (next: () => number): number => next() + next() + next() - 1.5;

export function madeComplaints(places: readonly Place[], count: number): ComplaintPoint[] {
  const next = random(7);
  const busy = places.filter(({ name }) => name.startsWith('Phường'));
  return Array.from({ length: count }, (_, i) => {
    const from = next() < 0.55 && busy.length > 0 ? busy : places;
    const place = from[Math.floor(next() * from.length)]!;
    const [state, spread] = [next(), from === busy ? 0.02 : 0.07];
    return {
      key: `PA-${i}`,
      lat: Math.round((place.lat + bell(next) * spread) * 1000) / 1000,
      lon: Math.round((place.lon + bell(next) * spread) * 1000) / 1000,
      category: 'Hạ tầng giao thông',
      unit: null,
      commune: place.code,
      state: state < 0.05 ? 'overdue' : state < 0.14 ? 'due-soon' : 'open',
      since: '2026-11-20T08:12:00+07:00',
    };
  });
}

export function madeUnits(places: readonly Place[]): UnitRow[] {
  const next = random(11);
  return places.slice(0, -2).map(({ code, name }) => {
    const denominator = Math.round(next() < 0.06 ? next() * 9 : 40 + 1600 * next() ** 3);
    const rate = Math.min(1, 0.995 - 0.3 * next() ** 4 - 0.02 * next());
    const numerator = Math.round(denominator * rate);
    return {
      key: code,
      name,
      kind: 'commune',
      received: denominator,
      resolved: denominator,
      open: Math.round(denominator / 7),
      overdue: denominator - numerator,
      openComplaints: Math.round(next() * 20),
      rank: null,
      onTime: {
        indicator: 'on-time',
        name: 'Tỷ lệ đúng hạn',
        value: denominator ? (100 * numerator) / denominator : null,
        numerator,
        denominator,
        unit: 'percent',
        formula: 'on-time-rate@1',
        from: '2026-01-01',
        to: '2026-11-22',
        asOf: null,
        of: code,
        target: 95,
        direction: 'higher',
        judgement:
          denominator < 10 ? 'none' : rate < 0.85 ? 'breach' : rate < 0.92 ? 'attention' : rate < 0.95 ? 'none' : 'met',
        state: next() < 0.03 ? 'stale' : 'live',
        because: [],
        list: null,
        denominatorList: null,
      },
    };
  });
}
