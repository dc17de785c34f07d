import type { Reading } from '@ioc/shared/answers/subjects';
import { bandOf } from '#catalogue/judging.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { Device, SubjectSection } from '#catalogue/subjects.js';
import type { LatestReading } from '#drill-down/subjects/readings.sql.js';

/** Devices of some kinds, and what is read of them. */
export type DevicesOfKind = Pick<Extract<SubjectSection, { kind: 'readings' }>, 'of' | 'indicators'>;
type Place = NonNullable<Reading['values'][number]['event']>;

/** Devices that a part speaks of: of its kinds, with one of its indicators. */
export const devicesOf = ({ of, indicators }: DevicesOfKind, { books }: Catalogue): Device[] =>
  books.devices.filter((one) => of.includes(one.kind) && indicators.some((code) => one.indicators.includes(code)));

/** How old the newest reading may be: as the source of a device, but day and night, since devices do not sleep. */
export function stateOf(asOf: string | null, expectedSeconds: number, now: number): Reading['state'] {
  if (asOf === null) return 'unknown';
  const silence = (now - Date.parse(asOf)) / 1000;
  if (silence > 3 * expectedSeconds) return 'stale';
  return silence > expectedSeconds ? 'late' : 'live';
}

/** One row per device, those that need someone first. `now`: epoch ms; of a past day its end. Pure. */
export function readingRows(
  part: DevicesOfKind,
  latest: readonly LatestReading[],
  catalogue: Catalogue,
  now: number,
  placeOf: (place: string) => Place,
): Reading[] {
  const rows = devicesOf(part, catalogue).map((device): Reading => {
    const own = latest.filter((one) => one.device === device.code);
    const asOf = own.reduce<string | null>(
      (newest, one) => (newest === null || one.asOf > newest ? one.asOf : newest),
      null,
    );
    const { code, name, kind, unit, lat, lon, expectedSeconds } = device;
    return {
      ...{ device: code, name, kind, unit, lat, lon, expectedSeconds, asOf },
      unitName: catalogue.units.get(unit)?.name ?? unit,
      state: stateOf(asOf, expectedSeconds, now),
      values: part.indicators.map((indicator) => {
        const seen = own.find((one) => one.indicator === indicator);
        return { ...valueOf(device, indicator, seen, catalogue), event: seen?.place ? placeOf(seen.place) : null };
      }),
    };
  });
  return rows.sort((a, b) => urgency(b) - urgency(a));
}

function valueOf(device: Device, indicator: string, seen: LatestReading | undefined, { indicators }: Catalogue) {
  const own = indicator === device.indicators[0] ? device.bands : undefined;
  const bands = own ?? indicators.get(indicator)?.bands;
  const value = seen?.value ?? null;
  const band = bands && value !== null ? bandOf(value, bands) : null;
  return { indicator, value, band: band?.name ?? null, judgement: band?.judgement ?? 'none', asOf: seen?.asOf ?? null };
}

const weight = { breach: 8, attention: 4, met: 0, none: 0 } as const;
const age = { stale: 3, late: 2, unknown: 1, live: 0 } as const;
const urgency = ({ values, state }: Reading): number =>
  Math.max(0, ...values.map(({ judgement }) => weight[judgement])) + age[state];

/** Every device is in exactly one state, so the four add up to the total. Pure. */
export function summaryOf(rows: readonly Reading[]) {
  const count = (state: Reading['state']) => rows.filter((row) => row.state === state).length;
  return {
    total: rows.length,
    live: count('live'),
    late: count('late'),
    stale: count('stale'),
    unknown: count('unknown'),
  };
}

/** What a tile says of devices: how many are heard, and how many read what needs someone, each in its worst band. Pure. */
export function glanceOf(rows: readonly Reading[]) {
  const { total, live } = summaryOf(rows);
  const worst = rows.map(({ values }) => Math.max(0, ...values.map(({ judgement }) => weight[judgement])));
  const count = (judgement: keyof typeof weight) => worst.filter((one) => one === weight[judgement]).length;
  return { total, live, attention: count('attention'), breach: count('breach') };
}
